target-answer-within-seconds-name = 接听时限
target-answer-within-seconds-describe =
    { $by_queue ->
        [0] 接听时限按各队列自身的设置。
       *[other] 接听时限（* 为其余各队列；未写比例的，按队列自身的比例）：{ $by_queue }。
    }
