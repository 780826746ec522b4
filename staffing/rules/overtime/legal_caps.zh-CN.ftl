overtime-legal-caps-name = 加班时数上限
overtime-legal-caps-describe = 工作日延长工作时间每日不超过 { $day_hours } 小时；每个自然月加班（含休息日加班）不超过 { $month_hours } 小时。
overtime-legal-caps-day = 当日下班后加班 { $hours } 小时，最多 { $most } 小时
overtime-legal-caps-month = 当月加班共 { $hours } 小时，自当日起超出每月 { $most } 小时的上限
