exam-monthly-name = 月度考试
exam-monthly-describe =
    每月 { $from_day } 日至 { $to_day } 日每人考试一次且仅一次；至少安排 { $sittings } 场，{ $papers } 套试卷轮换；参加岗位：{ $roles_agent ->
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
exam-monthly-few = 已安排考试 { $held } 场，至少应有 { $sittings } 场
exam-monthly-none = { $from } 日至 { $to } 日未参加考试
exam-monthly-again = 当月考试参加了 { $times } 次
exam-monthly-paper = { $start }–{ $end } 场次与前面场次重复使用试卷 { $paper }
