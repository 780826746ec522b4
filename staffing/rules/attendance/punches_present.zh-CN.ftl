attendance-punches-name = 签到与签退
attendance-punches-describe = 每个班次须签到、签退各一次，缺少的须有人确认出勤；既无打卡记录又无确认的视为旷工。全中心均无打卡记录的日期不作判断。
attendance-punches-absent = { $shift } 班无签到、签退记录，也无人确认出勤，视为旷工
attendance-punches-sign-in = { $shift } 班缺签到记录，且无人确认出勤
attendance-punches-sign-out = { $shift } 班缺签退记录，且无人确认出勤
