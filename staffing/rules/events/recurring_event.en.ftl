event-recurring-name = Recurring meetings and events
event-recurring-describe =
    Held when due (in brackets: weekday, 1 = Monday, and time), with everybody of the roles who is at work or free: { $events_day ->
        [0] {""}
       *[other] every day { $events_day };{" "}
     }{ $events_week ->
        [0] {""}
       *[other] every week { $events_week };{" "}
     }{ $events_month ->
        [0] {""}
       *[other] every month { $events_month };{" "}
     }{ $events_quarter ->
        [0] {""}
       *[other] every quarter { $events_quarter };{" "}
     }excused are those on leave, those who came off a night less than { $rest_hours } hours before, and whoever keeps the post, in turns.
event-recurring-missing =
    { $event }: no session on { $first }{ $last ->
        [0] {""}
       *[other] {" "}to { $last }
     }{ $at ->
        [0] {""}
       *[other] {" "}at { $at }
     }
event-recurring-short = { $event } lasts { $minutes } minutes, at least { $least } are asked for
event-recurring-left-out = At work or free, but in no session of { $event }
event-recurring-again = Keeps the post during { $event } as the time before, though others at work could take a turn
event-recurring-kept =
    { $event } leaves { $outside } { $role ->
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
     } at work outside it, { $least } must stay
