break-max-simultaneous-name = Breaks in turns
break-max-simultaneous-describe = At most { NUMBER($share, style: "percent", maximumFractionDigits: 1) } of the agents on duty, rounded up, are on a break at once.
break-max-simultaneous-breach = Break from { $start } with { $away } agents on a break at once; { $present } on duty, at most { $most }
