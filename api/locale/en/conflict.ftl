# Why hard rules cannot all be kept, and what would make the rest hold.

conflict-irreducible = Conflict { $number }: these cannot all be kept, and with any one of them given up the others can{ $days ->
    [1] {":"}
   *[other] {" "}(so on each of { $days } days):
}
conflict-proven = Conflict { $number }: these cannot all be kept; time was up before it was shown that each is needed:
conflict-open = { $number }. No conflict is proven: a roster that keeps this may exist, and more time (--time-limit, --effort) may find it. { $people ->
    [0] Not looked at: time was up.
   *[other] Looked at: the months of { $people } people.
}
conflict-beside = { $number }. Broken as well, though a roster can keep it once one of the conflicts above is settled:
conflict-elsewhere = { $number }. No roster changes this, it stands in the centre's records:
conflict-idle = { $number }. May work on no day of the month, leave aside:
conflict-all-month = all month
conflict-days = { $first } – { $last }
conflict-some-days = { $count } days between { $first } and { $last }
conflict-more-people = and { $count } more
conflict-any-of = any one of { $who }
conflict-relaxations = What can be given up, cheapest first:
conflict-no-relaxation = No single one of them, and no two, were found to be enough in the time.
conflict-dearer = roster dearer by { $price }
conflict-cheaper = roster cheaper by { $price }
conflict-same-price = roster at the same price
conflict-and-more = and { $count } more like it
conflict-fixed-changed = Fixed cell changed: { $before } → { $after }
roster-fixed-name = Cell fixed by hand
cli-check-impossible = What no roster of { $month } can keep (found without a forecast; everything else is still planned):
cli-option-check-month = Month whose people and posts are looked at before any roster (default: the one after the last known day)
