absence-alert-name = Absence alert
absence-alert-describe = Told once a person and month, a day of absence being a shift without punches and without confirmation: { $consecutive_days ->
    [0] {""}
   *[other] absent { $consecutive_days } shifts in a row;{" "}
 }{ $days_in_window ->
    [0] {""}
   *[other] absent { $days_in_window } days within { $window_months } months;{" "}
 }nothing is decided by itself.
absence-alert-row = Absent { $count } shifts in a row (alert from { $limit } on)
absence-alert-window = Absent { $count } days within { $months } months (alert from { $limit } on)
