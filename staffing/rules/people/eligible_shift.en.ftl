shift-eligible-name = Shift types by role
shift-eligible-describe = Nobody works a shift type of other roles, nor outside the days of employment.
shift-eligible-breach =
    Shift { $shift } is not open to { $role ->
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
     }
shift-eligible-not-employed = Rostered ({ $shift }) outside the days of employment
