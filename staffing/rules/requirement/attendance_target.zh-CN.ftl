attendance-target-name = 出勤率目标
attendance-target-describe =
    按出勤率 { NUMBER($rate, style: "percent", maximumFractionDigits: 1) } 计划：{ $confidence ->
        [0] 排班人数相应多排，以抵消缺勤。
       *[other] 多排到有 { NUMBER($confidence, style: "percent", maximumFractionDigits: 1) } 的把握够用{ $approved_leaves ->
            [0] 。
           *[other] ，并为已批准的请假另加 { $approved_leaves } 人。
         }
     }
