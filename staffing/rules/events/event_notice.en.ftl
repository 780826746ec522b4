event-notice-days-name = Sessions announced ahead
event-notice-days-describe =
    Days ahead by which content, time and place are made known: { $training ->
        [-1] {""}
       *[other] training { $training };{" "}
     }{ $meeting ->
        [-1] {""}
       *[other] meetings { $meeting };{" "}
     }{ $exam ->
        [-1] {""}
       *[other] exams { $exam };{" "}
     }{ $other ->
        [0] {""}
       *[other] { $other };{" "}
     }nothing is asked of others.
event-notice-days-late = { $event } announced on { $announced }, by { $due } at the latest ({ $days } days ahead)
event-notice-days-unannounced = { $event } is not announced yet: due by { $due } ({ $days } days ahead)
