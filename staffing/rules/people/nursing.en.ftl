nursing-shift-variant-name = Nursing hour
nursing-shift-variant-describe =
    Until the child is one, only the shortened shifts agreed on (employee: shifts → last day): { $people ->
        [0] nobody at present
       *[other] { $people }
     }. The hour counts as worked in the hours of the week and of the month.
nursing-shift-variant-breach =
    Works { $shift } within the nursing period; until { $until } only { $shifts ->
        [0] shortened shifts
       *[other] { $shifts }
     }
