handover-team-leaves-together-name = 全班统一退场
handover-team-leaves-together-describe = 同一班组、同一班次的人员签退时间相差不超过 { $minutes } 分钟。
handover-team-leaves-together-breach =
    { $team ->
        [0] 未分班组人员
       *[other] 班组 { $team }
     }（{ $shift } 班）{ $first } 至 { $last } 先后签退，相差超过 { $minutes } 分钟
