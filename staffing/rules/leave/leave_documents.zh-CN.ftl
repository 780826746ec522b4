leave-documents-name = 请假证明
leave-documents-describe =
    请假要求（* 为任何假别；> 1 为超过 1 天）：{ $documents ->
        [0] {""}
       *[other] 证明材料 { $documents }；
     }{ $form ->
        [0] {""}
       *[other] 可填单申请 { $form }；
     }{ $phone ->
        [0] {""}
       *[other] 可电话申请 { $phone }；
     }{ $oral ->
        [0] {""}
       *[other] 可当面申请 { $oral }；
     }{ $message ->
        [0] {""}
       *[other] 可短信申请 { $message }；
     }此外不作要求。
leave-documents-missing = 请假（{ $leave }）缺少证明材料：{ $wrong }
leave-documents-channel =
    请假（{ $leave }）的申请方式不符合规定：{ $wrong ->
        [form] 填单
        [phone] 电话
        [oral] 当面
        [message] 短信
       *[other] { $wrong }
     }
