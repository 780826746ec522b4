# `paiban forecast` and `paiban backtest`.

cli-help-forecast = The calls of a month by half-hour and day, how sure they are, and why this model; also of a month under way
cli-option-forecast-out = Folder for forecast.csv, days.csv, forecast.json and a picture of every queue
cli-forecast-month = { $queue }, { $month }: { $calls } calls expected, { $low } to { $high } in 8 of 10 months
cli-forecast-under-way = { $queue }, { $month }: { $calls } calls expected, { $low } to { $high } in 8 of 10 months; { $came } of them came in the first { $days } days
cli-forecast-backtest = { $origins ->
    [one] Over 1 past month
   *[other] Over { $origins } past months
  } it erred by { $wape } per half-hour (last week repeated: { $naive }), bias { $bias }{ $judged ->
    [no] . How sure that is, one month cannot tell.
   *[other] , { $coverage } of the half-hours within their 80 % band.
  }
cli-forecast-day = Day
cli-forecast-calls = Calls
cli-forecast-80 = 80 %
cli-forecast-95 = 95 %
cli-forecast-came = came in
cli-forecast-written = Written to { $folder }
input-month-over = the month is over on { $as_of }; nothing is left to forecast
forecast-choice-untried = Model: { $model }. The history is too short to try it on a past month.
forecast-choice-usual = Model: { $model }. { $won ->
    [0] No other can be compared on this history.
   *[other] It was nearer than the next best ({ $beside }) in { $won } of { $months } past months, by { $percent } % over all.
  }
forecast-choice-kept = Model: the usual one stays. { $model } was nearer in { $won } of { $months } past months, by { $percent } % over all: not enough to be more than chance.
forecast-choice-better = Model: { $model }. It was nearer than the usual { $beside } in { $won } of { $months } past months, by { $percent } % over all.
forecast-model-calendar-short = calendar model
forecast-model-blend-short = blend
forecast-model-trees-short = calendar model with trees
forecast-model-slot-mean-short = 8-week mean
forecast-model-mean-4-weeks-short = 4-week mean
forecast-model-seasonal-naive-short = last week repeated
forecast-picture-days = { $queue }: calls a day, { $month }
forecast-picture-week = Calls per { $minutes } minutes, week from { $first }
forecast-picture-calls = calls
forecast-picture-mean = expected
forecast-picture-80 = 80 %
forecast-picture-95 = 95 %
cli-option-override = Change the forecast of a stretch and put that on record in the centre: "hotline 2026-12-24T18:00..2026-12-24T22:00 +20%", or =1500 for all its calls; with --reason and --by; may be given again
cli-option-override-reason = Why the forecast is overridden
cli-option-override-by = Name of whoever answers for the override
cli-forecast-recorded = On record in overrides.csv as { $override }
forecast-overridden = { $queue }: override { $override } changes { $before } calls expected to { $after }

cli-help-backtest = What forecasts of the past would have been worth: of a centre's queues, or of one call history
cli-option-backtest-source = Folder or workbook of a centre, or a call history (timestamp,calls)
cli-option-backtest-origins = Forecasts to make, the last one ending with the history
cli-option-backtest-every = How far apart they begin: 4w or 30d
cli-option-backtest-horizon = How long each of them is: 4w or 31d
cli-option-backtest-out = CSV file for every interval forecast, with its quantiles and what came
cli-backtest-heading = { $queue }: { $origins ->
    [one] 1 forecast
   *[other] { $origins } forecasts
  } of { $days } days, { $first } to { $last }, per { $minutes } minutes; public holidays of { $country }
cli-backtest-together = All queues together: WAPE { $wape }, bias { $bias }
cli-backtest-legend = WAPE: error in % of the calls. × floor: WAPE over that of pure chance. MASE: error over that of the week before. 80/95 %: share of counts within the band. Pinball: loss of the quantiles, in calls.
cli-backtest-model = Model
cli-backtest-origin = As of, model chosen then
cli-backtest-chosen = as chosen each time
cli-backtest-wape = WAPE
cli-backtest-bias = Bias
cli-backtest-floor = × floor
cli-backtest-mase = MASE
cli-backtest-coverage80 = 80 %
cli-backtest-coverage95 = 95 %
cli-backtest-pinball = Pinball
cli-backtest-written = Written to { $file }
input-span = expected days or weeks such as 28d or 4w, { $least } to { $most } days
input-history-too-short = a history of { $value } days is too short; expected at least { $expected }: two weeks to learn from and the days to forecast
cli-option-backtest-picture = PNG for the days of past forecasts beside what came, and the models' errors from origin to origin
input-file-output = this is a folder; expected the name of a file
input-file-output-is-input = this is, or lies in, what the backtest reads; expected another place
input-file-output-twice = this is the file of --out as well; expected another one
forecast-picture-came = came in
backtest-picture-days = { $queue }: calls a day, forecasts of the past and what came
backtest-picture-errors = { $queue }: error by origin, model by model
backtest-picture-wape = WAPE, %
