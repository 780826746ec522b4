# What a plan is written into: tables, workbook, report; and rosters read back.

## Words

output-title = { $centre }: roster of { $month }
output-as-of = Calls known up to { $date }
output-day-off = day off
output-leave-annual = annual leave
output-leave-sick = sick leave
output-leave-personal = personal leave
output-leave-marriage = marriage leave
output-leave-maternity = maternity leave
output-leave-paternity = paternity leave
output-leave-bereavement = bereavement leave
output-makeup-day = Make-up workday
output-every-day = every day
output-weekday-range = { $first }–{ $last }
output-list-separator = {", "}
output-clause-separator = {"; "}
output-people = people
output-all-queues = All queues
output-evening-before = { $time } the day before
output-next-day = { $time } next day
output-on-call = On call
output-standby-primary = Primary
output-standby-backup = Backup
output-on-site-from = on site { $time }
output-people-of-role = { $role ->
    [agent] { $people ->
        [one] { $people } agent
       *[other] { $people } agents
    }
    [shift_leader] { $people ->
        [one] { $people } shift leader
       *[other] { $people } shift leaders
    }
    [duty_supervisor] { $people ->
        [one] { $people } duty supervisor
       *[other] { $people } duty supervisors
    }
    [technician] { $people ->
        [one] { $people } technician
       *[other] { $people } technicians
    }
   *[other] { $people } × { $name }
}
output-people-short = { $people }, { $weekdays } { $start }–{ $end }
output-people-short-peak = { $people } on average, at most { $peak }, { $weekdays } { $start }–{ $end }
output-no-team = No team
output-wishes-none = none asked
output-seed = seed { $seed }

output-role-agent = Agent
output-role-shift-leader = Shift leader
output-role-duty-supervisor = Duty supervisor
output-role-technician = Technician
output-role-qa = Quality inspector
output-role-support = Support specialist
output-role-trainer = Trainer
output-role-analyst = Analyst
output-role-manager = Manager

output-holiday-new-year = New Year
output-holiday-spring-festival = Spring Festival
output-holiday-tomb-sweeping = Tomb-Sweeping
output-holiday-labor-day = Labour Day
output-holiday-dragon-boat = Dragon Boat
output-holiday-mid-autumn = Mid-Autumn
output-holiday-national-day = National Day
output-holiday-victory-day = Victory Day
output-holiday-day-off = Day off

## Names of sheets

output-sheet-summary = Summary
output-sheet-conflicts = Conflicts
output-sheet-grid = Month
output-sheet-coverage = Coverage
output-sheet-handover = Hand-over and on-call
output-sheet-people = People
output-sheet-clauses = Clauses
output-sheet-breaches = Breaches
output-sheet-lists = Lists

## Columns

output-column-employee-id = Employee ID
output-column-name = Name
output-column-team = Team
output-column-role = Role
output-column-date = Date
output-column-dates = When
output-column-given-up = Given up
output-column-broken-then = Broken then
output-column-clause = Clause
output-column-person = Person
output-column-sentence = What is wrong
output-column-cost = Cost
output-column-shift = Shift
output-column-shift-name = Name
output-column-hours = Hours
output-column-times = Working time
output-column-on-site = On site from
output-column-norm-hours = Norm
output-column-off-norm = Off norm
output-column-shifts = Shifts
output-column-nights = Nights
output-column-weekends = Week-ends
output-column-holidays = Holidays
output-column-rest-days = Rest days
output-column-leave-days = Leave days
output-column-wishes-asked = Wishes asked
output-column-wishes-granted = Wishes granted
output-column-ledger-nights = Ledger: nights
output-column-ledger-weekends = Ledger: weekends
output-column-ledger-holidays = Ledger: holidays
output-column-standby = Standby turns
output-column-severity = Kind
output-column-rule = Rule
output-column-article = Article
output-column-phrase = Words of the clause
output-column-checked = Checked
output-column-kept = Kept
output-column-broken = Broken
output-column-waived = of these waived
output-column-waiver = Waiver
output-column-rule-id = Rule id (waivers.csv)
output-column-reason = Why not judged on a roster
output-column-required = Required
output-column-rostered = Rostered
output-column-queue = Queue
output-column-model = Model
output-column-wape = Error
output-column-naive = Last week repeated
output-column-bias = Bias
output-column-coverage80 = In the 80 % band
output-column-origins = Tests

