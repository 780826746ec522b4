forecast-handle-time-name = Handle time in the forecast
forecast-handle-time-describe =
    { $source ->
        [queue] The handle time is the one set for the queue.
       *[other] The handle time is measured anew from the latest weeks of the history with every forecast, after-call work included; where the history has none, the one set for the queue counts.
    }
