briefing-post-name = Briefing after the shift
briefing-post-describe =
    Minutes after the end of each shift until which its briefing lasts: { $by_role_agent ->
        [0] {""}
       *[other] agents { $by_role_agent };{" "}
     }{ $by_role_shift_leader ->
        [0] {""}
       *[other] shift leaders { $by_role_shift_leader };{" "}
     }{ $by_role_duty_supervisor ->
        [0] {""}
       *[other] duty supervisors { $by_role_duty_supervisor };{" "}
     }{ $by_role_technician ->
        [0] {""}
       *[other] technicians { $by_role_technician };{" "}
     }{ $by_role_qa ->
        [0] {""}
       *[other] quality inspectors { $by_role_qa };{" "}
     }{ $by_role_support ->
        [0] {""}
       *[other] support specialists { $by_role_support };{" "}
     }{ $by_role_trainer ->
        [0] {""}
       *[other] trainers { $by_role_trainer };{" "}
     }{ $by_role_analyst ->
        [0] {""}
       *[other] analysts { $by_role_analyst };{" "}
     }{ $by_role_manager ->
        [0] {""}
       *[other] managers { $by_role_manager };{" "}
     }{ $by_role_other ->
        [0] {""}
       *[other] { $by_role_other };{" "}
     }other roles need not come.
briefing-post-breach = In no briefing after { $shift } ({ $minutes } minutes)