## First sheet and report

output-amended = Swap { $swap } is worked in. Forecast, service level and proven bound are those of the plan: see its report.
output-rule-with-id = { $name } ({ $rule })
output-verdict-hard = { $count ->
    [0] No hard rule is broken.
    [one] { $count } breach of a hard rule is left.
   *[other] { $count } breaches of hard rules are left.
}
output-verdict-covered = Nobody is missing: the requirement is covered everywhere.
output-verdict-short = { $bands ->
    [0] { $share } of the required half-hours are not covered, scattered over the month.
    [one] { $share } of the required half-hours are not covered; people are short in { $bands } band.
   *[other] { $share } of the required half-hours are not covered; people are short in { $bands } bands.
}
output-misfit = People are there, but at other hours: { $short } person-hours are missing while { $over } are surplus on the same days, so the shift times do not fit the calls.
output-breach-run = { $start } – { $end }: { $short } short on average ({ $count ->
    [one] 1 half-hour
   *[other] { $count } half-hours
  })
output-section-hard = Hard rules broken
output-section-conflicts = Why they cannot all be kept, and what can be given up
output-conflicts-title = { $centre }: why hard rules cannot all be kept, { $month }
output-conflicts-where = Why, and what can be given up: sheet { $sheet }
output-section-short = People short
output-section-soft = Costliest compromises
output-section-paid = Compromises and what they cost
output-section-info = For information
output-section-numbers = Key numbers
output-section-legend = Legend
output-section-repairs = Repaired or assumed
output-section-heat = Cover by hour and day
output-section-cover = Requirement and roster, week by week
output-section-forecast = Forecast
output-section-errors = What the forecast was worth on past months
output-section-proof = How good this roster is
output-clauses-title = { $centre }: compliance by clause, { $month }
output-clauses-note = Checked = kept + broken; a clause carried by several rules has a line for each. Grey: nothing to check this month.
output-breaches-title = { $centre }: audit of { $month }
output-section-clauses-not-judged = Clauses not judged on a roster
output-section-product-defaults = Product defaults: no clause asks for them
output-severity-hard = hard
output-severity-soft = soft
output-severity-info = told
output-waiver = { $by }: { $reason }
output-with-product-defaults = { $said } (product default, not set by the clause: { $numbers })
output-waived = { $sentence } (waived by { $by }: { $reason })
output-more = … and { $count } more; all of them stand in audit.json
output-group = { $count } × · cost { $cost }

output-number-hard-breaches = Hard rules broken
output-number-gap = Proven gap
output-number-objective = Cost of the roster
output-number-bound = Proven lower bound
output-number-wishes = Wishes granted / asked
output-number-short-share = Not covered
output-number-over-share = Surplus
output-number-service-required = Service level, as required
output-number-service-rostered = Service level, as rostered
output-number-service-simulated = Service level, simulated
output-number-people-needed = Agents needed
output-number-people-there = Agents there
output-number-wape = Forecast error (WAPE)
output-remark-gap-gap = no roster can be cheaper than this one by more
output-remark-gap-best = no roster can be cheaper than this one
output-remark-gap-none = nothing proven yet: give the plan more time
output-remark-gap-broken = not stated while hard rules are broken
output-remark-short = of the required half-hours
output-remark-over = of the required half-hours
output-remark-service = calls answered in time (Erlang), weighted by calls
output-simulated-patient = between { $low } and { $high } in 95 of 100 cases; { $runs } runs, nobody hangs up, agents busy { $occupancy } of their time
output-simulated = between { $low } and { $high } in 95 of 100 cases; { $runs } runs, { $abandonment } hang up, agents busy { $occupancy } of their time
output-remark-people = in full contracts, leave taken off
output-remark-wape = { $queue }; last week repeated: { $naive }
output-card-required = the people required would give { $value }
output-card-service = by formula { $rostered }; the people required would give { $required }
output-card-needed = needed: { $value }
output-proof-broken = Hard rules are broken in { $count } places, so prices do not tell how good this roster is. Mend these first.
output-proof-best = No cheaper roster exists under these rules and prices: this one is proven best.
output-proof-none = The plan ended before anything was proven about its price: give it more time for a lower bound.
output-proof-gap = No roster that keeps these rules can be cheaper by more than { $gap }.
output-errors-note = Error = sum of absolute errors over the sum of calls, per interval; bias above 0 = too many calls forecast.

