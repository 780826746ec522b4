leave-emergency-name = Emergency leave
leave-emergency-describe =
    { $minutes ->
        [-1] Emergencies have no time limit
       *[other] An emergency is told until { $minutes } minutes after the start of the shift
    }; { $days ->
        [0] no form has to follow.
        [1] leave asked for without a form: the form comes in on the first day of work after it.
       *[other] leave asked for without a form: the form comes in within { $days } days of work after it.
    }
leave-emergency-late = Emergency leave ({ $leave }) told after { $due }
leave-emergency-form = Form for leave ({ $leave }) not handed in by { $due }
