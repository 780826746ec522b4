task-priority-name = Tasks in slack time
task-priority-describe = No task off the phones while people are missing for the calls.
task-priority-breach = { $event } is in the way of cover from { $start } to { $end }: up to { $short } people missing
