team-support-follows-operations-name = 职能岗随运营排班
team-support-follows-operations-describe =
    { $from_hour }:00 至 { $to_hour }:00 有客服代表上班的日子，{ role-group }合计至少 { $least } 人在此时段上班。{ $price ->
        [0] {""}
       *[other] 每缺一人计 { $price } 分。
     }
team-support-follows-operations-breach = { $from_hour }:00 至 { $to_hour }:00 有客服代表上班，{ role-group }合计上班 { $working } 人，至少应有 { $minimum } 人
