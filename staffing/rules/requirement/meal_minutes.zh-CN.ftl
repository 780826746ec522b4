meal-minutes-name = 用餐时间
meal-minutes-describe = { $shift_hours } 小时的班次内带薪用餐 { $minutes } 分钟，期间离席；人力需求相应增加。
