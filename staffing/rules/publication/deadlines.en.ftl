reminder-deadlines-name = Deadlines
reminder-deadlines-describe =
    { $deadlines ->
        [0] No deadlines are set.
       *[other] Handed in by (D = every day, W = weekday, 1 = Monday, M = day of the month or its last; + = on the next workday where offices are closed): { $deadlines }.
    }
reminder-deadlines-late = { $deadline }: due { $due }, handed in { $filed }
reminder-deadlines-missing = { $deadline }: due { $due }, not handed in
