people-status-name = 人员状态
people-status-describe =
    受训、测呼、待岗人员只上培训班次（{ $training_shifts ->
        [0] 无
       *[other] { $training_shifts }
     }），已离职者不排班。目前：受训 { $trainee } 人，测呼 { $test_call } 人，待岗 { $suspended } 人，离职 { $left } 人。
people-status-breach =
    { $status ->
        [trainee] 受训期间
        [test_call] 测呼期间
        [suspended] 待岗期间
       *[left] 离职后
     }排了 { $shift } 班
