presence-next-start-name = People left for the 1st
presence-next-start-describe = On the month's last day { $off } people for each one of a role that is always present have the day off, so that the next month can start; each one missing costs { $price }.
presence-next-start-breach =
    For the 1st of the next month: { $role ->
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
     } with the last day off { $free }, wanted { $needed }
