presence-last-night-name = 月末最后一夜的岗位
presence-last-night-describe = 不间断在岗的岗位，在当月最后一个午夜之后也要有人，直到次月有人可以上班。
presence-last-night-breach =
    月末最后一夜 { $start }–{ $end } { $role ->
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
     }在岗 { $present } 人，至少应有 { $minimum } 人
