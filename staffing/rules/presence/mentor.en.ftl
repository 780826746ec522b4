training-mentor-name = Shifts of the mentor
training-mentor-describe =
    Whoever is being trained works only shifts that the mentor works on the same day: { $pairs ->
        [0] no pairs named
       *[other] { $pairs }
     }.{ $price ->
        [0] {""}
       *[other] {" "}Each day apart costs { $price }.
     }
training-mentor-breach =
    Works { $shift } without the mentor { $mentor }, whose day is { $mentor_shift ->
        [OFF] off
       *[other] { $mentor_shift }
     }
