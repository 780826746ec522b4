quota-formula-name = Labour quota
quota-formula-describe =
    Agents on the list, in full contracts: at least { $month_calls ->
        [0] the month's expected calls
       *[other] { $month_calls } calls
     } × { $aht_seconds } s × connect rate { NUMBER($connect_rate, style: "percent", maximumFractionDigits: 1) } ÷ ({ $hours } h × attendance { NUMBER($attendance, style: "percent", maximumFractionDigits: 1) } × utilisation { NUMBER($utilisation, style: "percent", maximumFractionDigits: 1) }), rounded up.
quota-formula-breach = { $agents } agents in full contracts on the list; the quota for { $calls } calls is { $quota }
