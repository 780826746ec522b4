payroll-period-start-day-name = 考勤周期
payroll-period-start-day-describe = 考勤、加班与假单均按考勤周期统计，周期自每月 { $day } 日起；单据最迟于下一周期首日提交。
payroll-period-start-day-overtime = 加班单 { $filed } 才提交，所属考勤周期（{ $first } 至 { $last }）已关闭
payroll-period-start-day-leave = 假单 { $filed } 才提交，所属考勤周期（{ $first } 至 { $last }）已关闭
