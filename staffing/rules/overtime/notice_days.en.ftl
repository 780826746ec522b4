overtime-notice-days-name = Notice of overtime
overtime-notice-days-describe =
    People are told of overtime { $days ->
        [0] beforehand
        [1] at least one day before
       *[other] at least { $days } days before
     }; voluntary overtime needs no notice.
overtime-notice-days-unannounced =
    Overtime that was not announced; { $days ->
        [0] it is due beforehand
        [1] one day before is due
       *[other] { $days } days before are due
     }
overtime-notice-days-breach =
    Overtime announced on { $announced } only; { $days ->
        [0] it is due beforehand
        [1] one day before is due
       *[other] { $days } days before are due
     }
