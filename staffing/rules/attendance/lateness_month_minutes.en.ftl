lateness-month-minutes-name = Minutes late and early in the month
lateness-month-minutes-describe = More than { $most_minutes } min late and early together in a calendar month: all of them are told for deduction. More than { $longest_minutes } min at once count as absence and not here.
lateness-month-minutes-breach = { $minutes } min late or early in the month ({ $times } times), more than { $most }: { $minutes } min to deduct
