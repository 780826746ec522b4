lateness-month-count-name = Times late or early in the month
lateness-month-count-describe = Late sign-ins and early sign-outs together in a calendar month are told from { $times } on. Minutes → days of absence, only those with 0 count: late { $late_steps }; early { $early_steps }.
lateness-month-count-breach = Late or early { $count } times in the month (told from { $times } on)
