forecast-handle-time-name = 预测用处理时长
forecast-handle-time-describe =
    { $source ->
        [queue] 处理时长采用队列设定值。
       *[other] 每次预测时按最近几周的历史数据重新统计处理时长（含话后处理）；历史中没有的，采用队列设定值。
    }
