seats-capacity-name = 座席数量
seats-capacity-describe =
    { role-group }{ $seats ->
        [0] 的座席数量不限。
       *[other] 同时在岗不超过座席数 { $seats } 个。
     }
seats-capacity-breach = { $start }–{ $end } { role-group }在岗 { $present } 人，座席只有 { $seats } 个
