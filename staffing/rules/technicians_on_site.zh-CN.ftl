oncall-min-technicians-onsite-name = 技术员在岗
oncall-min-technicians-onsite-describe = 技术员全天候在岗（含节假日），任何时刻不少于 { $people } 人。
oncall-min-technicians-onsite-breach = { $start }–{ $end } 技术员在岗 { $present } 人，至少应有 { $minimum } 人
