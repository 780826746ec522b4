roster-stay-near-name = 尽量不改原班表
roster-stay-near-describe = 与原班表不同的每一格：对草稿计 { $price_draft } 分，对已发布班表计 { $price_published } 分。
roster-stay-near-breach =
    改班：原为 { $before ->
        [OFF] 休息
       *[other] { $before }
     }，现为 { $now ->
        [OFF] 休息
       *[other] { $now }
     }
