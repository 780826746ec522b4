training-program-name = 岗前培训
training-program-describe =
    培训期内只上以下班次：{ $shifts ->
        [0] 无
       *[other] { $shifts }
     }。培训工作日数（* 为自然日）：{ $by_role_agent ->
        [0] {""}
       *[other] 客服代表 { $by_role_agent } 天；
     }{ $by_role_shift_leader ->
        [0] {""}
       *[other] 班长 { $by_role_shift_leader } 天；
     }{ $by_role_duty_supervisor ->
        [0] {""}
       *[other] 值班主管 { $by_role_duty_supervisor } 天；
     }{ $by_role_technician ->
        [0] {""}
       *[other] 技术员 { $by_role_technician } 天；
     }{ $by_role_qa ->
        [0] {""}
       *[other] 质检员 { $by_role_qa } 天；
     }{ $by_role_support ->
        [0] {""}
       *[other] 支持专员 { $by_role_support } 天；
     }{ $by_role_trainer ->
        [0] {""}
       *[other] 培训师 { $by_role_trainer } 天；
     }{ $by_role_analyst ->
        [0] {""}
       *[other] 分析员 { $by_role_analyst } 天；
     }{ $by_role_manager ->
        [0] {""}
       *[other] 经理 { $by_role_manager } 天；
     }{ $by_role_other ->
        [0] {""}
       *[other] { $by_role_other }；
     }其他岗位不要求。已登记培训开始日 { $trainees } 人。
training-program-breach =
    培训期内排了 { $shift } 班；{ $days } 天培训{ $end ->
        [0] 本月内尚未结束
       *[other] 至 { $end } 结束
     }
