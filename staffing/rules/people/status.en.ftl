people-status-name = Status of people
people-status-describe =
    Trainees, people in test calls and suspended people have training shifts only ({ $training_shifts ->
        [0] none
       *[other] { $training_shifts }
     }); who has left has none. Now: trainees { $trainee }, in test calls { $test_call }, suspended { $suspended }, left { $left }.
people-status-breach =
    Works { $shift } { $status ->
        [trainee] while in training
        [test_call] while in test calls
        [suspended] while suspended
       *[left] after leaving
     }
