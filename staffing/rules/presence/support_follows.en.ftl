team-support-follows-operations-name = Support follows the operation
team-support-follows-operations-describe =
    On every day on which agents work between { $from_hour }:00 and { $to_hour }:00, people of these roles together who work within these hours: at least { $least } ({ role-group }).{ $price ->
        [0] {""}
       *[other] {" "}Each one missing costs { $price }.
     }
team-support-follows-operations-breach = Agents work between { $from_hour }:00 and { $to_hour }:00; at work of { role-group }: { $working }, required { $minimum }
