hours-day-norm-name = 日工时
hours-day-norm-describe = 每班计薪工时不超过 { $most_hours } 小时，交接时间不计。
hours-day-norm-breach = { $shift } 班计薪 { $hours } 小时，每天最多 { $most_hours } 小时
