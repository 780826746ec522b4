nursing-shift-variant-name = 哺乳时间
nursing-shift-variant-describe =
    子女满一周岁前只上约定的缩短班次（工号：班次 → 截止日）：{ $people ->
        [0] 目前无
       *[other] { $people }
     }。哺乳时间计入周工时和月工时。
nursing-shift-variant-breach =
    哺乳期内排了 { $shift } 班；截至 { $until } 只能上{ $shifts ->
        [0] 缩短班次
       *[other] {" "}{ $shifts } 班
     }
