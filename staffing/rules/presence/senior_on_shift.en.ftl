presence-skill-on-shift-name = Experienced people on every shift
presence-skill-on-shift-describe =
    Of those who start a shift ({ role-group }) at least so many can serve the queue or hold the certificate: { $skills ->
        [0] none asked for
       *[other] { $skills }
     }.{ $price ->
        [0] {""}
       *[other] {" "}Each one missing costs { $price }.
     }
presence-skill-on-shift-breach = Shift { $shift }: { $skilled } of { $people } ({ role-group }) have { $skill }, required { $minimum }
