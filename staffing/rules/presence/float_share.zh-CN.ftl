float-share-name = 机动班
float-share-describe =
    { role-group }当天上班每满 { $one_per } 人，须有 1 人上机动班。{ $price ->
        [0] {""}
       *[other] 每缺一人计 { $price } 分。
     }
float-share-breach = 当天{ role-group }上班 { $working } 人，机动班 { $floating } 人，应有 { $needed } 人
