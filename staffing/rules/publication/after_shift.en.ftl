notify-after-shift-name = Safely home after the shift
notify-after-shift-describe = Shifts that end from { $ends_from } to { $ends_to }: everybody is reported home at most { $minutes } min after the work. Days of which nobody has been reported home are not judged.
notify-after-shift-late = { $shift }: reported home at { $home_at }, due by { $due }
notify-after-shift-missing = { $shift }: not reported home, due by { $due }
