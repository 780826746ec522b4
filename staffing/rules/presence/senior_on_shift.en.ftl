presence-skill-on-shift-name = Experienced agents on every shift
presence-skill-on-shift-describe =
    Of the agents who start a shift at least so many can serve the queue or hold the certificate: { $skills ->
        [0] none asked for
       *[other] { $skills }
     }.{ $price ->
        [0] {""}
       *[other] {" "}Each one missing costs { $price }.
     }
presence-skill-on-shift-breach = Shift { $shift }: { $skilled } of { $agents } agents have { $skill }, required { $minimum }
