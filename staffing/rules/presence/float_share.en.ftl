float-share-name = Float shift
float-share-describe =
    On every day one person on a float shift for every full { $one_per } at work ({ role-group }).{ $price ->
        [0] {""}
       *[other] {" "}Each one missing costs { $price }.
     }
float-share-breach = On float shifts { $floating }, needed { $needed } for { $working } at work ({ role-group })
