briefing-pre-name = 班前会
briefing-pre-describe =
    班前会在班次开始前召开，提前分钟数：{ $by_role_agent ->
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
     }其他岗位不要求。每场班前会须有人到场的岗位：{ $attend_agent ->
        [0] {""}
       *[other] 客服代表；
     }{ $attend_shift_leader ->
        [0] {""}
       *[other] 班长；
     }{ $attend_duty_supervisor ->
        [0] {""}
       *[other] 值班主管；
     }{ $attend_technician ->
        [0] {""}
       *[other] 技术员；
     }{ $attend_qa ->
        [0] {""}
       *[other] 质检员；
     }{ $attend_support ->
        [0] {""}
       *[other] 支持专员；
     }{ $attend_trainer ->
        [0] {""}
       *[other] 培训师；
     }{ $attend_analyst ->
        [0] {""}
       *[other] 分析员；
     }{ $attend_manager ->
        [0] {""}
       *[other] 经理；
     }{ $attend_other ->
        [0] {""}
       *[other] { $attend_other }；
     }其他岗位不要求。
briefing-pre-breach = { $shift } 班开始前 { $minutes } 分钟未参加班前会
briefing-pre-attend =
    { $event }：班前会没有{ $role ->
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
     }到场
