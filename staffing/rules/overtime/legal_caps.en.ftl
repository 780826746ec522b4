overtime-legal-caps-name = Caps on overtime
overtime-legal-caps-describe = At most { $day_hours } h of overtime after a day's shift, and { $month_hours } h in a calendar month, work on rest days included.
overtime-legal-caps-day = { $hours } h of overtime on top of the day's shift; at most { $most } h are allowed
overtime-legal-caps-month = { $hours } h of overtime in the month; from this day on above the { $most } h allowed
