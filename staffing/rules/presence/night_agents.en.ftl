presence-min-night-agents-name = Agents at night
presence-min-night-agents-describe = Agents present in every minute from { $from_hour }:00 to { $to_hour }:00 in which somebody is required: at least { $people }.
presence-min-night-agents-breach = { $start } – { $end }: agents present { $present }, required at night { $minimum }
