leave-notice-days-name = Notice of leave
leave-notice-days-describe =
    Leave is asked for { $days ->
        [0] before it begins
        [one] at least { $days } day ahead
       *[other] at least { $days } days ahead
     }; emergencies apart.
leave-notice-days-breach =
    Leave ({ $leave }) asked for only at { $asked }, due { $days ->
        [0] before it begins
        [one] { $days } day ahead
       *[other] { $days } days ahead
     }
