absence-alert-name = 旷工预警
absence-alert-describe = 班次无打卡记录且无人确认即计旷工一天；每人每月各提示一次：{ $consecutive_days ->
    [0] {""}
   *[other] 连续旷工 { $consecutive_days } 天；
 }{ $days_in_window ->
    [0] {""}
   *[other] { $window_months } 个月内累计旷工 { $days_in_window } 天；
 }只作提示，不自动处理。
absence-alert-row = 连续旷工 { $count } 天（达到 { $limit } 天即预警）
absence-alert-window = { $months } 个月内累计旷工 { $count } 天（达到 { $limit } 天即预警）
