approval-exceptions-name = 考勤异常审批
approval-exceptions-describe = 整班无打卡记录（因公外出等）的，须经 { $levels } 级主管确认方按出勤计；只缺一次打卡的，一级确认即可。
approval-exceptions-breach = { $shift } 班无打卡记录，应经 { $levels } 级确认，现只有 { $given } 级
