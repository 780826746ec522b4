# 已公布班表的修补。

cli-help-repair = 有人缺勤或需求变化时，以尽量少的改动修补已公布的班表。
cli-option-repair-roster = 已公布的班表 roster.csv 或 roster.xlsx，同一文件夹中有 requirement.csv 和 duties.csv
cli-option-absent = 谁缺勤：E12@2026-12-15，或 E12@2026-12-15..2026-12-17=annual（不写假别即病假）；可多次给出
cli-option-freeze-until = 可改动的第一天；此前各天只改缺勤者
cli-option-notice-days = 提前通知天数：从今天（--as-of）起这些天内不改动其他人的班
cli-option-most-changes = 每人最多改动几天
cli-option-repair-effort = 在多大范围内找人：每单位 32 人（默认：2）；不能与 --time-limit 同用
cli-option-repair-seed = 同样合适的人中选谁
cli-option-repair-as-of = 今天：此前各天保持不变（默认：本机日期）
cli-option-repair-json = 输出 summary.json，而不是表格
cli-repair-searching = 正在寻找尽量少的改动；其他人的班从 { $free_from } 起可以改动。
cli-repair-kept = { $changes ->
    [0] 其他人的班都不用动，没有违反硬规则。
   *[other] 改动 { $people } 人共 { $changes } 天，没有违反硬规则。
}
cli-repair-broken = 仍有 { $count } 处违反硬规则；{ $changes ->
    [0] 其他人的班都没有动：
   *[other] 改动 { $people } 人共 { $changes } 天：
}
cli-repair-absent = 缺勤
cli-repair-fixed = 指定
cli-repair-needed = 硬规则需要
cli-repair-saves = 节省 { $saving }
cli-repair-fewest-proven = { $needed ->
    [0] 硬规则不需要任何改动
   *[other] 硬规则需要 { $needed } 处，已证明不能更少
}
cli-repair-fewest-bounded = { $fewest } 处改动即可满足硬规则；{ $needed ->
    [0] 是否可以更少尚不知道
   *[other] 已证明至少需要 { $needed } 处
}
cli-repair-fewest-broken = { $fewest ->
    [0] 没有找到能减少违反硬规则的改动
   *[other] 改动 { $fewest } 处可把违反硬规则减到目前能找到的最少
}{ $needed ->
    [0] { "" }
   *[other] ；已证明少于 { $needed } 处做不到
}
cli-repair-more = { $more ->
    [0] { "" }
   *[other] ；另有 { $more } 处改动，因为节省的费用超过每处改动的 { $price }
}
cli-repair-settled = 再改动任何人的任何一天，所弥补的都不超过其费用 { $price }
cli-repair-people-settled = ；一并考虑的 { $people } 人，已证明没有更省的排法
cli-repair-unsettled = 可能还有划算的改动：请加大 --effort 或给更多时间
cli-repair-written = 已写入 { $folder }：roster.xlsx、changes.csv 以及已公布班表的 CSV 和 JSON 文件。
cli-repair-leave = 请把 { $file } 中的各行加入本中心的 leave.csv：在此之前，审核会把这些假视为未批准。
cli-fact-fewest = 最少改动
cli-fact-others = 其他改动
cli-fact-hard = 硬规则
cli-fact-hard-value = 缺勤时违反 { $before } 处，现在 { $after } 处
cli-fact-short-value = 缺人半小时数：公布时 { $published }，缺勤时 { $before }，现在 { $after }
cli-fact-short-day = { "" }
cli-fact-short-day-value = { $day }：{ $published }、{ $before }、{ $after }
cli-fact-cost-repaired = 缺勤时 { $before }，现在 { $after }（未计改动本身的费用）
output-repaired = 已修补：缺勤或指定 { $absent } 天，另外改动 { $changes } 天。预测、服务水平和已证明的下界仍是原计划的，见其报告。
input-repair-absent = 应为 工号@日期 或 工号@起始..结束，病假以外加 =假别，例如 E12@2026-12-15..2026-12-17=annual
input-repair-person = 名单中没有此工号；应填工号，例如 { $expected }
input-repair-leave-type = 没有假别 { $symbol }；本中心的假别：{ $expected }
input-repair-outside = 这是 { $month } 的班表
input-repair-not-employed = { $day } 不在职
input-repair-on-leave = { $day } 已在休假（{ $symbol }）
input-repair-cap = 应为 1 或以上
input-repair-freeze = 应为 { $month } 中的日期
input-repair-over = 此时 { $month } 已结束；--as-of 是修补的日期
input-repair-requirement = 班表旁没有 requirement.csv；请在此给出
input-repair-out = 已公布的班表就在这个文件夹；请换一个文件夹
