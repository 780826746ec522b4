hours-month-norm-name = 月工时
hours-month-norm-describe =
    月标准工时：{ $basis ->
        [workdays] 当月工作日 × 8 小时
       *[fixed] { $norm_hours } 小时
     }，请假按比例扣减；上下 { $free_hours } 小时以内不计，超出每小时计 { $price_per_hour } 分。含交接时间在内，最多超出标准 { $overtime_ceiling_hours } 小时。
hours-month-norm-ceiling = 含交接时间共 { $hours } 小时，超过上限 { $ceiling_hours } 小时
hours-month-norm-norm = 本月 { $hours } 小时，标准为 { $norm_hours } 小时（上下 { $free_hours } 小时以内）
