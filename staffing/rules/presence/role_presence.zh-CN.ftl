presence-role-min-name = 岗位不间断在岗
presence-role-min-describe =
    任何时刻最少在岗人数：{ $by_role_agent ->
        [0] {""}
       *[other] 客服代表 { $by_role_agent } 人；
     }{ $by_role_shift_leader ->
        [0] {""}
       *[other] 班长 { $by_role_shift_leader } 人；
     }{ $by_role_duty_supervisor ->
        [0] {""}
       *[other] 值班主管 { $by_role_duty_supervisor } 人；
     }{ $by_role_technician ->
        [0] {""}
       *[other] 技术员 { $by_role_technician } 人；
     }{ $by_role_qa ->
        [0] {""}
       *[other] 质检员 { $by_role_qa } 人；
     }{ $by_role_support ->
        [0] {""}
       *[other] 支持专员 { $by_role_support } 人；
     }{ $by_role_trainer ->
        [0] {""}
       *[other] 培训师 { $by_role_trainer } 人；
     }{ $by_role_analyst ->
        [0] {""}
       *[other] 分析员 { $by_role_analyst } 人；
     }{ $by_role_manager ->
        [0] {""}
       *[other] 经理 { $by_role_manager } 人；
     }{ $by_role_other ->
        [0] {""}
       *[other] { $by_role_other }；
     }其他岗位不作要求。{ $unasked ->
        [0] {""}
       *[other] 未作规定、仅为产品默认的人数，只在中心设有该岗位时适用。
     }
presence-role-min-breach =
    { $start }–{ $end } { $role ->
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
     }在岗 { $present } 人，至少应有 { $minimum } 人{ $no_carry_in ->
        [0] {""}
       *[other] （前一天没有人上班的记录：是否缺少上月末班表？）
     }
