roster-owner-role-name = Who publishes the roster
roster-owner-role-describe =
    The roster is published by the role: { $role ->
        [shift_leader] shift leader
        [duty_supervisor] duty supervisor
        [supervisor] supervisor
        [deputy_manager] deputy manager
        [manager] manager
        [director] director
       *[other] { $role }
     }.
roster-owner-role-breach =
    The roster was published by the role: { $published_by ->
        [shift_leader] shift leader
        [duty_supervisor] duty supervisor
        [supervisor] supervisor
        [deputy_manager] deputy manager
        [manager] manager
        [director] director
       *[other] { $published_by }
     }, it is for: { $role ->
        [shift_leader] shift leader
        [duty_supervisor] duty supervisor
        [supervisor] supervisor
        [deputy_manager] deputy manager
        [manager] manager
        [director] director
       *[other] { $role }
     }
