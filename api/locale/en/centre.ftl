# What can be wrong with a centre folder. The place (file, row, column, value) is printed before the text.

## Files and folders

input-folder-missing = there is no such folder or file; expected the folder of a centre or its workbook (`paiban init FOLDER` writes a start)
input-folder-not-empty = the folder is not empty; expected a new or an empty folder, so that nothing is overwritten
input-not-a-folder = this is a file; expected a folder
input-not-a-centre = this file is no Excel workbook; expected the folder of a centre or its workbook (.xlsx)
input-file-exists = there is such a file already; nothing is overwritten
input-export-name = expected a name ending in .xlsx, or a folder
input-file-missing = the file is missing
input-not-a-file = this is not a file
input-file-unreadable = the file cannot be read: { $reason }
input-file-too-large = the file has { $value } bytes; at most { $limit } are read
input-workbook-as-text = this is an Excel workbook; expected a text file: save it as "CSV UTF-8", or give the workbook of the whole centre
input-not-utf8 = byte { $value } at position { $byte } of this line is not UTF-8; save the file as "CSV UTF-8"
input-control-character = control character { $value } in the text; expected plain text
input-calls-missing = the calls of queue { $queue } are missing; expected a file with timestamp,calls[,aht_seconds]

## Tables

input-csv-syntax = not readable as CSV: { $problem }; a quotation mark may be left open
input-csv-separator = this file is separated by { $separator ->
    [semicolon] semicolons
    [tab] tabs
   *[other] full-width commas
}, not commas; save it as "CSV UTF-8 (comma delimited)", or use the workbook (paiban export)
input-header-missing = the file is empty; expected the header { $expected } on line 1
input-column-missing = column missing; columns of this table: { $expected }
input-column-twice = column { $value } stands twice in the header
input-unknown-column = unknown column "{ $value }"; expected { $expected }
input-too-many-cells = the row has { $found } cells, the header { $expected }; a text with a comma needs quotation marks
input-cell-too-long = the text is longer than { $limit } characters
input-line-break-in-cell = line break or tab inside a cell; expected one line of text
input-cell-empty = empty; a value is needed here
input-bad-identifier = not usable as an id; expected up to 64 letters, digits, _ - . without spaces and slashes
input-unknown-profile = no such regulation; there are: { $expected }
input-profiles-not-list = expected a list of packaged regulations, such as [mobile-ops-centre, statutory-cn]
input-no-people = nobody on the list; expected at least one person
input-duplicate-id = { $value } stands already on line { $first_row }; expected each id once
input-bad-date = not a date; expected YYYY-MM-DD, for instance 2026-12-03
input-bad-clock = not a time; expected HH:MM, for instance 07:30 (32:00 is 08:00 of the next day)
input-bad-number = not a number; expected a plain decimal such as 167 or 0.5
input-not-whole = not a whole number
input-number-too-small = too small; the least allowed is { $minimum }
input-number-too-large = too large; the most allowed is { $maximum }
input-bad-yes-no = expected yes, no or nothing
input-end-before-start = the end lies before the start { $start }
input-day-twice = this person and day stand already on line { $first_row }

## Shifts

input-shift-too-long = the shift lasts { $hours } hours; expected at most 24
input-start-after-midnight = expected a start before 24:00; a shift belongs to the day on which it starts
input-split-outside = the break of the split shift must lie between its start and its end
input-split-half = { $other } is given; both ends of the break are needed
input-bad-colour = not a colour; expected six hexadecimal digits RRGGBB, for instance CFE8FF
input-alias-taken = "{ $name }" already means something else; expected each spelling for one shift only
input-shift-is-leave-type = this id is a leave type in centre.yaml; expected another id for the shift
input-off-with-time = OFF is a day without work; expected no times (only aliases and a colour)

## People

input-unknown-role = unknown role { $name }; expected { $expected } (own roles stand in centre.yaml)
input-unknown-skill = unknown skill { $name }; queues of this centre: { $expected }
input-unknown-employee = { $name } is not in people.csv; nearest: { $expected }
input-unknown-supervisor = supervisor { $name } is not in people.csv; nearest: { $expected }
input-own-supervisor = { $value } cannot be the own supervisor
input-unknown-leave-type = { $alike ->
    [0] unknown leave type { $name }; leave types of this centre: { $expected }
   *[other] unknown leave type { $name }, perhaps '{ $likely }'? Leave types of this centre: { $expected }
}
input-leave-overlap = { $employee_id } is already on leave on these days, see line { $first_row }
input-unknown-shift = { $alike ->
    [0] unknown shift { $name }; expected { $expected }
   *[other] unknown shift { $name }, perhaps '{ $likely }'? Expected { $expected }
}
input-shift-not-for-role = shift { $value } is not for role { $role }

