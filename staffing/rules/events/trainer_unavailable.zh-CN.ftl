event-trainer-unavailable-name = 培训师到场
event-trainer-unavailable-describe =
    培训师在培训期间不得参加其他场次、休假或当班；可在当班时授课的岗位：{ $roles_agent ->
        [0] {""}
       *[other] 客服代表；
     }{ $roles_shift_leader ->
        [0] {""}
       *[other] 班长；
     }{ $roles_duty_supervisor ->
        [0] {""}
       *[other] 值班主管；
     }{ $roles_technician ->
        [0] {""}
       *[other] 技术员；
     }{ $roles_qa ->
        [0] {""}
       *[other] 质检员；
     }{ $roles_support ->
        [0] {""}
       *[other] 支持专员；
     }{ $roles_trainer ->
        [0] {""}
       *[other] 培训师；
     }{ $roles_analyst ->
        [0] {""}
       *[other] 分析员；
     }{ $roles_manager ->
        [0] {""}
       *[other] 经理；
     }{ $roles_other ->
        [0] {""}
       *[other] { $roles_other }；
     }其他岗位不可。
event-trainer-unavailable-unemployed = 负责{ $event }（{ $start }–{ $end }）授课，但当日不在职
event-trainer-unavailable-leave = 休假期间被安排负责{ $event }（{ $start }–{ $end }）授课
event-trainer-unavailable-twice = 负责{ $event }（{ $start }–{ $end }）授课，同一时间另有安排
event-trainer-unavailable-shift = 当班期间被安排负责{ $event }（{ $start }–{ $end }）授课
