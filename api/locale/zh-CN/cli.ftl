# 终端：帮助、进度、结果与选项错误。

cli-help = 7×24 客服中心排班：话务预测、人力需求、排班、审核。
cli-help-plan = 编制一个月的排班：预测话务、计算所需人数、排班、审核并写出文件。
cli-help-check = 一次列出中心文件夹里的所有问题。
cli-help-audit = 按本中心规章审核班表（roster.csv 或 roster.xlsx，改过的也行）。
cli-help-init = 写出一个带说明的中心文件夹作为起点。
cli-usage = 用法：
cli-commands = 命令
cli-options = 选项
cli-required = [必填]
cli-default = [默认 { $value }]
cli-option-help = 显示本帮助后退出
cli-option-version = 显示版本号并退出
cli-option-lang = 文字、工作簿和报告的语言：zh 或 en
cli-option-centre = 中心文件夹，或其 Excel 工作簿
cli-option-month = 要排的月份
cli-option-out = 结果文件夹；同名文件被替换，其他文件保留
cli-option-history = 用另一个文件作某队列的话务历史，未提到的队列不排；文件的列为 timestamp,calls[,aht_seconds]
cli-option-fixed = 要保留的班表：CSV 的每一行、工作簿里以 * 结尾的格
cli-option-near = 尽量贴近的草稿：每改一格都有代价
cli-option-carry-in = 上月班表（Excel 或 CSV），用于月初衔接
cli-option-time-limit = 整条命令的秒数上限，代替 --effort
cli-option-effort = 计算量 1、2、3……（默认 2）；计算量、种子、线程数相同则文件相同。不能与 --time-limit 同用
cli-option-seed = 随机种子
cli-option-workers = 线程数
cli-option-memory = 求解最多占用的内存（MB）：一旦超过即以目前找到的最好班表结束
cli-option-as-of = 已知话务的最后一天（默认今天；用 --history 时为该文件最后一天）
cli-option-roster = roster.csv 或 roster.xlsx
cli-option-requirement = 当月的 requirement.csv；默认取班表旁的那一份
cli-option-audit-out = 写入 audit.json 和 audit.xlsx（违反清单与条款）的文件夹；也可给出 .xlsx 文件，只写工作簿
cli-option-audit-month = 班表的月份（文件里看不出时给出）
cli-option-json = 输出 JSON 而不是表格
cli-phase-forecast = 预测话务 { $queue }
cli-phase-start = 初排
cli-phase-bound = 证明代价下界
cli-phase-rounding = 由松弛解生成班表
cli-phase-polish = 逐批精修部分人员和日期
cli-price = 代价 { $price }
cli-gap = 代价 { $price }，已证明下界 { $bound }，差距 { $gap } %
cli-missed = ，{ $count } 项硬性需求未满足
cli-row = 第 { $row } 行
cli-column = { $column }
cli-input-errors = 输入有 { $count } 处错误；没有改动任何文件。请改正后重新运行。
cli-same-rows = （另有 { $count } 行相同）
cli-more-errors = …… { $file } 中还有 { $count } 处
cli-interrupted-nothing = 已中断，没有写任何文件。
cli-memory-best = 已用完 --memory 给定的内存：这是目前找到的最好班表。
cli-interrupted-best = 已中断：这是目前找到的最好班表。
no-roster-in-time = { $seconds } 秒内没有排出班表；没有写任何文件。请多给些时间：150 人的中心，读取、预测和排出第一份班表约需 10 秒。
no-roster-in-memory = { $seconds } 秒后已用完 --memory 允许的内存，还没有排出任何班表；未写入任何文件。请调大 --memory，或不加这个选项。
cli-init-done = 已写好。填写 { $folder } 后运行：paiban check { $folder }
cli-check-done = { $name }：文件没有问题。{ $people } 人，{ $shifts } 种班次，{ $queues } 个队列，{ $rules } 条规则。
cli-check-gbk = 注意：{ $file } 是 GBK 编码，已按 GBK 读取；建议另存为“CSV UTF-8”。
cli-check-history = { $queue } 的话务：{ $first } 至 { $last }
cli-more-breaches = ……另有 { $count } 处，见 audit.json 与工作簿
cli-hard-breaches = 违反硬规则 { $count } 处：
cli-no-hard-breaches = 没有违反任何硬规则。
cli-people-short = 缺人：{ $band }
cli-fact-cost = 代价
cli-fact-cost-gap = { $cost }；已证明下界 { $bound }，差距 { $gap }
cli-fact-cost-best = { $cost }，已证明为最优
cli-fact-cost-none = { $cost }；这段时间内尚未证明下界
cli-fact-cost-broken = { $cost }；硬规则仍被违反，代价不能说明排班好坏
cli-fact-cover = 覆盖
cli-fact-cover-value = 缺 { $short } 的所需半小时，富余 { $over }
cli-fact-service = 服务水平
cli-fact-service-formula = 按公式及时接通 { $rostered }（未模拟），所需人数可达 { $required }
cli-fact-service-value = 及时接通 { $simulated }（模拟；按公式为 { $rostered }），所需人数可达 { $required }
cli-fact-people = 人力
cli-fact-people-value = 需要 { $needed } 个全职，现有 { $there } 个
cli-fact-wishes = 意愿
cli-check-post = 注意：{ $role }名单上有 { $there } 人，而全天候保持 { $minimum } 人在岗约需 { $needed } 人。
cli-fact-changed = 改动
cli-fact-changed-value = 与草稿相比改动 { $count } 格
cli-fact-wishes-none = 无人提出
cli-fact-wishes-value = 满足 { $granted } / { $asked }
cli-fact-forecast = 预测
cli-fact-forecast-value = { $queue }：{ $model }；误差（WAPE）{ $wape }，照搬上周 { $naive }
cli-fact-seconds = 用时
cli-written = 已写入 { $folder }：roster.xlsx、report.html 及 CSV、JSON 文件。
cli-audit-written = 已写入 { $place }。
cli-waived = 已豁免 { $count } 处，列出 { $shown } 处：
cli-clauses-broken = 有 { $count } 个条款未遵守：
cli-clause-broken = { $waived ->
    [0] 检查 { $checked } 次，违反 { $broken } 次
   *[other] 检查 { $checked } 次，违反 { $broken } 次，其中豁免 { $waived } 次
}
cli-clauses-kept = 其他条款：{ $kept } 个已遵守，{ $untested } 个本月没有可检查之处，{ $elsewhere } 个不在班表上审核。
cli-audit-clock-only = 未按需求人数审核：班表旁没有 requirement.csv，也没有用 --requirement 指定。人力覆盖、公平分摊和坐席交接未审核，也未计入代价。
cli-audit-soft = 违反软规则 { $count } 处，占代价 { $cost }{ $rest ->
    [0] { "" }
   *[other] ；其余 { $rest } 为人员富余和已豁免的部分
  }
