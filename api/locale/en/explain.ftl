# `paiban explain`: why-questions about a roster.

cli-help-explain = Ask a roster why: what a cell costs, who else could take a shift, what a clause costs.
cli-option-why = Why somebody has what stands in a cell, and what the roster costs without it: E12@2026-12-09 (id or name)
cli-option-who-else = Who else could take the shift of a cell, cheapest first, and what stands against the others
cli-option-explain-clause = What a clause (or a rule by its id) costs
cli-option-conflicts = Why hard rules are broken: which clauses, people and dates cannot all hold, and what giving way costs
cli-option-explain-effort = Amount of work, 1, 2, 3, … (default: 1, seconds); from 2 on the bounds of clauses are proven
cli-option-explain-as-of = Days up to this date stay as they are in every answer (default: the whole month may change)
cli-option-explain-json = Print all answers as JSON

explain-cost = The roster costs { $cost }.
explain-bettered = The same moves that find the answers make the roster itself { $by } cheaper ({ $cells ->
    [one] 1 cell
   *[other] { $cells } cells
  }: beforehand in --json); differences are to that roster, { $better }.
explain-mended = These months break hard rules of their own and were put right first: { $people }. Differences are to that roster, { $better }.
explain-put-right = Hard rules that it breaks were mended first, as far as the same moves can; differences are to that roster, { $better }.
explain-past = Days up to { $day } stay as they are.
explain-why = Why { $who } has { $symbol } on { $day }
explain-why-day-off = … and if that day were to be without work altogether
explain-no-month = Nothing else can stand there:
explain-cell-broken = No rule asks for it: it breaks hard rules itself, whatever the rest of the month. Put right, there stands { $symbol }. Against it:
explain-not-hers = { $who } cannot have { $symbol } on { $day } to begin with, so nobody is asked to take it over. Against it:
explain-alone = Only this person's month changes: { $verdict }.
explain-alone-exact = Only this person's month changes: { $verdict }. Proven: no month without it costs less.
explain-together = Others may change too: { $verdict } (best found); { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
  } of { $people ->
    [one] 1 person
   *[other] { $people } people
  } would differ, on that day { $who } would have: { $symbol }.
explain-same = The best found changes nobody else.
explain-verdict-more = the roster costs { $amount } more
explain-verdict-same = the roster costs the same
explain-verdict-less = the roster costs { $amount } less, so it can itself be bettered
explain-verdict-broken = { $count ->
    [one] 1 hard rule would be broken
   *[other] { $count } hard rules would be broken
  } ({ $rules })
explain-shares-alone = What of the cost changes with only this month changed:
explain-shares-together = What of the cost changes then:
explain-brought-alone = What would be broken or short with only this month changed:
explain-brought-together = What would be broken or short then:
explain-moves = What would change:
explain-more = … and { $count } more: --json has them all
explain-who-else = Who else could take { $symbol } of { $who } on { $day }: { $could } could, { $could_not } could not
explain-no-shift = { $who } has no shift that somebody could take on { $day }: { $symbol }.
explain-have-it = On this shift that day anyway: { $people }.
explain-not-reached = Not asked, the time was up: { $people }.
explain-column-who = Person
explain-column-has = Has now
explain-column-dearer = Cost
explain-column-moves = Cells changed
explain-column-exchange = Only the day exchanged
explain-could-note = Cost: with both months arranged anew, for the cheapest few everybody's; the best found.
explain-exchange-note = Only the day exchanged: these two cells and nothing else, exactly.
explain-could-less = A cost below 0 says that the roster itself can be bettered.
explain-exchange-breaks = breaks { $rules }
explain-could-not = What stands against the others:
explain-could-not-line = { $count ->
    [one] 1 person
   *[other] { $count } people
  }: { $people }
explain-and-more = { $people } and { $count } more
explain-fixed = the cell is fixed in the roster or past
explain-nothing-known = no rule alone
explain-clause = What { $name } costs
explain-carried = Carried by { $rule }, { $severity ->
    [hard] hard
    [soft] soft
   *[info] only told
  }{ $clauses ->
    [0] .
   *[other] ; with it go { $clauses }.
  }
explain-acts-told = It is only told: it has no part in the cost, and giving it up saves nothing.
explain-acts-requirement = It acts in the requirement, through the people asked for; the roster itself pays nothing for it.
explain-acts-desk = It decides at the desk, on swaps, leave, days or pay; the roster itself pays nothing for it.
explain-acts-audit = It is judged by the audit but not planned by: it has no part in the cost, and giving it up saves nothing.
explain-acts-none = No rule in force carries it: { $reason }
explain-paid = { $breaches ->
    [0] The roster keeps it everywhere and pays { $paid } for it now.
    [one] The roster pays { $paid } for it now (1 breach).
   *[other] The roster pays { $paid } for it now ({ $breaches } breaches).
  }
explain-saves = Without it there is a roster for { $without } instead of { $cost }: it costs at least { $saves } (best found; { $moves ->
    [one] 1 cell differs
   *[other] { $moves } cells differ
  }). That roster breaks it { $breaches ->
    [0] not once
    [one] once
   *[other] { $breaches } times
  }.
explain-saves-nothing = Without it no cheaper roster was found: as far as found, it costs nothing.
explain-proven-most = Proven: it can cost this roster { $most } at most. Bounds: with it { $bound }, without it { $bound_without }.
explain-no-bound = No bound was proven; --effort 2 or a long enough --time-limit works one out.
explain-no-time = There was no time to look for a roster without it.
explain-interrupted-nothing = Interrupted before there was an answer.
explain-interrupted = Interrupted: what had been found by then is told; it may be bettered.
explain-conflicts = { $count ->
    [0] No hard rule is broken: there is no conflict to explain.
   *[other] Why hard rules are broken
  }
input-explain-nothing = nothing asked; give --why, --who-else, --clause or --conflicts
input-explain-option = expected WHO@DATE, such as E12@2026-12-09
input-explain-person = nobody of this id or name is on the list this month; nearest: { $expected }
input-explain-same-name = more than one person of this name; give the id: { $expected }
input-explain-date = the roster's month is { $first } to { $last }
input-explain-past = days up to { $past } stay as they are; ask about a later one
input-explain-clause = no such clause or rule in force; nearest: { $expected }
input-explain-no-requirement = costs need the people required: no requirement.csv beside the roster
