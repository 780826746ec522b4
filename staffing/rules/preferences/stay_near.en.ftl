roster-stay-near-name = Nearness to the earlier roster
roster-stay-near-describe = Each cell that differs costs { $price_draft } against a draft and { $price_published } against a published roster.
roster-stay-near-breach =
    Changed: before { $before ->
        [OFF] a day off
       *[other] { $before }
     }, now { $now ->
        [OFF] a day off
       *[other] { $now }
     }
