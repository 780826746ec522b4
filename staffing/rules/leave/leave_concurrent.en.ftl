leave-max-concurrent-name = Leave a day in the centre
leave-max-concurrent-describe =
    People on leave on the same day in the centre: at most { $most }, more only if approved by { $approver ->
        [0] nobody
        [manager] the manager
        [deputy_manager] the deputy manager
        [director] the director
       *[other] { $approver }
     }.
leave-max-concurrent-breach =
    Person { $number } on leave on this day, at most { $most } unless approved by { $approver ->
        [0] nobody
        [manager] the manager
        [deputy_manager] the deputy manager
        [director] the director
       *[other] { $approver }
     }
