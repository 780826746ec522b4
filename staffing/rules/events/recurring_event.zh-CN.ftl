event-recurring-name = 例会与定期活动
event-recurring-describe =
    按期召开（括号内为星期与时间，1 为星期一），所列岗位在岗或空闲的人员均须参加：{ $events_day ->
        [0] {""}
       *[other] 每天 { $events_day }；
     }{ $events_week ->
        [0] {""}
       *[other] 每周 { $events_week }；
     }{ $events_month ->
        [0] {""}
       *[other] 每月 { $events_month }；
     }{ $events_quarter ->
        [0] {""}
       *[other] 每季度 { $events_quarter }；
     }休假、下夜班不足 { $rest_hours } 小时及轮流留守岗位的人员除外。
event-recurring-missing =
    { $event }：{ $first }{ $last ->
        [0] {""}
       *[other] {" "}至 { $last }
     }{ $at ->
        [0] {""}
       *[other] {" "}{ $at }
     } 没有安排场次
event-recurring-short = { $event }时长 { $minutes } 分钟，至少应为 { $least } 分钟
event-recurring-left-out = 在岗或空闲，但未编入{ $event }的任何场次
event-recurring-again = { $event }期间连续两次留守岗位，当班另有同岗人员可以轮换
event-recurring-kept =
    { $event }期间会场外在岗的{ $role ->
        [agent] 客服代表
        [shift_leader] 班长
        [duty_supervisor] 值班主管
        [technician] 技术员
        [qa] 质检员
        [support] 支持专员
        [trainer] 培训师
        [analyst] 分析员
        [manager] 经理
       *[other] { $role }
     }只剩 { $outside } 人，至少应留 { $least } 人