## Events

input-unknown-event-kind = unknown kind { $name }; expected { $expected }
input-abandonment-needs-patience = callers who wait as long as it takes never hang up; expected patience_seconds as well
input-staff-for = expected mean, expected or a share above 0 and below 1
input-unknown-queue = unknown queue { $name }; queues of this centre: { $expected }
input-bad-uplift = not a change of calls; expected for instance 0.6 or +60%

## Overrides of a forecast

input-override-time = not a date or a local time on a whole minute; expected for instance 2026-12-24 (all day) or 2026-12-24T18:00
input-override-end = not later than the start { $start }; a date means all of that day, a time is where the change ends
input-override-change = not a change of the forecast; expected +20%, -10%, x1.2, or =1500 (all calls of the stretch)
input-override-total = a total is of one queue; expected the queue beside it, or a change such as +20%
input-override-workbook = a workbook is not written into; add this row to its sheet { $sheet }: { $cells }

## Waivers

input-waiver-rule = unknown rule { $name }; nearest: { $expected } (their names stand in audit.json)

## Records

input-bad-moment = not a local time; expected for instance 2026-12-03T07:50
input-time-half = { $other } is given; both times are needed, or neither
input-end-not-later = not later than { $start }; times of the next day count on: 25:10 is 01:10
input-row-twice = the same stands already on line { $first_row }
input-own-partner = nobody is the own partner; leave the cell empty where a person swaps with oneself
input-unknown-choice = { $name } is none of: { $expected }
input-absent-not-attending = { $name } is not among the attendees

## Workbook of a centre

input-sheet-missing = this sheet is missing
input-sheet-twice = there are several sheets of this name
input-unknown-sheet = unknown sheet; expected { $expected }
input-sheet-too-wide = expected at most { $limit } columns
input-sheet-too-long = more than { $limit } rows do not fit on a sheet
input-merged-cells = merged cells; expected a value in each cell
input-cell-error-value = the formula fails; expected a value
input-setting-key = not readable as a key; expected words with dots between, such as by_role.agent; a word with a dot in it needs quotation marks
input-setting-value = not readable as a value; expected a number, a text, or a list such as [nights, weekends]; a text that begins with a bracket needs quotation marks
input-setting-twice = this stands already in row { $first_row }
input-queue-sheet-name = the calls of queue { $value } get no sheet: Excel takes an id of at most { $limit } characters that differs from the others by more than capitals

## centre.yaml and regulation.yaml

input-yaml-syntax = YAML cannot be read here: { $problem }
input-yaml-alias = anchors and aliases (& and *) are not allowed; write the value out
input-yaml-tag = tags (!) are not allowed; write the plain value
input-yaml-depth = nested too deeply
input-yaml-key = expected a plain word as the key
input-yaml-duplicate-key = key { $value } stands already on line { $first_row }
input-yaml-not-mapping = expected lines of the form "key: value"
input-unknown-key = unknown key { $value }; expected { $expected }
input-key-missing = { $key } is missing
input-not-text = expected a text
input-service-level = expected a share between 0 and 1, both excluded, for instance 0.8
input-unknown-timezone = unknown time zone { $value }; nearest: { $expected }
input-daylight-saving = time zone { $value } has daylight saving time, which rosters do not support yet
input-holiday-kind = expected one of { $expected }
input-holiday-twice = this date stands here twice
input-rule-not-mapping = rule { $rule } needs its parameters by name, for instance hours: 11

## Workbook of a centre: remarks on heads, and drop-downs

