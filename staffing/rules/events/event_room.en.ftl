event-resource-name = Rooms and seats
event-resource-describe =
    One session in a room at a time{ $turnaround_minutes ->
        [0] {""}
       *[other] , { $turnaround_minutes } minutes between two of them
     }; no more people than seats.
event-resource-taken = { $room } is not free yet for { $event } ({ $start } – { $end })
event-resource-seats = { $event }: { $people } people, { $room } has { $seats } seats
