rest-max-consecutive-days-name = Working days in a row
rest-max-consecutive-days-describe = At most { $days } working days in a row.
rest-max-consecutive-days-breach = { $length } working days in a row; at most { $days } are allowed
