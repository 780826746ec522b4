rest-min-between-shifts-name = Rest between shifts
rest-min-between-shifts-describe = At least { $hours } h from leaving to being on site again, hand-over time in.
rest-min-between-shifts-breach = Only { $rest_hours } h of rest before this shift, counted to being on site; at least { $hours } h are needed
rest-min-between-shifts-overlap = On site for this shift before the previous one has ended; at least { $hours } h of rest are needed
