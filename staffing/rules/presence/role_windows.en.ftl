presence-windows-name = People within hours
presence-windows-describe =
    Present in every minute of the hours, at least so many (in brackets: weekdays, 1 = Monday; * = not on statutory holidays): { $windows_agent ->
        [0] {""}
       *[other] agents { $windows_agent };{" "}
     }{ $windows_shift_leader ->
        [0] {""}
       *[other] shift leaders { $windows_shift_leader };{" "}
     }{ $windows_duty_supervisor ->
        [0] {""}
       *[other] duty supervisors { $windows_duty_supervisor };{" "}
     }{ $windows_technician ->
        [0] {""}
       *[other] technicians { $windows_technician };{" "}
     }{ $windows_qa ->
        [0] {""}
       *[other] quality inspectors { $windows_qa };{" "}
     }{ $windows_support ->
        [0] {""}
       *[other] support specialists { $windows_support };{" "}
     }{ $windows_trainer ->
        [0] {""}
       *[other] trainers { $windows_trainer };{" "}
     }{ $windows_analyst ->
        [0] {""}
       *[other] analysts { $windows_analyst };{" "}
     }{ $windows_manager ->
        [0] {""}
       *[other] managers { $windows_manager };{" "}
     }{ $windows_other ->
        [0] {""}
       *[other] { $windows_other };{" "}
     }{ $windows_together ->
        [0] {""}
       *[other] several roles together: { $windows_together };{" "}
     }no other hours are asked for.
presence-windows-breach = { $window }, { $start } – { $end }: present of { role-group } { $present }, required { $minimum }
