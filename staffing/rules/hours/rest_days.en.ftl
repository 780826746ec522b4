rest-days-per-month-name = Rest days of the month
rest-days-per-month-describe = At least { $least } days of the month without a shift; leave counts as rest.
rest-days-per-month-breach = Rest days in the month: { $rest_days }; at least { $least } are due
