presence-max-gap-name = Longest time without the role
presence-max-gap-describe =
    Longest time in which nobody of the role is present (hours): { $by_role_agent ->
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
     }no rule for other roles.{ $price ->
        [0] {""}
       *[other] {" "}Each hour more costs { $price }.
     }
presence-max-gap-breach =
    From { $start } to { $end } nobody of { $role ->
        [agent] agents
        [shift_leader] shift leaders
        [duty_supervisor] duty supervisors
        [technician] technicians
        [qa] quality inspectors
        [support] support specialists
        [trainer] trainers
        [analyst] analysts
        [manager] managers
       *[other] { $role }
     } is present: { $hours } h, at most { $limit } h
