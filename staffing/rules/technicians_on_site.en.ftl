oncall-min-technicians-onsite-name = Technicians on site
oncall-min-technicians-onsite-describe = Technicians on site in every minute of every day, holidays in: at least { $people }.
oncall-min-technicians-onsite-breach = { $start } – { $end }: technicians on site { $present }, required { $minimum }
