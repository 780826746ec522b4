target-answer-within-seconds-name = Answer time
target-answer-within-seconds-describe =
    { $by_queue ->
        [0] Calls are answered as the queues themselves say.
       *[other] Calls are answered within (* = every other queue; without a share, as the queue has it): { $by_queue }.
    }
