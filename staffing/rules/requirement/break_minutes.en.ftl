break-minutes-per-hour-name = Break in every hour
break-minutes-per-hour-describe = { $minutes } min of break in every working hour, taken in turns; the requirement is raised accordingly.
