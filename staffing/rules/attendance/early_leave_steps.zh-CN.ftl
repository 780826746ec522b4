early-leave-steps-name = 早退
early-leave-steps-describe = 签退早于班次结束的整分钟数 → 旷工天数（0 为只计早退）：{ $steps }。经确认有正当理由的不计。
early-leave-steps-breach = { $shift } 班早退 { $minutes } 分钟
early-leave-steps-absent = { $shift } 班早退 { $minutes } 分钟，视为旷工{ $absent_days ->
    [0.5] 半日
   *[other] 一日
 }
