backlog-due-name = Due dates of tasks
backlog-due-describe =
    { $by_task ->
        [0] No task has a due date.
       *[other] Tasks are done within (wd = working days, d = days, both from the next day; h = hours): { $by_task }.
    }
backlog-due-late = Task { $task } ({ $kind }) of { $received } was due { $due } and done { $done }
backlog-due-open = Task { $task } ({ $kind }) of { $received } is due { $due } and still open