output-key-short = missing
output-key-even = exact
output-key-over = surplus
output-key-mean = expected calls
output-key-band = 80 % band
output-key-came = what came (past forecasts)
output-chart-days = { $queue }: calls by day
output-chart-week = { $queue }: calls by half-hour, typical week
output-chart-past = { $queue }: forecasts of the past and what came, by day

output-legend-star = A * after the shift fixes the cell: the next plan with --fixed keeps it.
output-legend-red = Red frame: the cell breaks a hard rule. Red date: a rule for the whole centre is broken on that day.
output-legend-wish = Underlined italics: a wish was refused (see the comment of the cell).
output-legend-days = Shaded days: grey = weekend, orange = holiday, green = make-up workday.

## Month grid

output-grid-note = Pick or type a shift. A * after it (for instance D*) fixes the cell. Colours, totals and counts follow; cover and rules are judged again by: paiban audit
output-grid-input-title = Shift of the day
output-grid-input = Pick a shift, OFF or leave. With a * at the end the cell is fixed for the next plan.
output-grid-warning-title = Not in the list
output-grid-warning = This is none of the symbols of the list. Aliases from shifts.csv are read, anything else is refused.
output-grid-refused = Wished: { $shift }
output-grid-counts = People by day

## Coverage

output-coverage-title = Cover of { $month }: rostered less required
output-coverage-note = Red = people missing, blue = more than required; as planned, not changed by edits in the month sheet.
output-coverage-none = This centre has no queues, so no cover is judged.
output-coverage-required-hours = Required, h
output-coverage-rostered-hours = Rostered, h
output-coverage-short-hours = Missing, h
output-coverage-over-hours = Surplus, h
output-coverage-worst = Lowest
output-typical-day = Workday mean
output-typical-day-title = A typical workday: requirement and roster

## Other sheets

output-people-title = Totals by person, { $month }
output-team-title = { $team }: roster of { $month }
output-team-legend = { $name } { $times }; on site from: { $early }
output-handover-title = { $centre }: hand-over and on-call list, { $month }

## Writing

input-output-is-file = this is a file; expected a folder, or a name that is still free
input-output-is-folder = a folder has the name of a file to be written; expected another output folder
input-output-is-input = the audit reads this very file; expected another name
input-output-is-root = this is the root of the file system; expected a folder for the results
input-output-is-centre = these are the centre's own files, or a folder above them; expected a folder of its own for the results
input-output-not-writable = cannot be written: { $reason }; expected a folder you may write into

## Reading rosters

input-roster-date-outside = { $day } is not a day of this roster; expected { $first } to { $last }
input-roster-person-twice = { $name } stands already on line { NUMBER($first_row, useGrouping: 0) }; expected one row per person
input-roster-date-twice = { $day } stands already in column { $first_column }; expected each day once
input-roster-other-month = this is a roster of { $found }; the one needed here is of { $month }
input-roster-not-employed = { $value } is in people.csv, but not employed in { $month } (valid_from, valid_to)
input-roster-cell-missing = { $count ->
    [one] no shift is given for { $name } on { $day }; expected a shift, OFF or leave
   *[other] no shift is given for { $name } on { $count } days, the first { $day }; expected a shift, OFF or leave
}
input-roster-grid-missing = no sheet with a roster was found; expected a header row with the employee ID and the days of the month
input-roster-columns-missing = no column tells the person; expected a header such as { $expected }
input-roster-name-ambiguous = { $name } is the name of several people; expected a column with employee IDs
input-roster-row-without-person = shifts stand here, but no person; expected an employee ID or a name
input-workbook-corrupt = the file cannot be read as an Excel workbook; expected .xlsx, saved anew from Excel or LibreOffice
input-workbook-old-format = this is an old .xls file or one with a password; expected .xlsx without a password
input-workbook-too-large = the workbook has { $size } MB (unpacked: { $unpacked } MB); at most { $limit } MB and { $unpacked_limit } MB unpacked are read
input-formula-without-value = the cell holds a formula without a stored result; expected a value, or the file saved once in Excel
