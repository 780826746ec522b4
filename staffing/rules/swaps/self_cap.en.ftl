swaps-with-self-per-month-name = Swaps with oneself
swaps-with-self-per-month-describe = Days exchanged with oneself in a calendar month, an own day of work against an own day of rest: at most { $most } a person.
swaps-with-self-per-month-breach = Day { $number } exchanged with oneself in the month, at most { $most } (swap { $swap })
