# 中心资料目录可能出现的错误。位置（文件、行、列、值）由命令行先行给出。

## 文件与目录

input-folder-missing = 找不到该目录或文件；应为中心资料目录或其工作簿（可用 `paiban init 目录` 生成样板）
input-folder-not-empty = 目录非空；为避免覆盖，请指定新目录或空目录
input-not-a-folder = 这是一个文件；此处应为目录
input-not-a-centre = 这不是 Excel 工作簿；应为中心资料目录或其工作簿（.xlsx）
input-file-exists = 该文件已存在；不会覆盖
input-export-name = 文件名应以 .xlsx 结尾，或指定目录
input-file-missing = 缺少该文件
input-not-a-file = 这不是一个文件
input-file-unreadable = 文件无法读取：{ $reason }
input-file-too-large = 文件大小为 { $value } 字节；最多允许 { $limit } 字节
input-workbook-as-text = 这是 Excel 工作簿，应为文本文件：请另存为“CSV UTF-8”，或直接使用整个中心的工作簿
input-not-utf8 = 本行第 { $byte } 个字节 { $value } 不是 UTF-8 编码；请另存为“CSV UTF-8”
input-control-character = 文本中有控制字符 { $value }；应为普通文本
input-calls-missing = 缺少队列 { $queue } 的话务记录；应有一个文件，列为 timestamp,calls[,aht_seconds]

## 表格

input-csv-syntax = 无法按 CSV 读取：{ $problem }；可能有引号没有配对
input-csv-separator = 各列以{ $separator ->
    [semicolon] 分号
    [tab] 制表符
   *[other] 全角逗号
}分隔，应以逗号分隔；请另存为“CSV UTF-8（逗号分隔）”，或直接使用工作簿（paiban export）
input-header-missing = 文件为空；第 1 行应为表头 { $expected }
input-column-missing = 缺少该列；本表各列为：{ $expected }
input-column-twice = 表头中 { $value } 列重复
input-unknown-column = 未知的列“{ $value }”；应为 { $expected }
input-too-many-cells = 本行有 { $found } 格，表头只有 { $expected } 格；含逗号的文字须加引号
input-cell-too-long = 文字超过 { $limit } 个字符
input-line-break-in-cell = 单元格内有换行或制表符；应为单行文字
input-cell-empty = 此处不能为空
input-bad-identifier = 不能用作编号；应为不超过 64 个字母、汉字、数字或 _ - .，不含空格和斜杠
input-unknown-profile = 没有这份规章；可选：{ $expected }
input-profiles-not-list = 应为内置规章的列表，例如 [mobile-ops-centre, statutory-cn]
input-no-people = 名单是空的；至少应有一人
input-duplicate-id = { $value } 已在第 { $first_row } 行出现；编号不得重复
input-bad-date = 不是有效日期；格式应为 YYYY-MM-DD，例如 2026-12-03
input-bad-clock = 不是有效时间；格式应为 HH:MM，例如 07:30（32:00 表示次日 08:00）
input-bad-number = 不是有效数字；应为普通小数，例如 167 或 0.5
input-not-whole = 应为整数
input-number-too-small = 数值过小；最小为 { $minimum }
input-number-too-large = 数值过大；最大为 { $maximum }
input-bad-yes-no = 应为 yes（是）、no（否）或留空
input-end-before-start = 结束早于开始 { $start }
input-day-twice = 该员工这一天已在第 { $first_row } 行出现

## 班次

input-shift-too-long = 班次长达 { $hours } 小时；最长 24 小时
input-start-after-midnight = 开始时间应早于 24:00；班次归属其开始的那一天
input-split-outside = 两头班的中间休息必须在上班与下班时间之间
input-split-half = 已填写 { $other }；中间休息的起止时间须同时填写
input-bad-colour = 不是有效颜色；应为六位十六进制 RRGGBB，例如 CFE8FF
input-alias-taken = “{ $name }”已另有所指；一个别名只能对应一个班次
input-shift-is-leave-type = 该编号已是 centre.yaml 中的假别；请为班次另取编号
input-off-with-time = OFF 表示休息日；不应填写时间（只填别名和颜色）

## 人员

