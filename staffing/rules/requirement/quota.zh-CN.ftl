quota-formula-name = 劳动定额
quota-formula-describe =
    在册客服代表（折合全职）不少于：{ $month_calls ->
        [0] 当月预测话务量
       *[other] 月话务量 { $month_calls }
     } × { $aht_seconds } 秒 × 接通率 { NUMBER($connect_rate, style: "percent", maximumFractionDigits: 1) } ÷（{ $hours } 小时 × 出勤率 { NUMBER($attendance, style: "percent", maximumFractionDigits: 1) } × 工时利用率 { NUMBER($utilisation, style: "percent", maximumFractionDigits: 1) }），向上取整。
quota-formula-breach = 在册客服代表折合全职 { $agents } 人；按话务量 { $calls } 通，定额为 { $quota } 人
