coverage-last-night-name = Cover of the last night
coverage-last-night-describe = After the month's last midnight, until the next month's first start, as many agents as in the same hours of the last day; a missing half-hour costs { $price_short }, a surplus one { $price_over }.
coverage-last-night-short = After the last midnight, { $start } – { $end }: { $hours } h of work short
coverage-last-night-over = After the last midnight, { $start } – { $end }: { $hours } h of work more than needed
