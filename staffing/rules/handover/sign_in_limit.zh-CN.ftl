handover-sign-in-limit-name = 签入时限
handover-sign-in-limit-describe = 班次开始后 { $minutes } 分钟内签入（仅作提醒；迟到自班次开始时起算）。
handover-sign-in-limit-breach = { $shift } 班 { $sign_in } 才签入，最迟 { $due }
