outbound-cph-name = 外呼定量（按等级）
outbound-cph-describe =
    各等级坐席每个有效工时的外呼完成量：{ $by_grade }；每小时小休 { $break_minutes } 分钟。{ $items_per_month ->
        [0] 当月未规定外呼任务量。
       *[other] 有等级的 { $grade_of } 人所排工时按出勤率 { NUMBER($attendance, style: "percent", maximumFractionDigits: 1) } 折算后应能完成当月任务 { $items_per_month } 条。
    }
outbound-cph-breach = 所排 { $hours } 小时按出勤率折算可完成外呼 { $items } 条，当月任务为 { $asked } 条
