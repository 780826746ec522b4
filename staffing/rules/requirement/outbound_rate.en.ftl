outbound-cph-name = Outbound items by grade
outbound-cph-describe =
    Items an agent completes in a productive hour, by grade: { $by_grade }; { $break_minutes } min of break in every hour. { $items_per_month ->
        [0] No items are asked for in the month.
       *[other] The hours rostered of the { $grade_of ->
            [1] one person
           *[other] { $grade_of } people
         } with a grade, at an attendance of { NUMBER($attendance, style: "percent", maximumFractionDigits: 1) }, are to be worth { $items_per_month } items in the month.
    }
outbound-cph-breach = The { $hours } h rostered, with absences off, are worth { $items } outbound items, { $asked } are due in the month
