swaps-recorded-name = Changes on record
swaps-recorded-describe = What differs from the published roster stands in the ledger of swaps, or is approved leave.
swaps-recorded-breach = { $now } instead of { $expected }, as published or last swapped: no swap on record says so
swaps-recorded-other-before = Swap { $swap } says { $before } stood there; it was { $stood }
swaps-recorded-one-sided = Swap { $swap } gives more than it takes: its shifts do not change places
