workload-monthly-name = Monthly workload
workload-monthly-describe =
    { $by_task ->
        [0] No work by the piece is set.
       *[other] The hours rostered, at an attendance of { NUMBER($attendance, style: "percent", maximumFractionDigits: 1) }, hold each role's tasks of the month (/role = for each person of it on the list, ·d = for each of their shifts): { $by_task }.{ $price ->
            [0] {""}
           *[other] {" "}Each missing hour costs { $price }.
         }
    }
workload-monthly-breach =
    { $role ->
        [agent] Agents
        [shift_leader] Shift leaders
        [duty_supervisor] Duty supervisors
        [technician] Technicians
        [qa] Quality inspectors
        [support] Support specialists
        [trainer] Trainers
        [analyst] Analysts
        [manager] Managers
       *[other] { $role }
     }: { $rostered } h rostered, { $present } h with absences off; the month's tasks take { $needed } h, { $missing } h are missing, which affects { $task } ({ $hours } h)
