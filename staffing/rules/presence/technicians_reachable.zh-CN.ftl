oncall-min-technicians-reachable-name = 技术员待命
oncall-min-technicians-reachable-describe =
    每天由休息的技术员待命 24 小时（{ $from_hour }:00 起）：主值 { $primary } 人，备值 { $backup } 人。{ $unasked ->
        [0] {""}
       *[other] 未作规定、仅为产品默认的人数，只在中心设有技术员时适用。
     }
oncall-min-technicians-reachable-breach = 当天休息、可待命的技术员有 { $free } 人，需要 { $needed } 人
oncall-min-technicians-reachable-turn-not-free = 被列为待命{ $kind ->
    [standby_primary] 主值
   *[other] 备值
}，但{ $shift ->
    [OFF] 当天不能待命
   *[other] 当天班表为 { $shift }
}
oncall-min-technicians-reachable-turn-missing = 列出的待命{ $kind ->
    [standby_primary] 主值
   *[other] 备值
}为 { $named } 人，需要 { $needed } 人
