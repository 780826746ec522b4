# 排班结果的文件：数据表、工作簿、报告；以及读回的排班表。

## 用词

output-title = { $centre } { $month }排班表
output-as-of = 话务数据截至 { $date }
output-day-off = 休息
output-leave-annual = 年假
output-leave-sick = 病假
output-leave-personal = 事假
output-leave-marriage = 婚假
output-leave-maternity = 产假
output-leave-paternity = 陪产假
output-leave-bereavement = 丧假
output-makeup-day = 调休上班
output-every-day = 每天
output-weekday-range = { $first }至{ $last }
output-list-separator = 、
output-clause-separator = ；
output-people = 人数
output-all-queues = 全部队列
output-evening-before = 前一日 { $time }
output-next-day = 次日 { $time }
output-on-call = 待命
output-standby-primary = 主值
output-standby-backup = 备值
output-on-site-from = { $time } 到岗
output-people-of-role = { $role ->
    [agent] { $people } 名客服代表
   *[other] { $people } 名{ $name }
}
output-people-short = { $people }，{ $weekdays } { $start }–{ $end } 时
output-people-short-peak = 平均 { $people }，最多 { $peak } 名，{ $weekdays } { $start }–{ $end } 时
output-no-team = 无班组
output-wishes-none = 无人提出
output-seed = 随机种子 { $seed }

output-role-agent = 客服代表
output-role-shift-leader = 班长
output-role-duty-supervisor = 值班主管
output-role-technician = 技术员
output-role-qa = 质检员
output-role-support = 支持专员
output-role-trainer = 培训师
output-role-analyst = 分析员
output-role-manager = 经理

output-holiday-new-year = 元旦
output-holiday-spring-festival = 春节
output-holiday-tomb-sweeping = 清明节
output-holiday-labor-day = 劳动节
output-holiday-dragon-boat = 端午节
output-holiday-mid-autumn = 中秋节
output-holiday-national-day = 国庆节
output-holiday-victory-day = 抗战胜利纪念日
output-holiday-day-off = 放假

## 工作表名称

output-sheet-summary = 总览
output-sheet-conflicts = 冲突
output-sheet-grid = 月排班
output-sheet-coverage = 覆盖情况
output-sheet-handover = 交接与待命表
output-sheet-people = 个人统计
output-sheet-clauses = 条款
output-sheet-breaches = 违反清单
output-sheet-lists = 选项

## 列名

output-column-employee-id = 工号
output-column-name = 姓名
output-column-team = 班组
output-column-role = 岗位
output-column-date = 日期
output-column-dates = 何时
output-column-given-up = 放宽
output-column-broken-then = 届时违反
output-column-clause = 条款
output-column-person = 人员
output-column-sentence = 问题
output-column-cost = 代价
output-column-shift = 班次
output-column-shift-name = 名称
output-column-hours = 工时
output-column-times = 上班时间
output-column-on-site = 到岗时间
output-column-norm-hours = 标准工时
output-column-off-norm = 工时差
output-column-shifts = 班数
output-column-nights = 夜班
output-column-weekends = 周末班
output-column-holidays = 节日班
output-column-rest-days = 休息天数
output-column-leave-days = 请假天数
output-column-wishes-asked = 意愿提出
output-column-wishes-granted = 意愿满足
output-column-ledger-nights = 累计差：夜班
output-column-ledger-weekends = 累计差：周末
output-column-ledger-holidays = 累计差：节日
output-column-standby = 待命次数
output-column-severity = 性质
output-column-rule = 规则
output-column-article = 条文
output-column-phrase = 条款原文（节选）
output-column-checked = 检查次数
output-column-kept = 遵守
output-column-broken = 违反
output-column-waived = 其中豁免
output-column-waiver = 豁免
output-column-rule-id = 规则编号（waivers.csv 用）
output-column-reason = 为何不在班表上审核
output-column-required = 需求人数
output-column-rostered = 排班人数
output-column-queue = 队列
output-column-model = 模型
output-column-wape = 误差
output-column-naive = 照搬上周
output-column-bias = 偏差
output-column-coverage80 = 落入 80% 区间
output-column-origins = 回测次数

## 首页与报告

