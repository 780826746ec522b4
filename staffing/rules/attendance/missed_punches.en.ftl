missed-punch-free-per-month-name = Missed punches in the month
missed-punch-free-per-month-describe = Up to { $free } shifts of a calendar month may lack their sign-in or sign-out where the attendance is confirmed; each further one counts as a day's absence, confirmed or not.
missed-punch-free-per-month-breach = Missed punch { $number } of the month, { $free } are free: counts as a day's absence
