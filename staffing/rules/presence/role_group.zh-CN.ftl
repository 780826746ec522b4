role-group =
    { $roles_other ->
        [0] {""}
       *[other] { $roles_other }
     }{ $roles_agent ->
        [0] {""}
        [1] 客服代表
       *[other] 、客服代表
     }{ $roles_shift_leader ->
        [0] {""}
        [1] 班长
       *[other] 、班长
     }{ $roles_duty_supervisor ->
        [0] {""}
        [1] 值班主管
       *[other] 、值班主管
     }{ $roles_technician ->
        [0] {""}
        [1] 技术员
       *[other] 、技术员
     }{ $roles_qa ->
        [0] {""}
        [1] 质检员
       *[other] 、质检员
     }{ $roles_support ->
        [0] {""}
        [1] 支持专员
       *[other] 、支持专员
     }{ $roles_trainer ->
        [0] {""}
        [1] 培训师
       *[other] 、培训师
     }{ $roles_analyst ->
        [0] {""}
        [1] 分析员
       *[other] 、分析员
     }{ $roles_manager ->
        [0] {""}
        [1] 经理
       *[other] 、经理
     }
