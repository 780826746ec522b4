leave-balance-name = Days of leave in a year
leave-balance-describe =
    { $entitlements ->
        [0] No kind of leave has a limit in the year.
       *[other] Days of leave in a calendar year at most (by completed years in the centre): { $entitlements }.
    }
leave-balance-breach = Leave ({ $leave }) of { $taken } days since the beginning of the year, { $entitled } at most
