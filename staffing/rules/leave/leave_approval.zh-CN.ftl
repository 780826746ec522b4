leave-approval-matrix-name = 请假审批权限
leave-approval-matrix-describe =
    请假的最终审批人及情形（括号内为天数，+ 为另需审批）：{ $by_shift_leader ->
        [0] {""}
       *[other] 班长 { $by_shift_leader }；
     }{ $by_duty_leader ->
        [0] {""}
       *[other] 值班长 { $by_duty_leader }；
     }{ $by_head_leader ->
        [0] {""}
       *[other] 大班长 { $by_head_leader }；
     }{ $by_duty_supervisor ->
        [0] {""}
       *[other] 值班主管 { $by_duty_supervisor }；
     }{ $by_supervisor ->
        [0] {""}
       *[other] 主管 { $by_supervisor }；
     }{ $by_manager ->
        [0] {""}
       *[other] 经理 { $by_manager }；
     }{ $by_deputy_manager ->
        [0] {""}
       *[other] 副经理 { $by_deputy_manager }；
     }{ $by_director ->
        [0] {""}
       *[other] 总监 { $by_director }；
     }{ $by_hr ->
        [0] {""}
       *[other] 人力资源部 { $by_hr }；
     }{ $by_service_manager ->
        [0] {""}
       *[other] 客服经理 { $by_service_manager }；
     }{ $by_general_manager ->
        [0] {""}
       *[other] 总经理 { $by_general_manager }；
     }{ $by_other ->
        [0] {""}
       *[other] { $by_other }；
     }天数按{ $count ->
        [calendar] 自然日计。
       *[other] 排班日计。
     }
leave-approval-matrix-breach =
    请假（{ $leave }）{ $days } 天，缺少{ $approver ->
        [shift_leader] 班长
        [duty_leader] 值班长
        [head_leader] 大班长
        [duty_supervisor] 值班主管
        [supervisor] 主管
        [manager] 经理
        [deputy_manager] 副经理
        [director] 总监
        [hr] 人力资源部
        [service_manager] 客服经理
        [general_manager] 总经理
       *[other] { $approver }
     }的审批
