coverage-last-night-name = Cover of the last night
coverage-last-night-describe = After the month's last midnight, until the next month's first start, as many agents as in the same hours of the last day; each missing half-hour costs { $price_short }.
coverage-last-night-breach = After the last midnight, { $start } – { $end }: { $short } person-hours short
