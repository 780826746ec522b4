early-leave-steps-name = Early leave
early-leave-steps-describe = Whole minutes from the sign-out to the end of the shift → days of absence (0: early, not absent): { $steps }. Excused early leave does not count.
early-leave-steps-breach = Left { $shift } { $minutes } min early
early-leave-steps-absent = Left { $shift } { $minutes } min early: counts as { $absent_days ->
    [0.5] half a day's absence
   *[other] a day's absence
 }
