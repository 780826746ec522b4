hours-week-norm-name = 周工时
hours-week-norm-describe =
    每周（周一至周日）计薪工时{ $least_hours ->
        [0] 不超过 { $most_hours } 小时
       *[other] 为 { $least_hours } 至 { $most_hours } 小时；有请假或跨到下月的一周不设下限
     }。{ $price_per_hour ->
        [0] {""}
       *[other] 每超出或不足 1 小时计 { $price_per_hour } 分。
     }适用岗位：{ $roles_count ->
        [0] 全部
       *[other] {""}
     }{ $roles_agent ->
        [0] {""}
       *[other] {" "}·客服代表
     }{ $roles_shift_leader ->
        [0] {""}
       *[other] {" "}·班长
     }{ $roles_duty_supervisor ->
        [0] {""}
       *[other] {" "}·值班主管
     }{ $roles_technician ->
        [0] {""}
       *[other] {" "}·技术员
     }{ $roles_qa ->
        [0] {""}
       *[other] {" "}·质检员
     }{ $roles_support ->
        [0] {""}
       *[other] {" "}·支持专员
     }{ $roles_trainer ->
        [0] {""}
       *[other] {" "}·培训师
     }{ $roles_analyst ->
        [0] {""}
       *[other] {" "}·分析员
     }{ $roles_manager ->
        [0] {""}
       *[other] {" "}·经理
     }{ $roles_other ->
        [0] {""}
       *[other] {" "}·{ $roles_other }
     }。
hours-week-norm-above = { $monday } 起的一周共 { $hours } 小时，最多 { $norm_hours } 小时
hours-week-norm-below = { $monday } 起的一周共 { $hours } 小时，至少应有 { $norm_hours } 小时
