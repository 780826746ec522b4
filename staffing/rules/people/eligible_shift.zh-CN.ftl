shift-eligible-name = 岗位可上班次
shift-eligible-describe = 只上本岗位可上的班次；入职前、离职后不排班。
shift-eligible-breach =
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
     }不能上 { $shift } 班
shift-eligible-not-employed = 不在职的日子排了 { $shift }
