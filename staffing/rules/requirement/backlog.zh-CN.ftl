backlog-due-name = 任务办理期限
backlog-due-describe =
    { $by_task ->
        [0] 未规定任务的办理期限。
       *[other] 任务应在以下期限内办结（wd 为工作日、d 为自然日，均自次日起算；h 为小时）：{ $by_task }。
    }
backlog-due-late = 任务 { $task }（{ $kind }，{ $received } 受理）办结期限 { $due }，实际 { $done } 办结
backlog-due-open = 任务 { $task }（{ $kind }，{ $received } 受理）办结期限 { $due }，尚未办结
