oncall-min-technicians-onsite-name = Technicians on site
oncall-min-technicians-onsite-describe =
    Technicians on site in every minute of every day, holidays in: at least { $people }.{ $unasked ->
        [0] {""}
       *[other] {" "}Nobody has asked for it: it holds only where the centre has technicians.
     }
oncall-min-technicians-onsite-breach =
    { $start } – { $end }: technicians on site { $present }, required { $minimum }{ $no_carry_in ->
        [0] {""}
       *[other] {" "}(nobody is known to have worked the day before: is the carry-in missing?)
     }
