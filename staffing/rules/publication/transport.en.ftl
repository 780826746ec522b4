transport-departure-name = Bus after the shift
transport-departure-describe =
    A bus leaves { $least_minutes } to { $within_minutes } min after the end of every shift that somebody works{ $departures ->
        [0] ; it has no timetable.
       *[other] ; every day at { $departures }.
    }
transport-departure-breach = No bus between { $earliest } and { $latest } for { $people } { $people ->
        [one] person
       *[other] people
    } whose shift ends at { $end }
