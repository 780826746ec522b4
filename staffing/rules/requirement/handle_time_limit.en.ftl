aht-max-seconds-name = Limit of the handle time
aht-max-seconds-describe =
    { $by_transaction ->
        [0] No limit of the average handle time is set.
       *[other] Average handle time in seconds at most (* = every other queue): { $by_transaction }.
    }
aht-max-seconds-breach = { $queue }: average handle time { $seconds } s, at most { $limit } s
