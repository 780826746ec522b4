leave-daily-limit-per-supervisor-name = 主管每日准假人数
leave-daily-limit-per-supervisor-describe =
    同一主管名下每天请假最多 { $most } 人，超出须由{ $approver ->
        [0] 无人
        [manager] 经理
        [deputy_manager] 副经理
        [director] 总监
       *[other] { $approver }
     }审批；超过 { $long_days } 天的长假只计首日。
leave-daily-limit-per-supervisor-breach =
    { $supervisor } 名下当天第 { $number } 人请假，最多 { $most } 人，超出须由{ $approver ->
        [0] 无人
        [manager] 经理
        [deputy_manager] 副经理
        [director] 总监
       *[other] { $approver }
     }审批
