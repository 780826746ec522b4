wishes-rest-and-shift-name = 调休与班次意愿
wishes-rest-and-shift-describe = 每人每月前 { $rest_wishes } 个调休意愿未满足每个计 { $price_rest } 分，其他意愿每个计 { $price_other } 分。
wishes-rest-and-shift-rest = 希望调休，排了 { $given }
wishes-rest-and-shift-shift =
    希望上 { $wished }，实排 { $given ->
        [OFF] 休息
       *[other] { $given }
     }
