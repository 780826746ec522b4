cli-help-swap = Decide a swap by the centre's regulation; if it may be, write it into the roster and the ledger.
cli-option-give = Who gives up which day: E12@2026-12-09
cli-option-take = Which day is worked instead: an own one (a swap with oneself), or the colleague's
cli-option-with = The colleague who takes the day
cli-option-month-log = Ledger of swaps (default: swaps.csv in the centre's folder)
cli-option-published = The roster as it was published: every change since must stand in the ledger of swaps
cli-option-asked-by = Who asked for it, an employee or a role (default: whoever gives up the day)
cli-option-agreed = Who has agreed, employees or roles, joined by commas
cli-option-swap-out = Where to write the amended roster (default: ROSTER itself)
cli-option-dry-run = Only decide; write nothing
cli-swap-allowed = Swap { $swap }: allowed
cli-swap-refused = Swap { $swap }: refused, { $count ->
    [one] one reason
   *[other] { $count } reasons
  }
cli-swap-written = Written to { $roster } and { $log }.
cli-swap-workbook = { $workbook } was made anew from it; the workbook before is kept as { $kept }{ $differing ->
    [0] .
    [one] : in one cell it differed from the roster before the swap.
   *[other] : in { $differing } cells it differed from the roster before the swap.
  }
cli-swap-stale = Still as before the swap: { $files }
input-swap-option = expected WHO@DATE, such as E12@2026-12-09
input-swap-take = expected a day of { $expected }: with oneself an own day, with a colleague the colleague's
input-swap-cell = the roster has no such person and day
input-swap-with-self = a swap with oneself needs no --with; give the own day worked instead as --take
input-swap-nothing-taken = expected --take WHO@DATE (the own day worked instead) or --with WHO (the colleague who takes the day)
input-swap-no-shift = no day of work: { $symbol } on that day
input-swap-nothing-changes = nothing would change: { $symbol } on both sides
input-swap-workbook = a workbook is not written into; give the place of the amended roster.csv as --out
input-swap-log = expected --month-log FILE: a centre that is one workbook has no folder for swaps.csv
input-swap-out = expected a name ending in .csv: the amended roster is a table
