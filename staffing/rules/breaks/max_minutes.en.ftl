break-max-minutes-name = Length of a break
break-max-minutes-describe = A break off the floor lasts at most { $minutes } min.
break-max-minutes-breach = Break of { $length } min from { $start }, at most { $minutes } min
