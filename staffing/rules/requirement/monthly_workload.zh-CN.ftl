workload-monthly-name = 每月工作量
workload-monthly-describe =
    { $by_task ->
        [0] 未规定按件计的工作量。
       *[other] 各岗位所排工时按出勤率 { NUMBER($attendance, style: "percent", maximumFractionDigits: 1) } 折算后，应足以完成当月任务（/岗位 为该岗位每名在册人员，·d 为其每个班次）：{ $by_task }。{ $price ->
            [0] {""}
           *[other] 每缺一小时计 { $price } 分。
         }
    }
workload-monthly-breach =
    { $role ->
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
     }共排 { $rostered } 小时，按出勤率折合 { $present } 小时；当月任务需 { $needed } 小时，缺 { $missing } 小时，影响 { $task }（{ $hours } 小时）
