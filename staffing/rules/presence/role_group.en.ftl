role-group =
    { $roles_other ->
        [0] {""}
       *[other] { $roles_other }
     }{ $roles_agent ->
        [0] {""}
        [1] agents
       *[other] {", "}agents
     }{ $roles_shift_leader ->
        [0] {""}
        [1] shift leaders
       *[other] {", "}shift leaders
     }{ $roles_duty_supervisor ->
        [0] {""}
        [1] duty supervisors
       *[other] {", "}duty supervisors
     }{ $roles_technician ->
        [0] {""}
        [1] technicians
       *[other] {", "}technicians
     }{ $roles_qa ->
        [0] {""}
        [1] quality inspectors
       *[other] {", "}quality inspectors
     }{ $roles_support ->
        [0] {""}
        [1] support specialists
       *[other] {", "}support specialists
     }{ $roles_trainer ->
        [0] {""}
        [1] trainers
       *[other] {", "}trainers
     }{ $roles_analyst ->
        [0] {""}
        [1] analysts
       *[other] {", "}analysts
     }{ $roles_manager ->
        [0] {""}
        [1] managers
       *[other] {", "}managers
     }
