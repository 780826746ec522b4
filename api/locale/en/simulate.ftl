# `paiban simulate`: a roster under the calls that may come.

cli-help-simulate = Play a roster through the calls that may come: service level, waits and abandonment by interval and day
cli-option-simulated-days = How often every day of the month is played, each time with other calls and other people absent
cli-option-simulated-as-of = Last day whose calls are known (default: the plan's, where its summary.json lies beside the roster)
cli-option-simulated-seed = Seed of calls and absences
cli-option-simulated-out = Folder for simulation.csv, simulation_days.csv and simulation.json
cli-phase-simulate = Simulating: { $done } of { $runs }
cli-simulated-queue = Queue
cli-simulated-calls = Calls
cli-simulated-target = Promised
cli-simulated-target-value = { $share } in { NUMBER($seconds, useGrouping: 0) } s
cli-simulated-level = In time
cli-simulated-abandonment = Hung up
cli-simulated-asa = Mean wait
cli-simulated-asa-value = { $seconds } s
cli-simulated-occupancy = Agents busy
cli-simulated-runs = Every one of the { $days } days was played { $runs } times, each time with other calls and other people absent; ± holds in 95 of 100 cases.
cli-simulated-no-patience = Callers of queues without patience_seconds wait as long as it takes: who would hang up in truth, here makes others wait.
cli-simulated-none-fails = No half-hour is sure to miss its promise.
cli-simulated-fails = { $count ->
    [one] One stretch misses its promise
   *[other] { $count } stretches miss their promise
  } for sure, { $hours } h together:
cli-simulated-stretch = { $day } { $start }–{ $end } { $queue }: { $level } of { $target }; { $missed } calls too late beyond what is promised
cli-simulated-more = … and { $count } more (--out, --json)
cli-simulated-interrupted = Interrupted: this is of { $runs } runs of { $asked }.
cli-simulated-no-calls = No calls are expected in this month: there is nothing to simulate.
cli-simulated-written = Written to { $folder }.
