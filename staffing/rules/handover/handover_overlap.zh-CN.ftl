handover-overlap-minutes-name = 交接班
handover-overlap-minutes-describe =
    提前到岗：{ $by_role_agent ->
        [0] {""}
       *[other] 客服代表 { $by_role_agent } 分钟；
     }{ $by_role_shift_leader ->
        [0] {""}
       *[other] 班长 { $by_role_shift_leader } 分钟；
     }{ $by_role_duty_supervisor ->
        [0] {""}
       *[other] 值班主管 { $by_role_duty_supervisor } 分钟；
     }{ $by_role_technician ->
        [0] {""}
       *[other] 技术员 { $by_role_technician } 分钟；
     }{ $by_role_qa ->
        [0] {""}
       *[other] 质检员 { $by_role_qa } 分钟；
     }{ $by_role_support ->
        [0] {""}
       *[other] 支持专员 { $by_role_support } 分钟；
     }{ $by_role_trainer ->
        [0] {""}
       *[other] 培训师 { $by_role_trainer } 分钟；
     }{ $by_role_analyst ->
        [0] {""}
       *[other] 分析员 { $by_role_analyst } 分钟；
     }{ $by_role_manager ->
        [0] {""}
       *[other] 经理 { $by_role_manager } 分钟；
     }{ $by_role_other ->
        [0] {""}
       *[other] { $by_role_other } 分钟；
     }其他岗位准时到岗。须有人接班方可下班：{ $relieved_agent ->
        [0] {""}
       *[other] {" "}·客服代表
     }{ $relieved_shift_leader ->
        [0] {""}
       *[other] {" "}·班长
     }{ $relieved_duty_supervisor ->
        [0] {""}
       *[other] {" "}·值班主管
     }{ $relieved_technician ->
        [0] {""}
       *[other] {" "}·技术员
     }{ $relieved_qa ->
        [0] {""}
       *[other] {" "}·质检员
     }{ $relieved_support ->
        [0] {""}
       *[other] {" "}·支持专员
     }{ $relieved_trainer ->
        [0] {""}
       *[other] {" "}·培训师
     }{ $relieved_analyst ->
        [0] {""}
       *[other] {" "}·分析员
     }{ $relieved_manager ->
        [0] {""}
       *[other] {" "}·经理
     }{ $relieved_other ->
        [0] {""}
       *[other] {" "}·{ $relieved_other }
     }。
handover-overlap-minutes-breach =
    { $instant } 下班时无人接班：没有{ $minutes ->
        [0] {""}
       *[other] 提前 { $minutes } 分钟到岗的
     }{ $role ->
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
     }留下值守{ $people ->
        [1] {""}
       *[other] （{ $people } 人同时下班）
     }
