rest-max-consecutive-nights-name = Nights in a row
rest-max-consecutive-nights-describe = At most { $nights } nights in a row; a night is work at 03:00.
rest-max-consecutive-nights-breach = { $length } nights in a row; at most { $nights } are allowed
