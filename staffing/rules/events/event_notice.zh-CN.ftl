event-notice-days-name = 提前公布
event-notice-days-describe =
    内容、时间和地点的提前公布天数：{ $training ->
        [-1] {""}
       *[other] 培训 { $training }；
     }{ $meeting ->
        [-1] {""}
       *[other] 会议 { $meeting }；
     }{ $exam ->
        [-1] {""}
       *[other] 考试 { $exam }；
     }{ $other ->
        [0] {""}
       *[other] { $other }；
     }其他不作要求。
event-notice-days-late = { $event }于 { $announced } 公布，最迟应在 { $due }（提前 { $days } 天）
event-notice-days-unannounced = { $event }尚未公布，最迟应在 { $due } 公布（提前 { $days } 天）
