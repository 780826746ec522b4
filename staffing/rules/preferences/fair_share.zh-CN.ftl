fairness-share-name = 公平分摊
fairness-share-describe =
    以下班次在同一岗位内按合同工时和可排天数分摊：{ $of_nights ->
        [0] {""}
       *[other] {" "}·夜班
     }{ $of_weekends ->
        [0] {""}
       *[other] {" "}·周末班
     }{ $of_holidays ->
        [0] {""}
       *[other] {" "}·节假日班
     }。偏离应摊数超过 { $free } 班的部分，每班计 { $price } 分。
fairness-share-nights-more =
    夜班偏多：本月 { $own } 班，应摊 { $share } 班{ $ledger ->
        [0] {""}
       *[other] ；此前累计差额 { $ledger } 班
     }
fairness-share-nights-fewer =
    夜班偏少：本月 { $own } 班，应摊 { $share } 班{ $ledger ->
        [0] {""}
       *[other] ；此前累计差额 { $ledger } 班
     }
fairness-share-weekends-more =
    周末班偏多：本月 { $own } 班，应摊 { $share } 班{ $ledger ->
        [0] {""}
       *[other] ；此前累计差额 { $ledger } 班
     }
fairness-share-weekends-fewer =
    周末班偏少：本月 { $own } 班，应摊 { $share } 班{ $ledger ->
        [0] {""}
       *[other] ；此前累计差额 { $ledger } 班
     }
fairness-share-holidays-more =
    节假日班偏多：本月 { $own } 班，应摊 { $share } 班{ $ledger ->
        [0] {""}
       *[other] ；此前累计差额 { $ledger } 班
     }
fairness-share-holidays-fewer =
    节假日班偏少：本月 { $own } 班，应摊 { $share } 班{ $ledger ->
        [0] {""}
       *[other] ；此前累计差额 { $ledger } 班
     }
