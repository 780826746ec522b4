overtime-rule-name = What counts as overtime
overtime-rule-describe =
    Work on a day of rest by the roster counts as overtime, as far as the week (Monday to Sunday) is above { $week_hours } h attended{ $approvals ->
        [0] {""}
        [1] , with one signature
       *[other] , with the signatures of { $approvals } levels
     }; no hour is reported twice, and the punches show it.
overtime-rule-approvals = Overtime { $start }–{ $end }: { $signed } of { $approvals } signatures
overtime-rule-rest-day = Overtime { $start }–{ $end } on a day that is not a rest day: the roster says { $symbol }
overtime-rule-overlap = Overtime { $start }–{ $end } is reported twice: it overlaps that of { $other_day }, { $other_start }–{ $other_end }
overtime-rule-unproven = Overtime { $start }–{ $end } is not shown by the punches of the day
overtime-rule-week = Week from { $monday }: of { $hours } h worked on rest days { $counted } h count as overtime ({ $attended } h attended; only hours above { $week_hours } count)
