missed-punch-free-per-month-name = 当月漏打卡
missed-punch-free-per-month-describe = 每个自然月漏打卡（缺签到或签退）且确认出勤的，不超过 { $free } 次按正常出勤；超出的不论是否确认，每次按旷工一天处理。
missed-punch-free-per-month-breach = 当月第 { $number } 次漏打卡，超过 { $free } 次，按旷工一天处理
