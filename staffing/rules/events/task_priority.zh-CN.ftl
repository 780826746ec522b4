task-priority-name = 空闲时段处理事务
task-priority-describe = 话务人手不足时不安排脱离话务的事务。
task-priority-breach = { $start }–{ $end } 安排{ $event }影响话务接听，最多缺 { $short } 人
