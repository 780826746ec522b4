# Why hard rules cannot all be kept, and what would make the rest hold.

conflict-irreducible = Conflict { $number }{ $recurs }: { $parts ->
    [1] this cannot be kept, whatever the rest is:
   *[other] these cannot all be kept, and with any one of them given up the others can:
}
conflict-proven = Conflict { $number }{ $recurs }: these cannot all be kept; time was up before it was shown that each is needed:
conflict-open = { $number }. No conflict is proven: a roster that keeps this may exist, and more time (--time-limit, --effort) may find it. { $people ->
    [0] Not looked at: time was up.
   *[other] Looked at: the months of { $people } people.
}
conflict-beside = { $number }. Broken as well, though a roster can keep it once one of the conflicts above is settled:
conflict-elsewhere = { $number }. No roster changes this, it stands in the centre's records:
conflict-idle = { $number }. May work on no day of the month, leave aside:
conflict-unseen = { $number }. Not looked at together to the end: the months of { $people } people.
conflict-recurs = { $people ->
    [0] {" "}({ $times } times, each for itself)
   *[other] {" "}({ $people } people{ $times ->
        [0] {""}
       *[other] {", "}{ $times } times in all
    }, each for themselves)
}
conflict-relaxations-each = What can be given up, one of these for each person (cheapest first):
conflict-no-way-for = No single one of them, and no two, were found to be enough in the time for { $who }.
conflict-price-range = { $least } to { $most }, by person
conflict-part = { $days }: { $who }: { $rule }
conflict-part-of-nobody = { $days }: { $rule }
conflict-times = { $count ->
    [1] { $days } { $times }
   *[other] { $days }, each day { $times }
}
conflict-other-times = Shown for the time named; other times of these days may fall short likewise, and the ways out count them all.
conflict-nobody = nobody on the list counts
conflict-no-certificate = Not counting, { $days }: { $who }: certificate { $certificate } { $until ->
    [0] never held
   *[other] valid until { $until } only
}  { $rule }
conflict-not-employed = Not counting, { $days }: { $who }: not employed{ $until ->
    [0] {" "}yet
   *[other] {" "}after { $until }
}  { $rule }
conflict-all-month = all month
conflict-days = { $first } – { $last }
conflict-some-days = { $count } days between { $first } and { $last }
conflict-more-people = and { $count } more
conflict-any-of = any one of { $who }
conflict-relaxations = What can be given up, cheapest first (at the same price the one that gives up least first):
conflict-no-relaxation = No single one of them, and no two, were found to be enough in the time.
conflict-dearer = roster dearer by { $price }
conflict-cheaper = roster cheaper by { $price }
conflict-same-price = roster no dearer
conflict-and-more = and { $count } more like it
conflict-fixed-changed = Fixed cell changed: { $before } → { $after }
roster-fixed-name = Cell fixed by hand
roster-absent-name = Absent
remark-queue-unserved = Calls of { $queue } that nobody can answer: { $days ->
    [1] { $first }
   *[other] { $days } days from { $first } to { $last }
}, { $start }–{ $end }: { $skilled ->
    [0] nobody on the list has the skill { $queue }
   *[other] { $skilled } on the list with the skill { $queue }, none of them employed then with a valid certificate
}.
cli-check-impossible = No roster of { $month } can keep all hard rules (found without a forecast; paiban plan makes the roster that breaks least):
cli-check-idle = Warning: people on the list whom { $month } has no work for (everybody else is planned):
cli-check-possible = { $month }: no contradiction found among the hard rules. Looked at: everybody's own month, { $people ->
    [0] and the months of people who share posts together
   *[other] each post alone (the months of { $people } people together took too long)
}. Not looked at: whether calls can be covered.
cli-check-unseen = There may be more: the months of { $people } people together took too long.
cli-conflicts-not-sought = Why hard rules are broken was not looked for: the search was interrupted. paiban explain --conflicts tells.
cli-plan-impossible = No roster of this month can keep this, whatever the search finds (everything else is still planned):
cli-option-check-month = Month whose people and posts are looked at before any roster (default: the one after the last known day)
