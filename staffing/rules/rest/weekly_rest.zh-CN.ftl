rest-weekly-name = 每周休息天数
rest-weekly-describe = 每周（周一至周日）至少 { $least } 天不排班，请假视同休息。
rest-weekly-breach = { $monday } 起的一周只休息 { $rest_days } 天，至少应休 { $least } 天
