seats-capacity-name = Seats
seats-capacity-describe =
    { $seats ->
        [0] There are seats for everybody
       *[other] Seats: { $seats }. No more people are present at once
     } ({ role-group }).
seats-capacity-breach = { $start } – { $end }: { role-group } present { $present }, seats { $seats }
