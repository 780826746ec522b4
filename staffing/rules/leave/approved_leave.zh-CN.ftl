leave-approved-name = 已批准的请假
leave-approved-describe = 已批准的请假按批准排入班表；未经批准的不得排假。
leave-approved-breach =
    已批准请假（{ $leave }），班表却排了 { $shift ->
        [OFF] 休息
       *[other] { $shift }
     }
leave-approved-unapproved = 排了未经批准的假（{ $shift }）
