coverage-last-night-name = 月末最后一夜的覆盖
coverage-last-night-describe = 当月最后一个午夜之后、次月首班上岗之前，坐席人数与最后一天同时段相同；每缺一个半小时计 { $price_short }，每多一个计 { $price_over }。
coverage-last-night-short = 月末午夜之后 { $start }–{ $end } 共缺 { $hours } 人时
coverage-last-night-over = 月末午夜之后 { $start }–{ $end } 共多出 { $hours } 人时
