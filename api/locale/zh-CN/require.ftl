# `paiban require`：一个月需要多少人。

cli-help-require = 一个月需要多少人：按队列与半小时、岗位，以及制度要求的其他工作
cli-option-require-out = 写入 requirement.csv、forecast.csv、needs.csv 与 requirement.json 的文件夹
cli-require-queue = 队列
cli-require-calls = 来电
cli-require-aht = 处理时长
cli-require-seconds = { $seconds } 秒
cli-require-promised = 承诺
cli-require-promise = { $share } / { NUMBER($seconds, useGrouping: 0) } 秒
cli-require-peak = 最忙的半小时
cli-require-seated = 在席
cli-require-rostered = 应排
cli-require-hours = 工时
cli-require-contracts = 以上工时（已含缺勤、休息与用餐）折合 { $contracts } 个 167 小时的全职。
cli-require-and = 、
cli-require-pooled = { $queues } 共用人员。分别计算需要 { $apart } 小时；若人人都能接全部队列，则需 { $together } 小时（少 { $saved }）。
cli-require-beside = 接听之外
cli-require-role = 岗位
cli-require-work = 工作量
cli-require-work-hours = { $hours } 小时
cli-require-people = 人数
cli-require-there = 现有
cli-require-a-day = 每天 { $least } 至 { $most } 人
cli-require-written = 已写入：{ $folder }
