forecast-events-name = 预测中的特殊日期
forecast-events-describe =
    话务预测时，节假日与调休上班日{ $holidays ->
        [0] 不予考虑
       *[other] 予以考虑
     }，活动日{ $campaigns ->
        [0] 不予考虑
       *[other] 予以考虑
     }，故障日的历史数据{ $outages ->
        [0] 照常采用
       *[other] 予以剔除
     }。
