transport-departure-name = 下班班车
transport-departure-describe =
    每个有人上班的班次，下班后 { $least_minutes } 至 { $within_minutes } 分钟内须有班车发车{ $departures ->
        [0] ；未设发车时刻表。
       *[other] ；每天发车时间：{ $departures }。
    }
transport-departure-breach = { $end } 下班的 { $people } 人，{ $earliest } 至 { $latest } 之间没有班车