sheet-required = Required
sheet-optional = Optional
sheet-offer-title = Not on the list
sheet-offer-message = Choose from the list; aliases and ids are read as well.
sheet-kind-id = Id: letters of any script, digits or _ - ., no spaces, each once
sheet-kind-number = A number
sheet-kind-date = A date, such as 2026-12-03
sheet-kind-clock = A time, such as 07:30; the next day counts on, 32:00 is 08:00 of the next day
sheet-kind-moment = Date and time, such as 2026-12-03 07:50
sheet-kind-yes-no = Yes or no; empty = no
sheet-kind-choice = Choose from the list
sheet-kind-employee = An employee ID of the sheet People
sheet-kind-employees = Employee IDs of the sheet People, separated by ;
sheet-kind-role = Name or id of a role
sheet-kind-roles = Names or ids of roles, separated by ;
sheet-kind-team = A team
sheet-kind-queue = Name or id of a queue; empty = all queues
sheet-kind-queues = Names or ids of queues, separated by ;
sheet-kind-shift = Id, name or alias of a shift, or OFF
sheet-kind-symbol = Id, name or alias of a shift, a leave type, or OFF
sheet-kind-leave-type = Name or id of a leave type
sheet-kind-rule = Name or id of a rule
sheet-note-shifts-end = Not later than the start = on the next day; at most 24 hours
sheet-note-shifts-split-from = Unpaid time between the halves of a split shift
sheet-note-shifts-roles = Empty = all roles
sheet-note-shifts-float = A float shift counts as cover
sheet-note-shifts-aliases = Other spellings in rosters, separated by ;
sheet-note-shifts-colour = Six hexadecimal digits RRGGBB, such as CFE8FF
sheet-note-people-skills = Empty = an agent serves all queues, other roles none
sheet-note-people-supervisor = The duty supervisor
sheet-note-people-contract-hours = Hours of a month; empty = the regulation's
sheet-note-qualifications-qualification = As the rule on certificates names it
sheet-note-wishes-shift = A person's most important wish first
sheet-note-ledger-nights = How many more (positive) or fewer than a fair share this year so far
sheet-note-ledger-weekends = The same
sheet-note-ledger-holidays = The same
sheet-note-events-uplift = Such as 0.2 or +20%; empty = learnt from the history
sheet-note-overrides-start = A date (all day) or a time such as 2026-12-24T18:00
sheet-note-overrides-end = A date (all of that day too) or the time at which the change ends
sheet-note-overrides-change = +20%, -10%, x1.2, or =1500 (all calls of the stretch; then name the queue)
sheet-note-overrides-by = A name
sheet-note-waivers-by = A name
sheet-note-waivers-employee-id = Empty = anybody
sheet-note-waivers-date = Empty = any day
sheet-note-swaps-partner = Empty = with oneself
sheet-note-swaps-asked-by = An employee ID or a role
sheet-note-swaps-agreed = Employee IDs or roles, separated by ;
sheet-note-leave-requests-start-time = Only where part of a day is asked for
sheet-note-leave-requests-contacts = Days on which the person was heard of, separated by ;
sheet-note-punches-sign-in = A time of the day before is -00:10 (23:50 of the day before)
sheet-note-sessions-absent = Must be among the attendees
sheet-note-tasks-done = Empty = open
sheet-note-centre-section = What is set; leave ids as they are
sheet-note-centre-value = A number, a text, or a list such as [nights, weekends]
sheet-note-centre-note = Explains, is not read
sheet-note-regulation-section = What is set; leave ids as they are
sheet-note-regulation-entry = Id of the rule
sheet-note-regulation-key = Parameter of the rule, deeper ones with dots
sheet-note-regulation-value = A number, a text, or a list such as [nights, weekends]
sheet-note-regulation-note = Explains, is not read
sheet-note-calls-timestamp = Start of the interval; a row for every 5, 10, 15, 20, 30 or 60 minutes

sheet-setting-id = Id of the centre
sheet-setting-name = Name
sheet-setting-timezone = Time zone
sheet-setting-service-level = Share of calls answered (0-1)
sheet-setting-within-seconds = Answered within so many seconds
sheet-setting-aht-seconds = Mean handle time in seconds, where the history has none
sheet-setting-minimum-agents = Least people on seat while there are calls
sheet-setting-leave-types = Name of a leave type
sheet-setting-roles = Name of a role
sheet-setting-holidays = holiday, workday (a make-up day) or ordinary
sheet-setting-publication = When and by which role the month's roster was published
sheet-setting-rooms = Seats
sheet-setting-profiles = Packaged regulations it stands on, the strongest first
