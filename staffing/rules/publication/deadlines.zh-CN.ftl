reminder-deadlines-name = 提交期限
reminder-deadlines-describe =
    { $deadlines ->
        [0] 未设定提交期限。
       *[other] 须在以下时间前提交（D 为每天；W 为星期，1 为星期一；M 为每月几日，当月不足的为最后一天；+ 表示遇休息日、节假日顺延至下一工作日）：{ $deadlines }。
    }
reminder-deadlines-late = { $deadline }：应于 { $due } 前提交，实际 { $filed } 提交
reminder-deadlines-missing = { $deadline }：应于 { $due } 前提交，尚未提交
