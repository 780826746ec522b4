break-only-rostered-or-released-name = Breaks only as rostered or released
break-only-rostered-or-released-describe = Nobody leaves the post but for a break or meal that is rostered, or with a superior's leave.
break-only-rostered-or-released-breach = Away { $start } – { $end }, neither rostered nor released
