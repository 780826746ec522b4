roster-owner-role-name = 班表发布人
roster-owner-role-describe =
    班表由{ $role ->
        [shift_leader] 班长
        [duty_supervisor] 值班主管
        [supervisor] 主管
        [deputy_manager] 副经理
        [manager] 经理
        [director] 总监
       *[other] { $role }
     }发布。
roster-owner-role-breach =
    班表由{ $published_by ->
        [shift_leader] 班长
        [duty_supervisor] 值班主管
        [supervisor] 主管
        [deputy_manager] 副经理
        [manager] 经理
        [director] 总监
       *[other] { $published_by }
     }发布，应由{ $role ->
        [shift_leader] 班长
        [duty_supervisor] 值班主管
        [supervisor] 主管
        [deputy_manager] 副经理
        [manager] 经理
        [director] 总监
       *[other] { $role }
     }发布
