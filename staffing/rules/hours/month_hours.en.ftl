hours-month-norm-name = Hours of the month
hours-month-norm-describe =
    Month norm { $basis ->
        [workdays] workdays of the month × 8 h
       *[fixed] { $norm_hours } h
     }, less leave; ± { $free_hours } h are free, each hour beyond costs { $price_per_hour }. Never more than { $overtime_ceiling_hours } h above the norm, hand-over time in.
hours-month-norm-ceiling = { $hours } h with hand-over time in, above the ceiling of { $ceiling_hours } h
hours-month-norm-norm = { $hours } h in the month; the norm is { $norm_hours } h ± { $free_hours } h
