attendance-target-name = Attendance target
attendance-target-describe = { NUMBER($rate, style: "percent", maximumFractionDigits: 1) } of the people rostered are expected to come; correspondingly more are rostered.
