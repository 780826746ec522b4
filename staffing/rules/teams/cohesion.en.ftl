team-cohesion-name = The team's shift
team-cohesion-describe =
    All of a team who work on a day have the shift of its leader ({ $teams ->
        [0] teams with a leader
       *[other] { $teams }
     }), but for at most { $exceptions } people{ $by_team ->
        [0] {""}
       *[other] {" "}({ $by_team })
     }{ $rest_together ->
        [0] {""}
       *[other] , and rest with it
     }.{ $price ->
        [0] {""}
       *[other] {" "}Each one more costs { $price }.
     }
team-cohesion-breach =
    Team { $team } works { $shift } with { $leader }; apart from it: { $apart }{ $exceptions ->
        [0] {""}
       *[other] {" "}(at most { $exceptions })
     }
