duty-rotation-name = 值日轮流
duty-rotation-describe =
    每次由一名当班人员承担，公平轮流：{ $duties_day ->
        [0] {""}
       *[other] 每天 { $duties_day }；
     }{ $duties_shift ->
        [0] {""}
       *[other] 每班 { $duties_shift }；
     }{ $duties_week ->
        [0] {""}
       *[other] 每周 { $duties_week }；
     }无其他值日。
duty-rotation-none = { $duty }：当月尚未安排任何人
duty-rotation-nobody =
    { $duty }{ $shift ->
        [0] {""}
       *[other] （{ $shift } 班）
     }无人承担
duty-rotation-several =
    { $duty }{ $shift ->
        [0] {""}
       *[other] （{ $shift } 班）
     }安排了 { $people } 人，只需一人
duty-rotation-off = 未当班却被安排{ $duty }
duty-rotation-uneven = 承担{ $duty } { $own } 次，公平份额为 { $share } 次
