hours-period-norm-name = 综合计算工时
hours-period-norm-describe =
    { $period ->
        [month] 本月
        [quarter] 本季度
       *[year] 本年度
     }累计工时（含交接时间）不超过截至当月的工作日 × 8 小时（扣除请假）与每月 { $most_overtime_hours_a_month } 小时加班之和。{ $hours_so_far ->
        [0] 未登记此前各月工时，按单月计算。
       *[other] {""}
     }{ $price_per_hour ->
        [0] {""}
       *[other] 每超过 1 小时计 { $price_per_hour } 分。
     }
hours-period-norm-breach =
    { $period ->
        [month] 本月
        [quarter] 本季度
       *[year] 本年度
     }累计工时 { $hours } 小时，最多 { $limit } 小时
