# `paiban simulate`：班表面对可能的来电。

cli-help-simulate = 让班表逐个接听可能的来电：按时段与日期给出服务水平、等待与放弃
cli-option-simulated-days = 每一天模拟多少次，每次来电与缺勤人员各不相同
cli-option-simulated-as-of = 已知话务的最后一天（班表旁有计划的 summary.json 时默认取其日期）
cli-option-simulated-seed = 来电与缺勤的随机种子
cli-option-simulated-out = 写入 simulation.csv、simulation_days.csv 与 simulation.json 的文件夹
cli-phase-simulate = 模拟：第 { $done } 次，共 { $runs } 次
cli-simulated-queue = 队列
cli-simulated-calls = 来电
cli-simulated-target = 承诺
cli-simulated-target-value = { NUMBER($seconds, useGrouping: 0) } 秒内 { $share }
cli-simulated-level = 及时接通率
cli-simulated-abandonment = 放弃
cli-simulated-asa = 平均等待
cli-simulated-asa-value = { $seconds } 秒
cli-simulated-occupancy = 坐席利用率
cli-simulated-runs = { $days } 天各模拟 { $runs } 次，每次来电与缺勤人员各不相同；± 为 95 % 置信范围。
cli-simulated-no-patience = 未给出 patience_seconds 的队列，来电者一直等待：实际会放弃的人在此处会让他人多等。
cli-simulated-none-fails = 没有哪个半小时必定达不到承诺。
cli-simulated-fails = { $count } 个时段必定达不到承诺，共 { $hours } 小时：
cli-simulated-stretch = { $day } { $start }–{ $end } { $queue }：{ $level }（目标 { $target }），超出承诺、接得太晚的来电 { $missed } 个
cli-simulated-more = ……另有 { $count } 个（见 --out、--json）
cli-simulated-interrupted = 已中断：以下是 { $runs } 次（共要 { $asked } 次）模拟的结果。
cli-simulated-no-calls = 该月没有预计来电，无可模拟。
cli-simulated-written = 已写入：{ $folder }
