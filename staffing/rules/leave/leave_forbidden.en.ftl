leave-forbidden-name = Days without leave
leave-forbidden-describe =
    No leave on these days: { $nights ->
        [0] {""}
       *[other] a day with a published night shift;{" "}
     }{ $training ->
        [0] {""}
       *[other] a day of training one takes part in;{" "}
     }{ $seasons ->
        [0] {""}
       *[other] the seasons { $seasons } (−14 = the 14 days before a holiday);{" "}
     }{ $free_types ->
        [0] whatever kind of leave it is.
       *[other] possible all the same: { $free_types }.
     }
leave-forbidden-breach =
    Leave ({ $leave }, { $days ->
        [one] { $days } day
       *[other] { $days } days
     }) where there is none: { $reason ->
        [night] published night shift
        [training] training
       *[other] season { $reason }
     }
