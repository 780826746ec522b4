oncall-min-technicians-reachable-name = Technicians on call
oncall-min-technicians-reachable-describe = Every day technicians with the day off stand by for 24 h from { $from_hour }:00: primary { $primary }, backup { $backup }.
oncall-min-technicians-reachable-breach = Technicians with the day off who can stand by: { $free }; needed: { $needed }
