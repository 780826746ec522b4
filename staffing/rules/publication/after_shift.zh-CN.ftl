notify-after-shift-name = 下班平安到家报告
notify-after-shift-describe = { $ends_from } 至 { $ends_to } 之间下班的班次，应在下班后 { $minutes } 分钟内报告人员已平安到家。无任何到家记录的日期不作判断。
notify-after-shift-late = { $shift } 班 { $home_at } 才报告到家，应不晚于 { $due }
notify-after-shift-missing = { $shift } 班没有到家报告，应不晚于 { $due }
