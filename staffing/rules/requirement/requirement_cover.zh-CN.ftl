coverage-requirement-name = 人力需求满足
coverage-requirement-describe = 每半小时排够所需人数：每缺 1 人计 { $price_short } 分（达到当天峰值 { NUMBER($peak_share, style: "percent") } 的时段 × { $peak_factor }），每多 1 人计 { $price_over } 分。
coverage-requirement-short = { $start }–{ $end } 缺 { $short } 人，需要 { $required } 人
coverage-requirement-over = 全天合计多排 { $over } 人次（按半小时计）
