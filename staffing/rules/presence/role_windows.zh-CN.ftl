presence-windows-name = 时段在岗人数
presence-windows-describe =
    时段内任何时刻最少在岗人数（括号内为星期，1 为星期一；* 为法定节假日除外）：{ $windows_agent ->
        [0] {""}
       *[other] 客服代表 { $windows_agent }；
     }{ $windows_shift_leader ->
        [0] {""}
       *[other] 班长 { $windows_shift_leader }；
     }{ $windows_duty_supervisor ->
        [0] {""}
       *[other] 值班主管 { $windows_duty_supervisor }；
     }{ $windows_technician ->
        [0] {""}
       *[other] 技术员 { $windows_technician }；
     }{ $windows_qa ->
        [0] {""}
       *[other] 质检员 { $windows_qa }；
     }{ $windows_support ->
        [0] {""}
       *[other] 支持专员 { $windows_support }；
     }{ $windows_trainer ->
        [0] {""}
       *[other] 培训师 { $windows_trainer }；
     }{ $windows_analyst ->
        [0] {""}
       *[other] 分析员 { $windows_analyst }；
     }{ $windows_manager ->
        [0] {""}
       *[other] 经理 { $windows_manager }；
     }{ $windows_other ->
        [0] {""}
       *[other] { $windows_other }；
     }{ $windows_together ->
        [0] {""}
       *[other] 多个岗位合计：{ $windows_together }；
     }其他时段不作要求。
presence-windows-breach = { $window }（{ $start }–{ $end }）：{ role-group }在岗 { $present } 人，至少应有 { $minimum } 人
