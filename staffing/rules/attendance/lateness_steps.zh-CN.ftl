lateness-steps-name = 迟到
lateness-steps-describe = 签到晚于班次开始的整分钟数 → 旷工天数（0 为只计迟到）：{ $steps }。经确认有正当理由的不计。
lateness-steps-breach = { $shift } 班迟到 { $minutes } 分钟
lateness-steps-absent = { $shift } 班迟到 { $minutes } 分钟，视为旷工{ $absent_days ->
    [0.5] 半日
   *[other] 一日
 }
