rest-max-consecutive-nights-name = 连续夜班
rest-max-consecutive-nights-describe = 连续夜班不超过 { $nights } 个；03:00 在上班的班次算夜班。
rest-max-consecutive-nights-breach = 连上 { $length } 个夜班，最多 { $nights } 个
