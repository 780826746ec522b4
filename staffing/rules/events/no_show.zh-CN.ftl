event-no-show-name = 会议培训缺席
event-no-show-describe = 逐人记录会议、考试、培训的缺席情况，区分请假与无故缺席。
event-no-show-absent = 无故缺席{ $event }（{ $start }–{ $end }）
event-no-show-excused = 因请假缺席{ $event }（{ $start }–{ $end }）
