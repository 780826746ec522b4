leave-balance-name = 年度假期天数
leave-balance-describe =
    { $entitlements ->
        [0] 各类假期均无年度上限。
       *[other] 每个自然年最多可休天数（按在职满几年）：{ $entitlements }。
    }
leave-balance-breach = 年初至今已请假（{ $leave }）{ $taken } 天，全年最多 { $entitled } 天
