handover-team-leaves-together-name = The team leaves together
handover-team-leaves-together-describe = People of one team on the same shift sign out within { $minutes } min of each other.
handover-team-leaves-together-breach =
    { $team ->
        [0] People without a team
       *[other] Team { $team }
     } on { $shift }: signed out between { $first } and { $last }, more than { $minutes } min apart
