# Faults of a call history. The place (file, row, column, value) is printed before these texts.

input-history-empty = the call history has no rows; expected are lines of timestamp,calls[,aht_seconds]
input-history-unreadable = the file does not exist or cannot be read
input-history-not-utf8 = byte { NUMBER($byte, useGrouping: 0) } is not UTF-8 text; save the file as CSV UTF-8
input-history-missing-column = the column is missing from the header; expected: { $expected }
input-history-row-length = the row has more cells than the { $expected } columns of the header
input-history-not-csv = the file is not valid CSV (a quotation mark is left open?)
input-history-timestamp = not a local date and time; expected, for example, 2026-11-03T14:30 without a time zone
input-history-year = the year is beyond what can be meant; expected { $first } to { $last }
input-history-not-a-number = not a number; expected 0 to { $most }
input-history-negative = the number is negative; expected 0 or more
input-history-too-large = the number is too large; expected 0 to { $most }
input-history-off-grid = the time is off the file's grid of { $grain } minutes
input-history-grain = the rows are not on a usable grid; expected one row every { $expected } minutes
input-history-conflict = this timestamp already has { $other } calls in row { NUMBER($other_row, useGrouping: 0) }; expected one row per interval
input-history-scale = the scale must be a number above 0 and at most 1000
input-history-after-as-of = the history begins after { $as_of }; nothing is known to forecast from
input-history-nothing-usable = no day up to { $last } can be learnt from: all are outages or lack most of their rows

# What was repaired in a history, or is worth knowing of it.

repair-history-sorted = { $queue }: rows sorted by time ({ $count } out of order)
repair-history-repeated = { $queue }: { $count } repeated rows merged
repair-history-doubled = { $queue }: { $count } intervals doubled by daylight saving averaged
repair-history-empty-cells = { $queue }: { $count } empty cells of calls taken as missing
repair-history-aht-zero = { $queue }: { $count } intervals with calls but a handle time of 0 taken as unknown
repair-history-fractions = { $queue }: { $count } fractional counts kept as they are
repair-history-filled = { $queue }: { $count } missing intervals filled with the mean of the same slot in neighbouring weeks
repair-history-before-first-call = { $queue }: { $count } days of zeros before the first call ({ $first } to { $last }) not learnt from
repair-history-failed-days = { $queue }: { $count } days with a long silence where calls were to be expected ({ $first } to { $last }) taken as failures, not learnt from
repair-level-change = { $queue }: the last two weeks lie { $percent } % from the eight before; the forecast follows the new level
repair-campaign-unknown = { $queue }: { $count } days of campaigns have no uplift stated and there was none in the past to learn from; they are forecast as if there were none
repair-history-skipped-hour = { $queue }: { $count } intervals skipped by daylight saving filled from neighbouring weeks
repair-history-summed-hour = { $queue }: { $count } intervals holding two hours' calls (daylight saving) halved
repair-history-mixed-grain = { $queue }: { $count } days ({ $first } to { $last }) come per { $minutes } minutes, others per { $finer }: all taken per { $minutes } minutes
repair-history-partial-days = { $queue }: { $count } days lacking more than { $share } % of their rows left out of learning
repair-history-days-without-rows = { $queue }: { $count ->
        [one] 1 day
       *[other] { $count } days
    } without rows ({ $first } to { $last }) taken as closed and left out of learning
repair-history-closed = { $queue }: closed { $count } hours a week, forecast as 0 there
repair-history-old = { $queue }: the history ends on { $last }, { $count } days before the as-of date

# Models a forecast is chosen from.

forecast-model-calendar = calendar model (day totals and their course over the day by weekday, season, level and holidays)
forecast-model-blend = blend of the calendar model and the mean of 8 weeks, half each
forecast-model-trees = calendar model corrected by boosted trees
forecast-model-slot-mean = mean of the same slot over the last 8 weeks
forecast-model-mean-4-weeks = mean of the same slot over the last 4 weeks
forecast-model-seasonal-naive = last week repeated