input-unknown-role = 未知岗位 { $name }；应为 { $expected }（自定义岗位写在 centre.yaml 中）
input-unknown-skill = 未知技能 { $name }；本中心的队列：{ $expected }
input-unknown-employee = people.csv 中没有 { $name }；相近的有：{ $expected }
input-unknown-supervisor = people.csv 中没有主管 { $name }；相近的有：{ $expected }
input-own-supervisor = { $value } 不能是自己的主管
input-unknown-leave-type = { $alike ->
    [0] 未知假别 { $name }；本中心的假别：{ $expected }
   *[other] 未知假别 { $name }，是否应为“{ $likely }”？本中心的假别：{ $expected }
}
input-leave-overlap = { $employee_id } 在这些日期已有请假，见第 { $first_row } 行
input-unknown-shift = { $alike ->
    [0] 未知班次 { $name }；应为 { $expected }
   *[other] 未知班次 { $name }，是否应为“{ $likely }”？可用的有：{ $expected }
}
input-shift-not-for-role = 班次 { $value } 不适用于岗位 { $role }

## 事件

input-unknown-event-kind = 未知事件类型 { $name }；应为 { $expected }
input-abandonment-needs-patience = 一直等待的来电者不会放弃；还应给出 patience_seconds
input-staff-for = 应为 mean、expected 或大于 0、小于 1 的比例
input-unknown-queue = 未知队列 { $name }；本中心的队列：{ $expected }
input-bad-uplift = 不是有效的话务增幅；例如 0.6 或 +60%

## 预测调整

input-override-time = 不是有效的日期，也不是整分钟的本地时间；例如 2026-12-24（全天）或 2026-12-24T18:00
input-override-end = 应晚于开始 { $start }；日期表示含当天全天，时间表示到该时刻为止
input-override-change = 不是有效的调整；应为 +20%、-10%、x1.2，或 =1500（该时段的总呼入量）
input-override-total = 总量只能针对一个队列；请在同一行填写队列，或改用 +20% 之类的调整
input-override-workbook = 不会直接改写工作簿；请在其工作表“{ $sheet }”中加上这一行：{ $cells }

## 豁免

input-waiver-rule = 没有规则 { $name }；相近的有：{ $expected }（规则名见 audit.json）

## 记录

input-bad-moment = 不是有效的日期时间；格式如 2026-12-03T07:50
input-time-half = 已填写 { $other }；起止时间须同时填写或都留空
input-end-not-later = 应晚于 { $start }；次日的时间继续累计，如 25:10 表示次日 01:10
input-row-twice = 与第 { $first_row } 行重复
input-own-partner = 换班对象不能是本人；与自己调班时此格留空
input-unknown-choice = { $name } 不在可选范围：{ $expected }
input-absent-not-attending = { $name } 不在参加人员之中

## 中心工作簿

input-sheet-missing = 缺少该工作表
input-sheet-twice = 有多张同名工作表
input-unknown-sheet = 未知的工作表；应为 { $expected }
input-sheet-too-wide = 最多允许 { $limit } 列
input-sheet-too-long = 一张工作表最多容纳 { $limit } 行
input-merged-cells = 有合并单元格；每个单元格都应单独填写
input-cell-error-value = 公式出错；应为具体的值
input-setting-key = 不能用作键；应为用点分隔的名称，例如 by_role.agent；名称本身含点时须加引号
input-setting-value = 无法读取该值；应为数字、文字或列表，例如 [nights, weekends]；以括号开头的文字须加引号
input-setting-twice = 第 { $first_row } 行已有此项
input-queue-sheet-name = 队列 { $value } 的话务无法单独成表：在 Excel 中编号不得超过 { $limit } 个字符，且不能与其他队列仅大小写不同

## centre.yaml 与 regulation.yaml

input-yaml-syntax = 此处 YAML 无法读取：{ $problem }
input-yaml-alias = 不允许使用锚点和引用（& 与 *）；请直接写出内容
input-yaml-tag = 不允许使用标签（!）；请直接写出内容
input-yaml-depth = 嵌套层数过多
input-yaml-key = 键应为普通文字
input-yaml-duplicate-key = 键 { $value } 已在第 { $first_row } 行出现
input-yaml-not-mapping = 应为“键: 值”形式
input-unknown-key = 未知的键 { $value }；应为 { $expected }
input-key-missing = 缺少 { $key }
input-not-text = 应为文字
input-service-level = 应为 0 与 1 之间（不含两端）的比例，例如 0.8
input-unknown-timezone = 未知时区 { $value }；相近的有：{ $expected }
input-daylight-saving = 时区 { $value } 实行夏令时，排班暂不支持
input-holiday-kind = 应为 { $expected } 之一
input-holiday-twice = 该日期重复
input-rule-not-mapping = 规则 { $rule } 须按名称给出参数，例如 hours: 11

## 中心工作簿：表头批注与下拉

