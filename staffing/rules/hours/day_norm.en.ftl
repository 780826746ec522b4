hours-day-norm-name = Hours of a day
hours-day-norm-describe = No shift has more than { $most_hours } paid hours, hand-over time not counted.
hours-day-norm-breach = Shift { $shift } has { $hours } paid hours; at most { $most_hours } h a day are allowed
