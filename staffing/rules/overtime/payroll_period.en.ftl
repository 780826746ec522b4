payroll-period-start-day-name = Attendance period
payroll-period-start-day-describe = Attendance, overtime and leave are counted in periods that begin on day { $day } of each month; forms come in by the first day of the next period.
payroll-period-start-day-overtime = Overtime form came in on { $filed }, after its period { $first } – { $last } was closed
payroll-period-start-day-leave = Leave form came in on { $filed }, after its period { $first } – { $last } was closed
