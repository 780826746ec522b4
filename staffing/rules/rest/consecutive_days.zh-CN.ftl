rest-max-consecutive-days-name = 连续上班天数
rest-max-consecutive-days-describe = 连续上班不超过 { $days } 天。
rest-max-consecutive-days-breach = 连续上班 { $length } 天，最多 { $days } 天
