handover-sign-in-limit-name = Signing in on time
handover-sign-in-limit-describe = Sign-in at most { $minutes } min after the start of the shift (an alert; lateness is counted from the start of the shift).
handover-sign-in-limit-breach = Signed in for { $shift } at { $sign_in }, at { $due } at the latest
