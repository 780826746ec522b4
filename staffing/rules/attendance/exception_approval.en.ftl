approval-exceptions-name = Approval of business away
approval-exceptions-describe = A shift without sign-in and sign-out counts as attended where superiors of { $levels } levels have confirmed it; one missing punch needs one confirmation.
approval-exceptions-breach = { $shift }: no punch, confirmed by { $given } of { $levels } levels
