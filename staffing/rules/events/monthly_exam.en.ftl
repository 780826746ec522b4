exam-monthly-name = Monthly exam
exam-monthly-describe =
    From day { $from_day } to day { $to_day } of the month everybody sits the exam exactly once; sittings: at least { $sittings }; papers, never the same twice in a row: { $papers }; asked for: { $roles_agent ->
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
exam-monthly-few = Exam sittings held or planned: { $held }, at least { $sittings }
exam-monthly-none = Sits no exam from day { $from } to day { $to }
exam-monthly-again = Sits the month's exam { $times } times
exam-monthly-paper = Sitting { $start } – { $end } has paper { $paper } again
