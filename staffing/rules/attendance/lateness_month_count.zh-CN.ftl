lateness-month-count-name = 当月迟到早退次数
lateness-month-count-describe = 每个自然月迟到、早退累计达到 { $times } 次即提示。分钟数 → 旷工天数（只计 0 天的）：迟到 { $late_steps }；早退 { $early_steps }。
lateness-month-count-breach = 当月迟到、早退累计 { $count } 次（达到 { $times } 次即提示）
