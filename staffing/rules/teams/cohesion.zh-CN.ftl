team-cohesion-name = 班组同班
team-cohesion-describe =
    同一班组（{ $teams ->
        [0] 有班长的班组
       *[other] { $teams }
     }）当天上班的人员与班长同班，例外最多 { $exceptions } 人{ $by_team ->
        [0] {""}
       *[other] （{ $by_team }）
     }{ $rest_together ->
        [0] {""}
       *[other] ，并同休
     }。{ $price ->
        [0] {""}
       *[other] 每多一人计 { $price }。
     }
team-cohesion-breach =
    班组 { $team } 当天随 { $leader } 上 { $shift }；不同班：{ $apart }{ $exceptions ->
        [0] {""}
       *[other] （最多 { $exceptions } 人）
     }
