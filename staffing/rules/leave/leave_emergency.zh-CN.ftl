leave-emergency-name = 紧急请假
leave-emergency-describe =
    { $minutes ->
        [-1] 紧急请假不限时
       *[other] 紧急请假最迟在接班后 { $minutes } 分钟内提出
    }；{ $days ->
        [0] 无须补交假单。
        [1] 未填假单的请假，须在上班后第一天补交。
       *[other] 未填假单的请假，须在上班后 { $days } 个工作日内补交。
    }
leave-emergency-late = 紧急请假（{ $leave }）晚于 { $due } 才提出
leave-emergency-form = 请假（{ $leave }）的假单未在 { $due } 前补交
