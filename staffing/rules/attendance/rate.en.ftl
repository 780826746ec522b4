attendance-rate-name = Attendance rate
attendance-rate-describe =
    Each team attends at least { $target_percent } % of its rostered shifts in the calendar month; leave known before publication counts for neither{ $exclude_types ->
        [0] {""}
       *[other] , nor does leave of these types: { $exclude_types }
     }.
attendance-rate-breach =
    { $team ->
        [0] People without a team
       *[other] Team { $team }
     }: attendance { $percent } %, at least { $target_percent } % is due ({ $lost } of { $rostered } days lost, { $allowed } may be)