sheet-required = 必填
sheet-optional = 选填
sheet-offer-title = 不在选项中
sheet-offer-message = 请从下拉列表选择；别名和编号也可以填写。
sheet-kind-id = 编号：字母、汉字、数字或 _ - .，不含空格，不得重复
sheet-kind-number = 数字
sheet-kind-date = 日期，例如 2026-12-03
sheet-kind-clock = 时间，例如 07:30；次日继续累计，32:00 为次日 08:00
sheet-kind-moment = 日期和时间，例如 2026-12-03 07:50
sheet-kind-yes-no = 是或否；空 = 否
sheet-kind-choice = 从下拉列表选择
sheet-kind-employee = “人员”表中的工号
sheet-kind-employees = “人员”表中的工号，多个用 ; 分隔
sheet-kind-role = 岗位名称或编号
sheet-kind-roles = 岗位名称或编号，多个用 ; 分隔
sheet-kind-team = 班组
sheet-kind-queue = 队列名称或编号；空 = 全部队列
sheet-kind-queues = 队列名称或编号，多个用 ; 分隔
sheet-kind-shift = 班次编号、名称或别名，或“休息”
sheet-kind-symbol = 班次编号、名称或别名，假别，或“休息”
sheet-kind-leave-type = 假别名称或编号
sheet-kind-rule = 规则名称或编号
sheet-note-shifts-end = 不晚于开始时间即为次日；最长 24 小时
sheet-note-shifts-split-from = 两头班中间不计工时的时段
sheet-note-shifts-roles = 空 = 所有岗位
sheet-note-shifts-float = 机动班计入覆盖
sheet-note-shifts-aliases = 班表中的其他写法，多个用 ; 分隔
sheet-note-shifts-colour = 六位十六进制 RRGGBB，例如 CFE8FF
sheet-note-people-skills = 空 = 话务员接所有队列，其他岗位不接
sheet-note-people-supervisor = 值班主管
sheet-note-people-contract-hours = 月工时；空 = 按规章
sheet-note-qualifications-qualification = 按规则“持证上岗”中的写法
sheet-note-wishes-shift = 同一人最重要的写在前面
sheet-note-ledger-nights = 今年至今比公平份额多做（正）或少做（负）的数量
sheet-note-ledger-weekends = 同左
sheet-note-ledger-holidays = 同左
sheet-note-events-uplift = 例如 0.2 或 +20%；空 = 由历史估计
sheet-note-overrides-start = 日期（全天）或时间，例如 2026-12-24T18:00
sheet-note-overrides-end = 日期（含当天全天），或调整结束的时间
sheet-note-overrides-change = +20%、-10%、x1.2，或 =1500（该时段的总呼入量，须填写队列）
sheet-note-overrides-by = 姓名
sheet-note-waivers-by = 姓名
sheet-note-waivers-employee-id = 空 = 任何人
sheet-note-waivers-date = 空 = 任何一天
sheet-note-swaps-partner = 空 = 与自己调班
sheet-note-swaps-asked-by = 工号或岗位
sheet-note-swaps-agreed = 工号或岗位，多个用 ; 分隔
sheet-note-leave-requests-start-time = 只请部分时段时填写
sheet-note-leave-requests-contacts = 与本人取得联系的日期，多个用 ; 分隔
sheet-note-punches-sign-in = 前一日的时间写作 -00:10（即前一日 23:50）
sheet-note-sessions-absent = 须在参加人员之中
sheet-note-tasks-done = 空 = 未完成
sheet-note-centre-section = 设置的大类；编号请勿改动
sheet-note-centre-value = 数字、文字，或列表如 [nights, weekends]
sheet-note-centre-note = 说明，不读取
sheet-note-regulation-section = 设置的大类；编号请勿改动
sheet-note-regulation-entry = 规则编号
sheet-note-regulation-key = 规则参数，各层用点分隔
sheet-note-regulation-value = 数字、文字，或列表如 [nights, weekends]
sheet-note-regulation-note = 说明，不读取
sheet-note-calls-timestamp = 时段开始；每 5、10、15、20、30 或 60 分钟一行

sheet-setting-id = 中心编号
sheet-setting-name = 名称
sheet-setting-timezone = 时区
sheet-setting-service-level = 接通比例（0–1）
sheet-setting-within-seconds = 在多少秒内接通
sheet-setting-aht-seconds = 平均处理秒数（历史中没有时使用）
sheet-setting-minimum-agents = 有来电时的最少在席人数
sheet-setting-leave-types = 假别名称
sheet-setting-roles = 岗位名称
sheet-setting-holidays = holiday 放假、workday 调休上班、ordinary 普通日
sheet-setting-publication = 本月班表的发布日期与发布岗位
sheet-setting-rooms = 座位数
sheet-setting-profiles = 所依据的内置规章，靠前的优先
