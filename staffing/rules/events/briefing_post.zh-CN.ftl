briefing-post-name = 班后会
briefing-post-describe =
    班次结束后召开班后会，至少持续到下班后的分钟数：{ $by_role_agent ->
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
     }其他岗位不要求。
briefing-post-breach = { $shift } 班结束后未参加班后会（{ $minutes } 分钟）
