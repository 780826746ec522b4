oncall-min-technicians-reachable-name = Technicians on call
oncall-min-technicians-reachable-describe =
    Every day technicians with the day off stand by for 24 h from { $from_hour }:00: primary { $primary }, backup { $backup }.{ $unasked ->
        [0] {""}
       *[other] {" "}Numbers nobody has asked for hold only where the centre has technicians.
     }
oncall-min-technicians-reachable-breach = Technicians with the day off who can stand by: { $free }; needed: { $needed }
oncall-min-technicians-reachable-turn-not-free = Named as { $kind ->
    [standby_primary] primary
   *[other] backup
} on call, but { $shift ->
    [OFF] may not stand by on this day
   *[other] the roster says { $shift }
}
oncall-min-technicians-reachable-turn-missing = Named as { $kind ->
    [standby_primary] primary
   *[other] backup
} on call: { $named }; needed: { $needed }
