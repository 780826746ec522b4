break-minutes-per-hour-name = 每小时小休
break-minutes-per-hour-describe = 每工作一小时轮流小休 { $minutes } 分钟；人力需求相应增加。
