presence-last-night-name = Posts kept through the last night
presence-last-night-describe = The roles that are always present are so after the month's last midnight too, until somebody of the next month can start.
presence-last-night-breach =
    Last night of the month, { $start } – { $end }: { $role ->
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
     } present { $present }, required { $minimum }
