break-lockout-after-sign-in-name = 签入后不得离席
break-lockout-after-sign-in-describe = 签入后 { $minutes } 分钟内不得小休或用餐；无签入记录的，自上班时间起算。
break-lockout-after-sign-in-breach = { $sign_in } 签入，{ $start } 即离席，最早应为 { $earliest }
