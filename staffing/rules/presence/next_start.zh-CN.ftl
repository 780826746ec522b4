presence-next-start-name = 为次月 1 日留人
presence-next-start-describe = 不间断在岗的岗位，每一个在岗名额在当月最后一天应有 { $off } 人休息，以便次月 1 日有人可上；每少一人计 { $price }。
presence-next-start-breach =
    为次月 1 日：最后一天休息的{ $role ->
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
     }有 { $free } 人，应有 { $needed } 人
