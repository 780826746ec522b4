forecast-events-name = Events in the forecast
forecast-events-describe =
    In the forecast of calls, holidays and make-up workdays are { $holidays ->
        [0] left aside
       *[other] considered
     }, campaigns { $campaigns ->
        [0] left aside
       *[other] considered
     }; the days of outages are { $outages ->
        [0] learnt from like any other
       *[other] not learnt from
     }.
