leave-types-name = Kinds of leave
leave-types-describe =
    How leave is counted and how long it lasts: { $calendar ->
        [0] {""}
       *[other] in calendar days { $calendar };{" "}
     }{ $most ->
        [0] {""}
       *[other] days of one leave at most { $most };{" "}
     }{ $span ->
        [0] {""}
       *[other] calendar days from the first to the last at most { $span };{" "}
     }{ $unit ->
        [0] {""}
       *[other] parts of a day in units of hours { $unit };{" "}
     }{ $pieces ->
        [0] {""}
       *[other] in one piece { $pieces };{" "}
     }{ $pay ->
        [0] {""}
       *[other] paid share of the rostered hours { $pay };{" "}
     }any other leave counts in rostered days.
leave-types-calendar = Leave ({ $leave }) of { $found } calendar days, at most { $most }
leave-types-rostered = Leave ({ $leave }) of { $found } rostered days, at most { $most }
leave-types-span = Leave ({ $leave }) reaches over { $found } calendar days, at most { $most }
leave-types-unit = Part of a day ({ $leave }, { $found } hours) that is no multiple of { $most } hours
leave-types-pieces = Leave ({ $leave }) is taken in one piece; this is piece { $found } within a year
