leave-daily-limit-per-supervisor-name = Leave a day under one supervisor
leave-daily-limit-per-supervisor-describe =
    People under one supervisor on leave on the same day: at most { $most }, more only if approved by { $approver ->
        [0] nobody
        [manager] the manager
        [deputy_manager] the deputy manager
        [director] the director
       *[other] { $approver }
     }; leave of more than { $long_days } days counts on its first day only.
leave-daily-limit-per-supervisor-breach =
    Person { $number } under { $supervisor } on leave on this day, at most { $most } unless approved by { $approver ->
        [0] nobody
        [manager] the manager
        [deputy_manager] the deputy manager
        [director] the director
       *[other] { $approver }
     }
