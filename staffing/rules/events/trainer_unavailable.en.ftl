event-trainer-unavailable-name = Trainers are at their training
event-trainer-unavailable-describe =
    The trainer of a session is in no other, not on leave, and not on a shift at that time; on shift may train: { $roles_agent ->
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
event-trainer-unavailable-unemployed = Trains in { $event } ({ $start } – { $end }), but is not employed on that day
event-trainer-unavailable-leave = Trains in { $event } ({ $start } – { $end }) during leave
event-trainer-unavailable-twice = Trains in { $event } ({ $start } – { $end }) while in another session
event-trainer-unavailable-shift = Trains in { $event } ({ $start } – { $end }) while on a shift
