fairness-share-name = Fair share
fairness-share-describe =
    Within a role these are shared by contract and available days:{ $of_nights ->
        [0] {""}
       *[other] {" "}· nights
     }{ $of_weekends ->
        [0] {""}
       *[other] {" "}· weekend shifts
     }{ $of_holidays ->
        [0] {""}
       *[other] {" "}· holiday shifts
     }. More than { $free } off the share costs { $price } a shift.
fairness-share-nights-more =
    More nights than the fair share{ $ledger ->
        [0] {""}
       *[other] , earlier months counted in
     }: { $own } this month, share { $share }{ $ledger ->
        [0] {""}
       *[other] ; balance before: { $ledger }
     }
fairness-share-nights-fewer =
    Fewer nights than the fair share{ $ledger ->
        [0] {""}
       *[other] , earlier months counted in
     }: { $own } this month, share { $share }{ $ledger ->
        [0] {""}
       *[other] ; balance before: { $ledger }
     }
fairness-share-weekends-more =
    More weekend shifts than the fair share{ $ledger ->
        [0] {""}
       *[other] , earlier months counted in
     }: { $own } this month, share { $share }{ $ledger ->
        [0] {""}
       *[other] ; balance before: { $ledger }
     }
fairness-share-weekends-fewer =
    Fewer weekend shifts than the fair share{ $ledger ->
        [0] {""}
       *[other] , earlier months counted in
     }: { $own } this month, share { $share }{ $ledger ->
        [0] {""}
       *[other] ; balance before: { $ledger }
     }
fairness-share-holidays-more =
    More holiday shifts than the fair share{ $ledger ->
        [0] {""}
       *[other] , earlier months counted in
     }: { $own } this month, share { $share }{ $ledger ->
        [0] {""}
       *[other] ; balance before: { $ledger }
     }
fairness-share-holidays-fewer =
    Fewer holiday shifts than the fair share{ $ledger ->
        [0] {""}
       *[other] , earlier months counted in
     }: { $own } this month, share { $share }{ $ledger ->
        [0] {""}
       *[other] ; balance before: { $ledger }
     }
