hours-period-norm-name = Comprehensive working hours
hours-period-norm-describe =
    Hours since the start of { $period ->
        [month] the month
        [quarter] the quarter
       *[year] the year
     }, hand-over time in, stay within its working days so far × 8 h, less leave, and { $most_overtime_hours_a_month } h of overtime for each month.{ $hours_so_far ->
        [0] {" "}No earlier hours are known, so that each month stands alone.
       *[other] {""}
     }{ $price_per_hour ->
        [0] {""}
       *[other] {" "}Each hour more costs { $price_per_hour }.
     }
hours-period-norm-breach =
    { $hours } h since the start of { $period ->
        [month] the month
        [quarter] the quarter
       *[year] the year
     }, at most { $limit } h
