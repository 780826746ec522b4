leave-forbidden-name = 不得请假的日期
leave-forbidden-describe =
    以下日期不得请假：{ $nights ->
        [0] {""}
       *[other] 已发布夜班的当天；
     }{ $training ->
        [0] {""}
       *[other] 本人参加培训的当天；
     }{ $seasons ->
        [0] {""}
       *[other] 时段 { $seasons }（−14 为节假日前 14 天）；
     }{ $free_types ->
        [0] 各类假期一律适用。
       *[other] { $free_types } 不受限制。
     }
leave-forbidden-breach =
    请假（{ $leave }，{ $days } 天）落在不得请假的日期：{ $reason ->
        [night] 已发布夜班
        [training] 培训
       *[other] 时段 { $reason }
     }
