break-lockout-after-sign-in-name = No break right after signing in
break-lockout-after-sign-in-describe = No break and no meal begins within { $minutes } min after the sign-in, or the start of work where no sign-in is known.
break-lockout-after-sign-in-breach = Away from { $start }, signed in at { $sign_in }: { $earliest } is the earliest
