training-monthly-day-name = Monthly training day
training-monthly-day-describe =
    On day { $day } of the month (the last day of a shorter one) everybody is trained, in { $sessions } sessions or more: { $roles_agent ->
        [0] {""}
       *[other] agents;{" "}
     }{ $roles_shift_leader ->
        [0] {""}
       *[other] shift leaders;{" "}
     }{ $roles_duty_supervisor ->
        [0] {""}
       *[other] duty supervisors;{" "}
     }{ $roles_technician ->
        [0] {""}
       *[other] technicians;{" "}
     }{ $roles_qa ->
        [0] {""}
       *[other] quality inspectors;{" "}
     }{ $roles_support ->
        [0] {""}
       *[other] support specialists;{" "}
     }{ $roles_trainer ->
        [0] {""}
       *[other] trainers;{" "}
     }{ $roles_analyst ->
        [0] {""}
       *[other] analysts;{" "}
     }{ $roles_manager ->
        [0] {""}
       *[other] managers;{" "}
     }{ $roles_other ->
        [0] {""}
       *[other] { $roles_other };{" "}
     }no other roles.
training-monthly-day-few = Training sessions on this day: { $held }, at least { $sessions }
training-monthly-day-left-out = In no training session of this day
