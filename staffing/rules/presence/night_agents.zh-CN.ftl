presence-min-night-agents-name = 夜间在岗客服代表
presence-min-night-agents-describe = { $from_hour }:00 至 { $to_hour }:00 有人员需求的时段，任何时刻在岗客服代表不少于 { $people } 人。
presence-min-night-agents-breach = { $start }–{ $end } 在岗客服代表 { $present } 人，夜间至少应有 { $minimum } 人
