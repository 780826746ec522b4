lateness-month-minutes-name = 当月迟到早退累计时间
lateness-month-minutes-describe = 每个自然月迟到、早退累计超过 { $most_minutes } 分钟的，全部时间列出供扣减；单次超过 { $longest_minutes } 分钟的按旷工处理，不计入累计。
lateness-month-minutes-breach = 当月迟到、早退 { $times } 次，累计 { $minutes } 分钟，超过 { $most } 分钟，应扣 { $minutes } 分钟
