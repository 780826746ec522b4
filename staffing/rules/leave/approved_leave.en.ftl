leave-approved-name = Approved leave
leave-approved-describe = Approved leave stands in the roster as approved, and no other leave does.
leave-approved-breach =
    Approved leave ({ $leave }) is not kept: the roster has { $shift ->
        [OFF] a day off
       *[other] { $shift }
     }
leave-approved-unapproved = Leave ({ $shift }) that was not approved
