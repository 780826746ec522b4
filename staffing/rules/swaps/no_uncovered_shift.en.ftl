swaps-no-uncovered-shift-name = No shift left uncovered
swaps-no-uncovered-shift-describe = Where somebody has given up time on the phones, nobody is missing afterwards{ $people ->
    [0] { "" }
   *[other] , but for { $people } at a time
  }.
swaps-no-uncovered-shift-breach = Between { $start } and { $end } up to { $short } people are missing on the phones in { $half_hours ->
    [one] one half-hour
   *[other] { $half_hours } half-hours
  } (swap { $swap })
