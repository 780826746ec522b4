attendance-target-name = Attendance target
attendance-target-describe =
    { NUMBER($rate, style: "percent", maximumFractionDigits: 1) } of the people rostered are expected to come; { $confidence ->
        [0] correspondingly more are rostered.
       *[other] as many more are rostered as it takes for enough to come in { NUMBER($confidence, style: "percent", maximumFractionDigits: 1) } of all cases{ $approved_leaves ->
            [0] .
           *[other] , and { $approved_leaves } on top for approved leave.
         }
     }
