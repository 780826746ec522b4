presence-max-gap-name = 岗位最长间断时间
presence-max-gap-describe =
    岗位连续无人在岗的最长时间（小时）：{ $by_role_agent ->
        [0] {""}
       *[other] 客服代表 { $by_role_agent }；
     }{ $by_role_shift_leader ->
        [0] {""}
       *[other] 班长 { $by_role_shift_leader }；
     }{ $by_role_duty_supervisor ->
        [0] {""}
       *[other] 值班主管 { $by_role_duty_supervisor }；
     }{ $by_role_technician ->
        [0] {""}
       *[other] 技术员 { $by_role_technician }；
     }{ $by_role_qa ->
        [0] {""}
       *[other] 质检员 { $by_role_qa }；
     }{ $by_role_support ->
        [0] {""}
       *[other] 支持专员 { $by_role_support }；
     }{ $by_role_trainer ->
        [0] {""}
       *[other] 培训师 { $by_role_trainer }；
     }{ $by_role_analyst ->
        [0] {""}
       *[other] 分析员 { $by_role_analyst }；
     }{ $by_role_manager ->
        [0] {""}
       *[other] 经理 { $by_role_manager }；
     }{ $by_role_other ->
        [0] {""}
       *[other] { $by_role_other }；
     }其他岗位不作要求。{ $price ->
        [0] {""}
       *[other] 每超过 1 小时计 { $price } 分。
     }
presence-max-gap-breach =
    { $start } 至 { $end } { $role ->
        [agent] 客服代表
        [shift_leader] 班长
        [duty_supervisor] 值班主管
        [technician] 技术员
        [qa] 质检员
        [support] 支持专员
        [trainer] 培训师
        [analyst] 分析员
        [manager] 经理
       *[other] { $role }
     }无人在岗，达 { $hours } 小时，最长 { $limit } 小时
