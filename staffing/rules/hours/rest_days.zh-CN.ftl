rest-days-per-month-name = 每月休息天数
rest-days-per-month-describe = 每月至少 { $least } 天不排班，请假视同休息。
rest-days-per-month-breach = 本月只休息 { $rest_days } 天，至少应休 { $least } 天
