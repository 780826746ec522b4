meal-windows-name = 用餐时段
meal-windows-describe =
    { $windows ->
        [0] 不安排用餐。
       *[other] 用餐时段：{ $windows }。
    }
meal-windows-breach = { $start }–{ $end } 用餐，不在用餐时段内
