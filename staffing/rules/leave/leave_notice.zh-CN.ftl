leave-notice-days-name = 请假提前量
leave-notice-days-describe =
    请假须{ $days ->
        [0] 在开始之前
       *[other] 至少提前 { $days } 天
     }提出，紧急情况除外。
leave-notice-days-breach =
    请假（{ $leave }）{ $asked } 才提出，应{ $days ->
        [0] 在开始之前
       *[other] 提前 { $days } 天
     }
