break-only-rostered-or-released-name = 离岗须经安排或批准
break-only-rostered-or-released-describe = 小休、用餐离岗须按排定时间或经上级批准。
break-only-rostered-or-released-breach = { $start }–{ $end } 离岗，既未排定也未经批准
