# `paiban require`: how many people a month takes.

cli-help-require = How many people a month takes: by queue and half-hour, for posts, and for whatever else the regulation asks
cli-option-require-out = Folder for requirement.csv, forecast.csv, needs.csv and requirement.json
cli-require-queue = Queue
cli-require-calls = Calls
cli-require-aht = AHT
cli-require-seconds = { $seconds } s
cli-require-promised = Promised
cli-require-promise = { $share } / { NUMBER($seconds, useGrouping: 0) } s
cli-require-peak = Busiest half-hour
cli-require-seated = On seat
cli-require-rostered = To roster
cli-require-hours = Hours
cli-require-contracts = That is { $contracts } full contracts of 167 h, with absence, breaks and meals counted in.
cli-require-and = {" and "}
cli-require-pooled = { $queues } share people. Each by itself they need { $apart } h; if everybody served them all, { $together } h ({ $saved } less).
cli-require-beside = Beside the calls
cli-require-role = Role
cli-require-work = Work
cli-require-work-hours = { $hours } h
cli-require-people = People
cli-require-there = There
cli-require-a-day = { $least } to { $most } a day
cli-require-written = Written to { $folder }.
