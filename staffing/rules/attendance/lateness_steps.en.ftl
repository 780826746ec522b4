lateness-steps-name = Lateness
lateness-steps-describe = Whole minutes from the start of the shift to the sign-in → days of absence (0: late, not absent): { $steps }. Excused lateness does not count.
lateness-steps-breach = { $minutes } min late for { $shift }
lateness-steps-absent = { $minutes } min late for { $shift }: counts as { $absent_days ->
    [0.5] half a day's absence
   *[other] a day's absence
 }
