overtime-notice-days-name = 加班提前通知
overtime-notice-days-describe =
    加班须{ $days ->
        [0] 事先
       *[other] 至少提前 { $days } 天
     }通知本人；自愿加班除外。
overtime-notice-days-unannounced =
    加班未通知本人，应{ $days ->
        [0] 事先
       *[other] 提前 { $days } 天
     }通知
overtime-notice-days-breach =
    { $announced } 才通知加班，应{ $days ->
        [0] 事先
       *[other] 提前 { $days } 天
     }通知
