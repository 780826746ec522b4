aht-max-seconds-name = 处理时长上限
aht-max-seconds-describe =
    { $by_transaction ->
        [0] 未规定平均处理时长的上限。
       *[other] 平均处理时长（秒）不超过（* 为其余各队列）：{ $by_transaction }。
    }
aht-max-seconds-breach = { $queue }：平均处理时长 { $seconds } 秒，上限 { $limit } 秒
