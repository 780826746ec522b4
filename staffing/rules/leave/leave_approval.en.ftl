leave-approval-matrix-name = Who approves leave
leave-approval-matrix-describe =
    Who decides on leave, by step (in brackets: days; + = in addition): { $by_shift_leader ->
        [0] {""}
       *[other] shift leader { $by_shift_leader };{" "}
     }{ $by_duty_leader ->
        [0] {""}
       *[other] duty leader { $by_duty_leader };{" "}
     }{ $by_head_leader ->
        [0] {""}
       *[other] head shift leader { $by_head_leader };{" "}
     }{ $by_duty_supervisor ->
        [0] {""}
       *[other] duty supervisor { $by_duty_supervisor };{" "}
     }{ $by_supervisor ->
        [0] {""}
       *[other] supervisor { $by_supervisor };{" "}
     }{ $by_manager ->
        [0] {""}
       *[other] manager { $by_manager };{" "}
     }{ $by_deputy_manager ->
        [0] {""}
       *[other] deputy manager { $by_deputy_manager };{" "}
     }{ $by_director ->
        [0] {""}
       *[other] director { $by_director };{" "}
     }{ $by_hr ->
        [0] {""}
       *[other] human resources { $by_hr };{" "}
     }{ $by_service_manager ->
        [0] {""}
       *[other] service manager { $by_service_manager };{" "}
     }{ $by_general_manager ->
        [0] {""}
       *[other] general manager { $by_general_manager };{" "}
     }{ $by_other ->
        [0] {""}
       *[other] { $by_other };{" "}
     }days are { $count ->
        [calendar] calendar days.
       *[other] rostered days.
     }
leave-approval-matrix-breach =
    Approval missing for leave ({ $leave }) of { $days } days: { $approver ->
        [shift_leader] shift leader
        [duty_leader] duty leader
        [head_leader] head shift leader
        [duty_supervisor] duty supervisor
        [supervisor] supervisor
        [manager] manager
        [deputy_manager] deputy manager
        [director] director
        [hr] human resources
        [service_manager] service manager
        [general_manager] general manager
       *[other] { $approver }
     }
