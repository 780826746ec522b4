presence-role-min-name = Roles always present
presence-role-min-describe =
    Present in every minute of every day, at least: { $by_role_agent ->
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
     }no minimum for other roles.{ $unasked ->
        [0] {""}
       *[other] {" "}What nobody has asked for is kept only where the centre has people for it.
     }
presence-role-min-breach =
    { $start } – { $end }: { $role ->
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
     } present { $present }, required { $minimum }{ $no_carry_in ->
        [0] {""}
       *[other] {" "}(nobody is known to have worked the day before: is the carry-in missing?)
     }
