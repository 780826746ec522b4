event-ad-hoc-name = 参加人员有空
event-ad-hoc-describe = 会议、考试、培训不得安排不在职、休假、同一时间另有安排，或下夜班不足 { $rest_hours } 小时的人员。
event-ad-hoc-unemployed = 被安排参加{ $event }（{ $start }–{ $end }），但当日不在职
event-ad-hoc-leave = 休假期间被安排参加{ $event }（{ $start }–{ $end }）
event-ad-hoc-twice = 被安排参加{ $event }（{ $start }–{ $end }），同一时间另有安排
event-ad-hoc-resting = 下夜班休息期间被安排参加{ $event }（{ $start }–{ $end }）