cli-audit-soft-shown = 代价最高的 { $shown } 处：
roster-clock-times-name = 文件中的上下班时间
roster-clock-times-breach = { $column } 为 { $value }，该班次应为 { $expected }
remark-queues-dropped = 未给出话务历史的队列不排：{ $queues }
remark-swaps-kept = swaps.csv 中有本月的 { $count } 格换班，按换班后的结果固定
remark-dates-shifted = 人员、证书、请假、意愿和上月班表的日期移动了 { $days } 天，以配合所排月份
remark-waiver-unused = waivers.csv：{ $by } 对“{ $name }”（{ $rule }）{ $where ->
    [0] { "" }
   *[other] {" "}{ $where }{" "}
  }的豁免本月没有用上
remark-no-carry-in = 没有月初前几天的班表：按所有人都已休息处理
remark-provisional-holidays = { $year } 年的调休安排尚未公布：节假日为暂定
input-month = 应为月份，例如 2026-12
input-month-past = 该月已经开始或已过去；数据截至 { $as_of }。请排以后的月份，或给出 --as-of
input-month-far = 该月比数据截至日 { $as_of } 晚两年以上；年份写错了吗？
input-option-date = 应为日期，例如 2026-11-20
input-history-option = 应为 队列=文件 或 队列=文件,scale=0.1
input-override-option = 应为“队列 开始..结束 调整”，例如 "hotline 2026-12-24T18:00..2026-12-24T22:00 +20%"；* = 全部队列，只写一个日期 = 当天
input-unknown-queue-option = 没有这个队列；本中心的队列：{ $expected }
input-history-twice = 同一队列给了两个历史文件
input-effort-and-time = --effort 与 --time-limit 只能给一个
input-time-limit = 应为秒数，例如 180
input-roster-month = 班表里找不到日期；请给出 --month YYYY-MM
input-duty-employee = 当月没有这个工号的在职人员
input-duty-date = 应为 { $month } 的日期
input-duty-time = 应为当地时间，例如 2026-12-03T08:00
input-requirement-queue = 没有这个队列；本中心的队列：{ $expected }
input-requirement-start = 不是 { $month } 的半小时起点，例如 { $month }-01T08:30
input-requirement-number = 应为人数，0 或以上的整数
input-requirement-twice = 这个半小时出现了两次
input-requirement-missing = 该队列当月缺少 { $count } 个半小时，最早的是 { $first }
cli-help-rules = 成文规章的每一条由哪条规则承担
cli-option-profile = 内置规章之一，例如 mobile-ops-centre；默认列出所有中心
cli-rules-count = 共 { $count } 条，其中 { $carried } 条由规则承担
cli-check-conflict = 提示：{ $rule } { $parameter }：{ $source } 为 { $value }，{ $other } 为 { $other_value }；以 { $source } 为准。
cli-option-reference = 打印全部规则及参数（即 docs/rules.zh-CN.md）
cli-help-export = 把中心文件夹写成一个 Excel 工作簿，或把工作簿写成文件夹。
cli-option-export-out = 新位置：以 .xlsx 结尾为工作簿，否则为文件夹；不会覆盖任何文件
cli-export-done = 已写入 { $out }。检查是否有误：paiban check { $out }
cli-check-certificate = 注意：{ $role }中没有人持有证书 { $certificate }{ $clause ->
    [0] { "" }
   *[other] （{ $clause }）
  }：qualifications.csv 中无人登记，因此他们都不能排班。
cli-check-name =
    注意：regulation.yaml 的 { $rule } { $parameter }：本中心没有{ $kind ->
        [employee] 员工
        [team] 班组
        [shift] 班次
        [queue] 队列
        [skill] 队列或证书
        [leave-type] 假别
        [certificate] 证书
       *[role] 岗位
     } { $name }；相近的有：{ $expected }。
cli-option-rules-json = 输出条款的 JSON 而不是表格
cli-hard-more = ……另有 { $count } 处：用 --out 文件夹 写出全部
cli-swap-no-consent = 本制度未要求换班须经谁同意（swaps.consent 未生效）。
