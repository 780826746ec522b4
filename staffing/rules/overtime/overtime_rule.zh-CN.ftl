overtime-rule-name = 加班认定
overtime-rule-describe =
    排班为休息日出勤，且该周（周一至周日）出勤超过 { $week_hours } 小时的部分计为加班{ $approvals ->
        [0] {""}
        [1] ，须经一级签字
       *[other] ，须经 { $approvals } 级签字
     }；不得重复提报，并与打卡记录相符。
overtime-rule-approvals = 加班 { $start }–{ $end }：须 { $approvals } 级签字，现有 { $signed } 级
overtime-rule-rest-day = 加班 { $start }–{ $end } 不在休息日：当日排班为 { $symbol }
overtime-rule-overlap = 加班 { $start }–{ $end } 重复提报：与 { $other_day } 的 { $other_start }–{ $other_end } 重叠
overtime-rule-unproven = 加班 { $start }–{ $end } 与当日打卡记录不符
overtime-rule-week = { $monday } 起的一周：休息日出勤 { $hours } 小时，计加班 { $counted } 小时（周出勤 { $attended } 小时，超过 { $week_hours } 小时的部分才计）
