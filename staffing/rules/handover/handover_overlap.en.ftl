handover-overlap-minutes-name = Hand-over
handover-overlap-minutes-describe =
    On site before work: { $by_role_agent ->
        [0] {""}
       *[other] agents { $by_role_agent } min;{" "}
     }{ $by_role_shift_leader ->
        [0] {""}
       *[other] shift leaders { $by_role_shift_leader } min;{" "}
     }{ $by_role_duty_supervisor ->
        [0] {""}
       *[other] duty supervisors { $by_role_duty_supervisor } min;{" "}
     }{ $by_role_technician ->
        [0] {""}
       *[other] technicians { $by_role_technician } min;{" "}
     }{ $by_role_qa ->
        [0] {""}
       *[other] quality inspectors { $by_role_qa } min;{" "}
     }{ $by_role_support ->
        [0] {""}
       *[other] support specialists { $by_role_support } min;{" "}
     }{ $by_role_trainer ->
        [0] {""}
       *[other] trainers { $by_role_trainer } min;{" "}
     }{ $by_role_analyst ->
        [0] {""}
       *[other] analysts { $by_role_analyst } min;{" "}
     }{ $by_role_manager ->
        [0] {""}
       *[other] managers { $by_role_manager } min;{" "}
     }{ $by_role_other ->
        [0] {""}
       *[other] { $by_role_other } min;{" "}
     }other roles on time. Leaving only once relieved:{ $relieved_agent ->
        [0] {""}
       *[other] {" "}· agents
     }{ $relieved_shift_leader ->
        [0] {""}
       *[other] {" "}· shift leaders
     }{ $relieved_duty_supervisor ->
        [0] {""}
       *[other] {" "}· duty supervisors
     }{ $relieved_technician ->
        [0] {""}
       *[other] {" "}· technicians
     }{ $relieved_qa ->
        [0] {""}
       *[other] {" "}· quality inspectors
     }{ $relieved_support ->
        [0] {""}
       *[other] {" "}· support specialists
     }{ $relieved_trainer ->
        [0] {""}
       *[other] {" "}· trainers
     }{ $relieved_analyst ->
        [0] {""}
       *[other] {" "}· analysts
     }{ $relieved_manager ->
        [0] {""}
       *[other] {" "}· managers
     }{ $relieved_other ->
        [0] {""}
       *[other] {" "}· { $relieved_other }
     }.
handover-overlap-minutes-breach =
    Leaving at { $instant } without relief: no { $role ->
        [agent] agent
        [shift_leader] shift leader
        [duty_supervisor] duty supervisor
        [technician] technician
        [qa] quality inspector
        [support] support specialist
        [trainer] trainer
        [analyst] analyst
        [manager] manager
       *[other] { $role }
     } stays on{ $minutes ->
        [0] {""}
       *[other] {" "}who has been on site for { $minutes } min
     }{ $people ->
        [1] {""}
       *[other] {" "}({ $people } people leave)
     }
