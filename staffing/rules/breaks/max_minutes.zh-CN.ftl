break-max-minutes-name = 小休时长上限
break-max-minutes-describe = 每次离席小休不超过 { $minutes } 分钟。
break-max-minutes-breach = { $start } 起小休 { $length } 分钟，上限 { $minutes } 分钟
