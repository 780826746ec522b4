attendance-punches-name = Sign-in and sign-out
attendance-punches-describe = Every rostered shift has a sign-in and a sign-out, or the attendance is confirmed; with neither punch nor confirmation it is absence. Days on which nobody punched are not judged.
attendance-punches-absent = { $shift }: neither sign-in nor sign-out and no confirmation, absent
attendance-punches-sign-in = { $shift }: sign-in missing, attendance not confirmed
attendance-punches-sign-out = { $shift }: sign-out missing, attendance not confirmed
