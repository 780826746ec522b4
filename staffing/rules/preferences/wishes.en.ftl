wishes-rest-and-shift-name = Wishes
wishes-rest-and-shift-describe = Each person's first rest wishes ({ $rest_wishes } a month) cost { $price_rest } each if refused, any other wish { $price_other }.
wishes-rest-and-shift-rest = Wished for a day off, rostered { $given }
wishes-rest-and-shift-shift =
    Wished for { $wished }, got { $given ->
        [OFF] a day off
       *[other] { $given }
     }
