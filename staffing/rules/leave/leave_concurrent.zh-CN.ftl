leave-max-concurrent-name = 全中心每日请假人数
leave-max-concurrent-describe =
    全中心每天请假最多 { $most } 人，超出须由{ $approver ->
        [0] 无人
        [manager] 经理
        [deputy_manager] 副经理
        [director] 总监
       *[other] { $approver }
     }审批。
leave-max-concurrent-breach =
    当天第 { $number } 人请假，最多 { $most } 人，超出须由{ $approver ->
        [0] 无人
        [manager] 经理
        [deputy_manager] 副经理
        [director] 总监
       *[other] { $approver }
     }审批
