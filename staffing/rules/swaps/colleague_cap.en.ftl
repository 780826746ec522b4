swaps-with-colleague-per-month-name = Swaps with colleagues
swaps-with-colleague-per-month-describe = Days exchanged with colleagues in a calendar month, each date counted for both: at most { $most } a person.
swaps-with-colleague-per-month-breach = Day { $number } exchanged with colleagues in the month, at most { $most } (swap { $swap })