output-amended = 已计入换班 { $swap }。预测、服务水平和已证明下界以排班时的报告为准。
output-rule-with-id = { $name }（{ $rule }）
output-verdict-hard = { $count ->
    [0] 没有违反任何硬规则。
   *[other] 仍有 { $count } 处违反硬规则。
}
output-verdict-covered = 不缺人：各时段需求均已满足。
output-verdict-short = { $bands ->
    [0] { $share } 的需求半小时未满足，零散分布在全月。
   *[other] { $share } 的需求半小时未满足，共 { $bands } 个时段缺人。
}
output-misfit = 有人，但不在缺人的时段：共缺 { $short } 人时，同日其他时段却富余 { $over } 人时，说明班次时间与话务不吻合。
output-breach-run = { $start }–{ $end } 平均缺 { $short } 人（{ $count } 个半小时）
output-section-hard = 违反硬规则清单
output-section-conflicts = 为何不能全部满足，可以放宽什么
output-conflicts-title = { $centre }{ $month }硬规则为何不能全部满足
output-conflicts-where = 原因与放宽办法见“{ $sheet }”表
output-section-short = 缺人时段
output-section-soft = 代价最大的让步
output-section-paid = 让步项目与代价
output-section-info = 提示
output-section-numbers = 关键数字
output-section-legend = 图例
output-section-repairs = 修补与假定
output-section-heat = 各日各时段覆盖
output-section-cover = 每周需求与排班
output-section-forecast = 话务预测
output-section-errors = 预测回测
output-section-proof = 排班质量证明
output-clauses-title = { $centre }{ $month }条款遵守情况
output-clauses-note = 检查次数 = 遵守 + 违反；由多条规则承担的条款，每条规则一行。灰色：本月没有可检查之处。
output-breaches-title = { $centre }{ $month }班表审核
output-section-clauses-not-judged = 不在班表上审核的条款
output-section-product-defaults = 产品默认规则（没有条款要求）
output-severity-hard = 硬规则
output-severity-soft = 软规则
output-severity-info = 提示
output-waiver = { $by }：{ $reason }
output-with-product-defaults = { $said }（产品默认，条款未定：{ $numbers }）
output-waived = { $sentence }（{ $by } 豁免：{ $reason }）
output-more = ……另有 { $count } 条，全部见 audit.json
output-group = { $count } 条 · 代价 { $cost }

output-number-hard-breaches = 违反硬规则
output-number-gap = 已证明差距
output-number-objective = 排班总代价
output-number-bound = 已证明下界
output-number-wishes = 意愿 满足 / 提出
output-number-short-share = 未满足
output-number-over-share = 富余
output-number-service-required = 服务水平（按需求）
output-number-service-rostered = 服务水平（按排班）
output-number-service-simulated = 服务水平（模拟）
output-number-people-needed = 需要客服代表
output-number-people-there = 现有客服代表
output-number-wape = 预测误差（WAPE）
output-remark-gap-gap = 任何排班的代价最多只能再低这么多
output-remark-gap-best = 没有比本表代价更低的排班
output-remark-gap-none = 尚未证明：请多给些时间
output-remark-gap-broken = 仍有违反硬规则之处，不给出
output-remark-short = 占需求半小时的比例
output-remark-over = 占需求半小时的比例
output-remark-service = 按话务量加权的及时接通率（Erlang）
output-simulated-patient = 95% 置信区间 { $low } 至 { $high }；模拟 { $runs } 次，来电者一直等待，坐席利用率 { $occupancy }
output-simulated = 95% 置信区间 { $low } 至 { $high }；模拟 { $runs } 次，放弃率 { $abandonment }，坐席利用率 { $occupancy }
output-remark-people = 折合全职人数，已扣除请假
output-remark-wape = { $queue }；照搬上周：{ $naive }
output-card-required = 所需人数可达 { $value }
output-card-service = 按公式 { $rostered }；所需人数可达 { $required }
output-card-needed = 需要 { $value }
output-proof-broken = 仍有 { $count } 处违反硬规则，代价高低不能说明排班好坏，请先处理这些问题。
output-proof-best = 在现有规则和价格下，不存在代价更低的排班：本表已证明为最优。
output-proof-none = 时间用完前尚未证明代价的下界：请多给些时间。
output-proof-gap = 在遵守同样规则的前提下，任何排班的代价最多只能再低 { $gap }。
output-errors-note = 误差 = 各时段绝对误差之和 ÷ 话务总量；偏差大于 0 表示预测偏高。

