event-resource-name = 场地与座位
event-resource-describe =
    同一场地同一时间只安排一场{ $turnaround_minutes ->
        [0] {""}
       *[other] ，前后两场间隔不少于 { $turnaround_minutes } 分钟
     }；人数不超过座位数。
event-resource-taken = { $event }（{ $start }–{ $end }）开始时{ $room }仍被占用或尚未清理完毕
event-resource-seats = { $event }：{ $people } 人参加，{ $room }只有 { $seats } 个座位
