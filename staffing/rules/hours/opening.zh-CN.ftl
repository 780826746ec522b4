calendar-opening-name = 开放日与开放时间
calendar-opening-describe =
    只在以下开放时间内排班（括号内为星期，1 为星期一；* 为法定节假日除外）：{ $by_role_agent ->
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
     }其他岗位不限。
calendar-opening-closed =
    { $date } 为{ $role ->
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
     }的非开放日，却排了 { $shift } 班
calendar-opening-hours =
    { $shift } 班超出{ $role ->
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
     }的开放时间（{ $opens }–{ $closes }）
