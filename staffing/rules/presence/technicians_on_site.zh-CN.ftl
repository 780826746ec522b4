oncall-min-technicians-onsite-name = 技术员在岗
oncall-min-technicians-onsite-describe =
    技术员全天候在岗（含节假日），任何时刻不少于 { $people } 人。{ $unasked ->
        [0] {""}
       *[other] 此为产品默认，只在中心设有技术员时适用。
     }
oncall-min-technicians-onsite-breach =
    { $start }–{ $end } 技术员在岗 { $present } 人，至少应有 { $minimum } 人{ $no_carry_in ->
        [0] {""}
       *[other] （前一天没有人上班的记录：是否缺少上月末班表？）
     }
