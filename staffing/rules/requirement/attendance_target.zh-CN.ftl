attendance-target-name = 出勤率目标
attendance-target-describe = 按出勤率 { NUMBER($rate, style: "percent", maximumFractionDigits: 1) } 计划：排班人数相应多排，以抵消缺勤。
