# `paiban forecast` 与 `paiban backtest`。

cli-help-forecast = 预测一个月的话务：逐半小时、逐日，含把握程度与选用模型的理由；本月进行中也可重新预测
cli-option-forecast-out = 输出文件夹：forecast.csv、days.csv、forecast.json 及每个队列一张图
cli-forecast-month = { $queue }，{ $month }：预计 { $calls } 通，十个月中有八个月在 { $low } 至 { $high } 之间
cli-forecast-under-way = { $queue }，{ $month }：预计 { $calls } 通，十个月中有八个月在 { $low } 至 { $high } 之间；其中前 { $days } 天已来 { $came } 通
cli-forecast-backtest = 回测 { $origins } 个过去的月份：半小时误差 { $wape }（重复上一周：{ $naive }），偏差 { $bias }{ $judged ->
    [no] 。仅一个月，无从判断区间是否可靠。
   *[other] ，{ $coverage } 的半小时落在 80% 区间内。
  }
cli-forecast-day = 日期
cli-forecast-calls = 话务量
cli-forecast-80 = 80% 区间
cli-forecast-95 = 95% 区间
cli-forecast-came = 已发生
cli-forecast-written = 已写入 { $folder }
input-month-over = 到 { $as_of } 该月已结束，没有可预测的日子
forecast-choice-untried = 模型：{ $model }。历史太短，无法用过去的月份检验。
forecast-choice-usual = 模型：{ $model }。{ $won ->
    [0] 这段历史上没有其他模型可比。
   *[other] { $months } 个过去的月份中有 { $won } 个比次优（{ $beside }）更准，总体误差小 { $percent }%。
  }
forecast-choice-kept = 模型：仍用常用模型。{ $model }在 { $months } 个过去的月份中有 { $won } 个更准，总体误差小 { $percent }%，不足以排除偶然。
forecast-choice-better = 模型：{ $model }。{ $months } 个过去的月份中有 { $won } 个比常用的{ $beside }更准，总体误差小 { $percent }%。
forecast-model-calendar-short = 日历模型
forecast-model-blend-short = 折中模型
forecast-model-trees-short = 日历模型加提升树
forecast-model-slot-mean-short = 8 周均值
forecast-model-mean-4-weeks-short = 4 周均值
forecast-model-seasonal-naive-short = 重复上一周
forecast-picture-days = { $queue }：{ $month } 每日话务量
forecast-picture-week = 每 { $minutes } 分钟话务量，{ $first } 起一周
forecast-picture-calls = 通
forecast-picture-mean = 预计
forecast-picture-80 = 80% 区间
forecast-picture-95 = 95% 区间
cli-option-override = 调整某时段的预测并记入中心："hotline 2026-12-24T18:00..2026-12-24T22:00 +20%"，或用 =1500 指定总量；须给出 --reason 与 --by；可多次给出
cli-option-override-reason = 调整预测的理由
cli-option-override-by = 对此调整负责者的姓名
cli-forecast-recorded = 已记入 overrides.csv，编号 { $override }
forecast-overridden = { $queue }：调整 { $override } 把预计 { $before } 通改为 { $after } 通

cli-help-backtest = 回测：过去若用本系统预测会有多准；可对一个中心的各队列，也可对单个话务文件
cli-option-backtest-source = 中心文件夹或工作簿，或话务文件（timestamp,calls）
cli-option-backtest-origins = 预测次数，最后一次止于历史末尾
cli-option-backtest-every = 各次起点相隔多久：4w 或 30d
cli-option-backtest-horizon = 每次预测多久：4w 或 31d
cli-option-backtest-out = CSV 文件：每个预测时段及其分位数与实际值
cli-backtest-heading = { $queue }：{ $origins } 次预测，每次 { $days } 天，{ $first } 至 { $last }，每 { $minutes } 分钟；公共假期：{ $country }
cli-backtest-together = 全部队列合计：WAPE { $wape }，偏差 { $bias }
cli-backtest-legend = WAPE：误差占话务量的比例。× 下限：WAPE 与纯随机误差之比。MASE：误差与上一周误差之比。80/95%：落入区间的比例。Pinball：分位数损失（通）。
cli-backtest-model = 模型
cli-backtest-origin = 截止日与当时选用的模型
cli-backtest-chosen = 每次所选
cli-backtest-wape = WAPE
cli-backtest-bias = 偏差
cli-backtest-floor = × 下限
cli-backtest-mase = MASE
cli-backtest-coverage80 = 80%
cli-backtest-coverage95 = 95%
cli-backtest-pinball = Pinball
cli-backtest-written = 已写入 { $file }
input-span = 应为天数或周数，如 28d 或 4w，{ $least } 至 { $most } 天
input-history-too-short = { $value } 天的历史太短；至少需要 { $expected } 天：两周用于学习，加上要预测的天数
cli-option-backtest-picture = PNG 文件：以往预测与实际话务量，以及各模型每次的误差
input-file-output = 这是文件夹；应为文件名
input-file-output-is-input = 这正是回测要读的文件，或在其文件夹内；请换一个位置
input-file-output-twice = 与 --out 是同一个文件；请换一个
forecast-picture-came = 实际
backtest-picture-days = { $queue }：每日话务量，以往预测与实际
backtest-picture-errors = { $queue }：各模型每次回测的误差
backtest-picture-wape = WAPE（%）
