pattern-cyclic-name = Shift cycles of teams
pattern-cyclic-describe =
    Teams that work in a cycle, with the date of its first day (* = anything): { $by_team ->
        [0] none
       *[other] { $by_team }
     }. Approved leave is free.{ $price ->
        [0] {""}
       *[other] {" "}Each day off the cycle costs { $price }.
     }
pattern-cyclic-breach =
    The cycle of team { $team } has { $wanted ->
        [OFF] a day off
       *[other] { $wanted }
     } on this day, the roster { $given ->
        [OFF] a day off
       *[other] { $given }
     }
