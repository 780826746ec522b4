training-monthly-day-name = 月度培训日
training-monthly-day-describe =
    每月 { $day } 日（当月没有该日则为最后一天）全员培训，至少分 { $sessions } 场；参加岗位：{ $roles_agent ->
        [0] {""}
       *[other] 客服代表；
     }{ $roles_shift_leader ->
        [0] {""}
       *[other] 班长；
     }{ $roles_duty_supervisor ->
        [0] {""}
       *[other] 值班主管；
     }{ $roles_technician ->
        [0] {""}
       *[other] 技术员；
     }{ $roles_qa ->
        [0] {""}
       *[other] 质检员；
     }{ $roles_support ->
        [0] {""}
       *[other] 支持专员；
     }{ $roles_trainer ->
        [0] {""}
       *[other] 培训师；
     }{ $roles_analyst ->
        [0] {""}
       *[other] 分析员；
     }{ $roles_manager ->
        [0] {""}
       *[other] 经理；
     }{ $roles_other ->
        [0] {""}
       *[other] { $roles_other }；
     }其他岗位不要求。
training-monthly-day-few = 当日培训 { $held } 场，至少应分 { $sessions } 场
training-monthly-day-left-out = 未编入当日任何一场培训