output-key-short = 缺人
output-key-even = 正好
output-key-over = 富余
output-key-mean = 预计话务量
output-key-band = 80% 区间
output-key-came = 实际话务量（以往预测）
output-chart-days = { $queue }：每日话务量
output-chart-week = { $queue }：典型一周每半小时话务量
output-chart-past = { $queue }：以往预测与实际话务量（按日）

output-legend-star = 班次后加 * 表示固定：下次排班用 --fixed 时保持不变。
output-legend-red = 红框：该格违反硬规则。红色日期：当天违反针对整个中心的规则。
output-legend-wish = 斜体下划线：意愿未满足（见单元格批注）。
output-legend-days = 日期底色：灰 = 周末，橙 = 节假日，绿 = 调休上班。

## 月排班

output-grid-note = 选择或输入班次；班次后加 *（如 D*）表示固定该格。颜色、合计与人数随之变化；修改后请用 paiban audit 重新检查覆盖与规则。
output-grid-input-title = 当天班次
output-grid-input = 选择班次、OFF 或请假类型；末尾加 * 表示下次排班保持不变。
output-grid-warning-title = 不在列表中
output-grid-warning = 列表中没有这个符号。shifts.csv 中的别名可以识别，其他内容读回时会被拒绝。
output-grid-refused = 意愿：{ $shift }
output-grid-counts = 每日人数

## 覆盖情况

output-coverage-title = { $month }覆盖情况：排班人数 − 需求人数
output-coverage-note = 红色 = 缺人，蓝色 = 富余；为排班当时的结果，不随月排班表的修改变化。
output-coverage-none = 本中心没有话务队列，不计算覆盖情况。
output-coverage-required-hours = 需求（小时）
output-coverage-rostered-hours = 排班（小时）
output-coverage-short-hours = 缺（小时）
output-coverage-over-hours = 富余（小时）
output-coverage-worst = 最低
output-typical-day = 工作日平均
output-typical-day-title = 典型工作日：需求与排班

## 其他工作表

output-people-title = { $month }个人统计
output-team-title = { $team } { $month }排班表
output-team-legend = { $name } { $times }；到岗：{ $early }
output-handover-title = { $centre } { $month }交接与待命表

## 写出

input-output-is-file = 这是一个文件；应为文件夹，或尚未使用的名称
input-output-is-folder = 要写入的文件名已被一个文件夹占用；请换一个输出文件夹
input-output-is-input = 审核要读的正是这个文件；请换一个名称
input-output-is-root = 这是文件系统的根目录；请指定存放结果的文件夹
input-output-is-centre = 这是中心资料所在的文件夹或其上级文件夹；请为结果另选一个文件夹
input-output-not-writable = 无法写入：{ $reason }；请指定有写权限的文件夹

## 读取排班表

input-roster-date-outside = { $day } 不在本排班期内；应为 { $first } 至 { $last }
input-roster-person-twice = { $name } 已在第 { NUMBER($first_row, useGrouping: 0) } 行出现；每人只能有一行
input-roster-date-twice = { $day } 已在 { $first_column } 列出现；每天只能有一列
input-roster-other-month = 这是 { $found } 的班表；此处需要 { $month } 的
input-roster-not-employed = people.csv 中有 { $value }，但 { $month } 不在职（见 valid_from、valid_to）
input-roster-cell-missing = { $count ->
    [1] 缺少 { $name } 在 { $day } 的班次；应填班次、OFF 或请假类型
   *[other] { $name } 缺少 { $count } 天的班次，最早的是 { $day }；应填班次、OFF 或请假类型
}
input-roster-grid-missing = 找不到排班表；表头一行应有工号和当月各天
input-roster-columns-missing = 没有标明人员的列；表头应有 { $expected } 之类的列
input-roster-name-ambiguous = 有多人叫 { $name }；请增加工号列
input-roster-row-without-person = 此行有班次但没有人员；应填工号或姓名
input-workbook-corrupt = 无法作为 Excel 工作簿读取；请用 Excel 或 LibreOffice 另存为 .xlsx
input-workbook-old-format = 这是旧版 .xls 文件或带密码的文件；应为不带密码的 .xlsx
input-workbook-too-large = 工作簿 { $size } MB（解压后 { $unpacked } MB）；最多 { $limit } MB，解压后 { $unpacked_limit } MB
input-formula-without-value = 单元格是没有保存结果的公式；请改为数值，或用 Excel 打开并保存一次
