# The terminal: help, progress, outcome, and faults of options.

cli-help = Workforce scheduling for 7x24 customer service centres: forecast, requirement, roster, audit.
cli-help-plan = Plan a month: forecast the calls, work out the people required, make the roster, audit it, write the files.
cli-help-check = Say everything that is wrong with a centre folder at once.
cli-help-audit = Judge a roster (roster.csv or roster.xlsx, edited or not) by the centre's regulation.
cli-help-init = Write a small documented centre folder to begin with.
cli-usage = Usage:
cli-commands = Commands
cli-options = Options
cli-required = [required]
cli-default = [default: { $value }]
cli-option-help = Show this message and exit
cli-option-version = Show the version and exit
cli-option-lang = Language of texts, workbook and report: zh or en
cli-option-centre = Folder of the centre, or its Excel workbook
cli-option-month = Month to plan
cli-option-out = Folder for the results; files of the same name are replaced, others stay
cli-option-history = Calls of a queue from another file (timestamp,calls[,aht_seconds]); queues not named are left out
cli-option-fixed = Roster whose cells are kept: every row of a CSV, cells ending in * of a workbook
cli-option-near = Draft to stay near: every changed cell has a price
cli-option-carry-in = Last month's grid (Excel or CSV) as carry-in
cli-option-time-limit = Seconds for the whole command, instead of --effort
cli-option-effort = Amount of work, 1, 2, 3, … (default: 2); the same effort, seed and workers give the same files. Not together with --time-limit
cli-option-seed = Seed of the search
cli-option-workers = Threads
cli-option-memory = Most memory the search may use, in megabytes: once it has more, it ends with the best roster so far
cli-option-as-of = Last day whose calls are known (default: today; with --history that file's last day)
cli-option-roster = roster.csv or roster.xlsx
cli-option-requirement = requirement.csv of the month; by default the one beside the roster
cli-option-audit-out = Folder for audit.json and audit.xlsx (breaches and clauses), or a file .xlsx for the workbook alone
cli-option-audit-month = Month of the roster, where the file does not tell
cli-option-json = Print JSON instead of a table
cli-phase-forecast = Forecasting { $queue }
cli-phase-start = First roster
cli-phase-bound = Proving the lower bound
cli-phase-rounding = Making rosters from the relaxation
cli-phase-polish = Polishing, some people and days at a time
cli-price = cost { $price }
cli-gap = cost { $price }, proven bound { $bound }, gap { $gap } %
cli-missed = , { $count ->
    [one] 1 hard demand missed
   *[other] { $count } hard demands missed
}
cli-row = row { $row }
cli-column = { $column }
cli-input-errors = { $count ->
    [one] 1 mistake in the input; no file was changed. Put it right, then run the command again.
   *[other] { $count } mistakes in the input; no file was changed. Put them right, then run the command again.
}
cli-same-rows = { $count ->
    [one] {" "}(the same in 1 more row)
   *[other] {" "}(the same in { $count } more rows)
}
cli-more-errors = … and { $count } more in { $file }
cli-interrupted-nothing = Interrupted: nothing was written.
cli-memory-best = The memory given by --memory was used up: this is the best roster found so far.
cli-interrupted-best = Interrupted: this is the best roster found so far.
no-roster-in-time = No roster stood after { $seconds } s; nothing was written. Give more time: reading, forecast and a first roster take about 10 s for 150 people.
no-roster-in-memory = The memory given by --memory was used up after { $seconds } s, before any roster stood; nothing was written. Give more of it, or leave --memory away.
cli-init-done = Done. Fill in { $folder }, then: paiban check { $folder }
cli-check-done = { $name }: nothing wrong in the files. People: { $people }, shift types: { $shifts }, queues: { $queues }, rules: { $rules }.
cli-check-gbk = Note: { $file } is in GBK and was read as such; better save it as "CSV UTF-8".
cli-check-post = Warning: { $role }: { $there } on the list, but keeping { $minimum } there round the clock takes about { $needed }.
cli-fact-changed = Changed
cli-fact-changed-value = { $count ->
    [one] 1 cell against the draft
   *[other] { $count } cells against the draft
}
cli-check-history = Calls of { $queue }: { $first } to { $last }
cli-more-breaches = … and { $count } more: audit.json and the workbook have them all
cli-hard-breaches = { $count ->
    [one] 1 breach of a hard rule:
   *[other] { $count } breaches of hard rules:
}
cli-no-hard-breaches = No hard rule is broken.
cli-people-short = Short: { $band }
cli-fact-cost = Cost
cli-fact-cost-gap = { $cost }; proven lower bound { $bound }, gap { $gap }
cli-fact-cost-best = { $cost }, proven best
cli-fact-cost-none = { $cost }; no lower bound proven in this time
cli-fact-cost-broken = { $cost }, which says nothing while hard rules are broken
cli-fact-cover = Cover
cli-fact-cover-value = { $short } of the required half-hours missing, { $over } surplus
cli-fact-service = Service
cli-fact-service-formula = { $rostered } of the calls answered in time by formula (not simulated); the people required would give { $required }
cli-fact-service-value = { $simulated } of the calls answered in time (simulated; by formula { $rostered }); the people required would give { $required }
cli-fact-people = People
cli-fact-people-value = { $needed } full contracts needed, { $there } there
cli-fact-wishes = Wishes
cli-fact-wishes-none = none asked
cli-fact-wishes-value = { $granted } of { $asked } granted
cli-fact-forecast = Forecast
cli-fact-forecast-value = { $queue }: { $model }; error (WAPE) { $wape }, last week repeated { $naive }
cli-fact-seconds = Time
cli-written = Written to { $folder }: roster.xlsx, report.html and the CSV and JSON files.
cli-audit-written = Written to { $place }.
cli-waived = { $count ->
    [one] 1 breach waived:
   *[other] { $count } breaches waived; shown are { $shown }:
}
cli-clauses-broken = { $count ->
    [one] 1 clause of the regulation is broken:
   *[other] { $count } clauses of the regulation are broken:
}
cli-clause-broken = { $waived ->
    [0] broken { $broken } of { $checked } times
   *[other] broken { $broken } of { $checked } times, { $waived } waived
}
cli-clauses-kept = Other clauses: { $kept } kept, { $untested } not put to the test this month, { $elsewhere } not judged on a roster.
cli-audit-clock-only = Judged without a requirement: no requirement.csv beside the roster and none given with --requirement. Cover, fair shares and the hand-over of agents were not judged, nor do they count in the cost.
cli-audit-soft = Soft breaches: { $count }, which make { $cost } of the cost{ $rest ->
    [0] { "" }
   *[other] ; the other { $rest } is for surplus people and what is waived
  }
cli-audit-soft-shown = The dearest { $shown }:
roster-clock-times-name = Clock times in the file
roster-clock-times-breach = { $column } is { $value }, the shift asks for { $expected }
remark-queues-dropped = Queues without a history given: { $queues } left out
remark-swaps-kept = { $count ->
    [one] 1 cell of this month stands in swaps.csv and is kept as swapped
   *[other] { $count } cells of this month stand in swaps.csv and are kept as swapped
}
remark-dates-shifted = Dates of people, certificates, leave, wishes and carry-in moved by { $days } days to fit the month planned
remark-waiver-unused = waivers.csv: the waiver by { $by } waived nothing this month: { $name } ({ $rule }){ $where ->
    [0] { "" }
   *[other] {" "}{ $where }
  }
remark-no-carry-in = No carry-in for the days before the month: everybody taken as rested
remark-provisional-holidays = The make-up workdays of { $year } are not announced yet: holidays are provisional
input-month = expected a month such as 2026-12
input-month-past = the month has begun or is past; as-of date is { $as_of }. Plan a later month, or give --as-of
input-month-far = the month is more than two years after the as-of date { $as_of }; a slip in the year?
input-option-date = expected a date such as 2026-11-20
input-history-option = expected QUEUE=FILE or QUEUE=FILE,scale=0.1
input-override-option = expected QUEUE START..END CHANGE, such as "hotline 2026-12-24T18:00..2026-12-24T22:00 +20%"; * = all queues, a single date = that day
input-unknown-queue-option = unknown queue; queues of this centre: { $expected }
input-history-twice = two histories for one queue
input-effort-and-time = give either --effort or --time-limit
input-time-limit = expected a number of seconds, such as 180
input-roster-month = no dates found in the roster; give --month YYYY-MM
input-duty-employee = nobody of this id is employed in the month
input-duty-date = expected a date in { $month }
input-duty-time = expected a local time such as 2026-12-03T08:00
input-requirement-queue = unknown queue; queues of this centre: { $expected }
input-requirement-start = not the start of a half-hour in { $month }, such as { $month }-01T08:30
input-requirement-number = expected a whole number of people, 0 or more
input-requirement-twice = this half-hour stands twice
input-requirement-missing = { $count ->
    [one] the half-hour { $first } of this queue is missing
   *[other] { $count } half-hours of this queue are missing, the first { $first }
}
cli-help-rules = Which rule carries each clause of a written regulation
cli-option-profile = A packaged regulation, such as mobile-ops-centre; all centres by default
cli-rules-count = { $count } clauses, { $carried } carried by a rule
cli-check-conflict = Note: { $rule } { $parameter }: { $source } says { $value }, { $other } says { $other_value }; { $source } has it.
cli-option-reference = Print every rule with its parameters, as docs/rules.md
cli-help-export = Write a centre's folder as one Excel workbook, or its workbook as a folder.
cli-option-export-out = New place: a name ending in .xlsx is a workbook, any other a folder; nothing is overwritten
cli-export-done = Written to { $out }. To look for mistakes: paiban check { $out }
cli-check-certificate = Warning: nobody of { $role } holds the certificate { $certificate }{ $clause ->
    [0] { "" }
   *[other] {" "}({ $clause })
  }: qualifications.csv names no holder, so none of them can be given a shift.
cli-check-name =
    Warning: regulation.yaml, { $rule } { $parameter }: this centre has no { $kind ->
        [employee] employee
        [team] team
        [shift] shift type
        [queue] queue
        [skill] queue or certificate
        [leave-type] leave type
        [certificate] certificate
       *[role] role
     } { $name }; nearest: { $expected }.
cli-option-rules-json = Print the clauses as JSON instead of a table
cli-hard-more = … and { $count } more: --out DIR writes them all
cli-swap-no-consent = This regulation asks for nobody's consent (swaps.consent is not in force).
