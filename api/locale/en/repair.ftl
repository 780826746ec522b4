# A published roster mended.

cli-help-repair = Mend a published roster with few changes when somebody is away or other people are required.
cli-option-repair-roster = The roster as published, roster.csv or roster.xlsx, with requirement.csv and duties.csv beside it
cli-option-absent = Who is away: E12@2026-12-15, or E12@2026-12-15..2026-12-17=annual (sick leave where no type is given); may be given several times
cli-option-freeze-until = First day that may change; on earlier days only the absent do
cli-option-notice-days = Notice people have: nobody else's day changes within so many days from today (--as-of) on
cli-option-most-changes = Most days of one person that may change
cli-option-repair-effort = How far to look for help: 32 people for each unit (default: 2). Not together with --time-limit
cli-option-repair-seed = Decides among people who would help equally well
cli-option-repair-as-of = Today: days before it stay as they are (default: the date of this computer)
cli-option-repair-json = Print summary.json instead of a table
cli-repair-searching = Looking for few changes; the first day that may change for others is { $free_from }.
cli-repair-kept = { $changes ->
    [0] Nobody else's day changes. No hard rule is broken.
    [one] 1 day of somebody else changes. No hard rule is broken.
   *[other] { $changes } days change, of { $people ->
        [one] 1 person
       *[other] { $people } people
    }. No hard rule is broken.
}
cli-repair-broken = { $count ->
    [one] 1 breach of a hard rule is left;
   *[other] { $count } breaches of hard rules are left;
} { $changes ->
    [0] nobody else's day changes:
    [one] 1 day of somebody else changes:
   *[other] { $changes } days change, of { $people ->
        [one] 1 person:
       *[other] { $people } people:
    }
}
cli-repair-absent = absent
cli-repair-fixed = fixed
cli-repair-needed = a hard rule needs it
cli-repair-saves = saves { $saving }
cli-repair-fewest-proven = { $needed ->
    [0] the hard rules need no change
    [one] the hard rules need 1; none at all is proven impossible
   *[other] the hard rules need { $needed }; fewer are proven impossible
}
cli-repair-fewest-bounded = the hard rules are kept with { $fewest }; { $needed ->
    [0] whether fewer would do is not known
   *[other] that at least { $needed } are needed is proven
}
cli-repair-fewest-broken = { $fewest ->
    [0] no change was found that keeps more of the hard rules
    [one] with 1 as many of the hard rules are kept as could be
   *[other] with { $fewest } as many of the hard rules are kept as could be
}{ $needed ->
    [0] { "" }
   *[other] ; fewer than { $needed } are proven not to do
}
cli-repair-more = { $more ->
    [0] { "" }
    [one] ; 1 was made beyond that because it saves more than the { $price } a changed day costs
   *[other] ; { $more } were made beyond that because they save more than the { $price } each changed day costs
}
cli-repair-settled = no other change of one day, whoever's, mends more than the { $price } it costs
cli-repair-people-settled = ; for the { $people } people considered together, no other months are cheaper: proven
cli-repair-unsettled = some may still pay: give more --effort or more time
cli-repair-written = Written to { $folder }: roster.xlsx, changes.csv and the CSV and JSON files of a published roster.
cli-repair-leave = Add the lines of { $file } to the centre's leave.csv: until then an audit calls this leave unapproved.
cli-fact-fewest = Fewest changes
cli-fact-others = Other changes
cli-fact-hard = Hard rules
cli-fact-hard-value = { $before } breaches with the absence, { $after } now
cli-fact-short-value = half-hours short: { $published } as published, { $before } with the absence, { $after } now
cli-fact-short-day = { "" }
cli-fact-short-day-value = { $day }: { $published }, { $before }, { $after }
cli-fact-cost-repaired = { $before } with the absence, { $after } now (the price of the changes not in)
output-repaired = Repaired: { $absent } days absent or fixed, { $changes } other days changed. Forecast, service level and proven bound are those of the plan: see its report.
input-repair-absent = expected WHO@DATE or WHO@FROM..TO, with =LEAVE for a leave other than sick, such as E12@2026-12-15..2026-12-17=annual
input-repair-person = nobody of this id is on the list; expected an employee id, such as { $expected }
input-repair-leave-type = unknown leave type { $symbol }; leave types of this centre: { $expected }
input-repair-outside = the roster is that of { $month }
input-repair-not-employed = not employed on { $day }
input-repair-on-leave = on leave already on { $day } ({ $symbol })
input-repair-cap = expected 1 or more
input-repair-freeze = expected a date in { $month }
input-repair-over = { $month } is over by then; --as-of is the day of the repair
input-repair-requirement = no requirement.csv lies beside the roster; expected one here
input-repair-out = the published roster lies there; expected another folder
