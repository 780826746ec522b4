hours-week-norm-name = Hours of a week
hours-week-norm-describe =
    { $least_hours ->
        [0] At most { $most_hours } paid hours
       *[other] From { $least_hours } to { $most_hours } paid hours
     } a week, Monday to Sunday{ $least_hours ->
        [0] {""}
       *[other] ; no minimum in a week with leave or cut by the end of the month
     }.{ $price_per_hour ->
        [0] {""}
       *[other] {" "}Each hour beyond costs { $price_per_hour }.
     } It holds for:{ $roles_count ->
        [0] {" "}everybody
       *[other] {""}
     }{ $roles_agent ->
        [0] {""}
       *[other] {" "}· agents
     }{ $roles_shift_leader ->
        [0] {""}
       *[other] {" "}· shift leaders
     }{ $roles_duty_supervisor ->
        [0] {""}
       *[other] {" "}· duty supervisors
     }{ $roles_technician ->
        [0] {""}
       *[other] {" "}· technicians
     }{ $roles_qa ->
        [0] {""}
       *[other] {" "}· quality inspectors
     }{ $roles_support ->
        [0] {""}
       *[other] {" "}· support specialists
     }{ $roles_trainer ->
        [0] {""}
       *[other] {" "}· trainers
     }{ $roles_analyst ->
        [0] {""}
       *[other] {" "}· analysts
     }{ $roles_manager ->
        [0] {""}
       *[other] {" "}· managers
     }{ $roles_other ->
        [0] {""}
       *[other] {" "}· { $roles_other }
     }.
hours-week-norm-above = { $hours } h in the week from { $monday }; at most { $norm_hours } h are allowed
hours-week-norm-below = { $hours } h in the week from { $monday }; at least { $norm_hours } h are due
