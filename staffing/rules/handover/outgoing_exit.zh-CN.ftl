handover-outgoing-exit-max-name = 交班后离场
handover-outgoing-exit-max-describe =
    { $minutes ->
        [0] 交班后立即签退离场，不得逗留。
       *[other] 下班或交接完成（以较晚者为准）后 { $minutes } 分钟内签退离场。
     }
handover-outgoing-exit-max-breach = { $shift } 班 { $gone } 才签退，应在 { $due } 前离场
