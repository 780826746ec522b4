handover-hold-allowance-name = 交班延留
handover-hold-allowance-describe =
    因未处理完的事项或接班人迟到，下班后最多延留 { $minutes } 分钟，超出的予以提示。{ $until_relieved ->
        [0] {""}
       *[other] 无人接班前不得离岗。
     }
handover-hold-allowance-breach = { $shift } 班 { $gone } 签退，下班后延留 { $held } 分钟，预留 { $minutes } 分钟
handover-hold-allowance-left = { $shift } 班 { $gone } 离岗，而 { $relief } 才有人接班
