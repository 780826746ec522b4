duty-rotation-name = Duties in turn
duty-rotation-describe =
    One person who works then takes each turn, shared fairly: { $duties_day ->
        [0] {""}
       *[other] every day { $duties_day };{" "}
     }{ $duties_shift ->
        [0] {""}
       *[other] every shift { $duties_shift };{" "}
     }{ $duties_week ->
        [0] {""}
       *[other] every week { $duties_week };{" "}
     }no other duties.
duty-rotation-none = { $duty }: no turn of the month is given to anybody yet
duty-rotation-nobody =
    Nobody takes { $duty }{ $shift ->
        [0] {""}
       *[other] {" "}({ $shift })
     }
duty-rotation-several =
    { $people } people take { $duty }{ $shift ->
        [0] {""}
       *[other] {" "}({ $shift })
     }, one is enough
duty-rotation-off = Takes { $duty } without a shift at that time
duty-rotation-uneven = Turns of { $duty } taken: { $own }, fair share { $share }
