# 话务历史的错误。位置（文件、行、列、值）已印在文字之前。

input-history-empty = 话务历史没有数据行；每行应为 timestamp,calls[,aht_seconds]
input-history-unreadable = 文件不存在或无法读取
input-history-not-utf8 = 第 { NUMBER($byte, useGrouping: 0) } 个字节不是 UTF-8 文本；请另存为“CSV UTF-8”
input-history-missing-column = 表头缺少此列；应为：{ $expected }
input-history-row-length = 此行的单元格多于表头的 { $expected } 列
input-history-not-csv = 不是有效的 CSV 文件（引号可能没有成对）
input-history-timestamp = 无法识别的日期时间；应为不带时区的当地时间，如 2026-11-03T14:30
input-history-year = 年份超出合理范围；应在 { $first } 至 { $last } 之间
input-history-not-a-number = 不是数字；应为 0 至 { $most }
input-history-negative = 不能为负数；应大于等于 0
input-history-too-large = 数字过大；应为 0 至 { $most }
input-history-off-grid = 时间不在本文件 { $grain } 分钟的时段起点上
input-history-grain = 时段间隔无法使用；应每 { $expected } 分钟一行
input-history-conflict = 第 { NUMBER($other_row, useGrouping: 0) } 行同一时段的话务量为 { $other }，两者不一致；每个时段只能有一行
input-history-scale = 缩放系数必须大于 0 且不超过 1000
input-history-after-as-of = 话务历史晚于 { $as_of } 才开始，没有可用于预测的数据
input-history-nothing-usable = 截至 { $last } 没有可供学习的日期：均为故障日或缺少大部分数据

# 对历史数据所做的修补，或需要知晓的情况。

repair-history-sorted = { $queue }：已按时间排序（{ $count } 处顺序颠倒）
repair-history-repeated = { $queue }：合并了 { $count } 行重复数据
repair-history-doubled = { $queue }：夏令时造成的 { $count } 个重复时段已取平均
repair-history-empty-cells = { $queue }：{ $count } 个空白话务量按缺失处理
repair-history-aht-zero = { $queue }：{ $count } 个时段有来电但处理时长为 0，按未知处理
repair-history-fractions = { $queue }：{ $count } 个非整数话务量原样保留
repair-history-filled = { $queue }：{ $count } 个缺失时段已用相邻各周同一时段的均值补齐
repair-history-before-first-call = { $queue }：首次来电之前有 { $count } 天全为 0（{ $first } 至 { $last }），不参与学习
repair-history-failed-days = { $queue }：{ $count } 天在本应有来电的时段长时间无来电（{ $first } 至 { $last }），视为故障，不参与学习
repair-level-change = { $queue }：最近两周与之前八周相差 { $percent }%，预测按新水平
repair-campaign-unknown = { $queue }：{ $count } 天有活动但未写幅度，历史上也没有活动可学，按没有活动预测
repair-history-skipped-hour = { $queue }：夏令时跳过的 { $count } 个时段已用相邻各周补齐
repair-history-summed-hour = { $queue }：夏令时合计了两小时话务的 { $count } 个时段已减半
repair-history-mixed-grain = { $queue }：{ $count } 天（{ $first } 至 { $last }）按 { $minutes } 分钟记录，其余按 { $finer } 分钟：全部按 { $minutes } 分钟处理
repair-history-partial-days = { $queue }：{ $count } 天缺失超过 { $share }% 的时段，不参与学习
repair-history-days-without-rows = { $queue }：{ $count } 天（{ $first } 至 { $last } 之间）没有数据，视为休息，不参与学习
repair-history-closed = { $queue }：每周有 { $count } 小时不营业，预测为 0
repair-history-old = { $queue }：历史数据止于 { $last }，早于基准日 { $count } 天

# 可选的预测模型。

forecast-model-calendar = 日历模型（按星期、季节、水平与节假日预测全天话务及其日内走势）
forecast-model-blend = 日历模型与近 8 周均值各占一半
forecast-model-trees = 日历模型加提升树修正
forecast-model-slot-mean = 近 8 周同一时段均值
forecast-model-mean-4-weeks = 近 4 周同一时段均值
forecast-model-seasonal-naive = 重复上一周
