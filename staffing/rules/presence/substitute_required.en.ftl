presence-substitute-required-name = A substitute before leaving the post
presence-substitute-required-describe =
    { $posts ->
        [0] No post is asked for a substitute.
       *[other] Whoever of the { role-group } goes for a break, a meal or before the end of the shift leaves a colleague of the same role at work{ $substitutes ->
            [0] .
           *[other] , or somebody of the substitute role: { $substitutes }.
         }
     }
presence-substitute-required-breach = Away { $start } – { $end }, for { $minutes } min of it nobody of { role-group } was at work
