leave-documents-name = Proofs of leave
leave-documents-describe =
    What leave asks for (* = any kind; > 1 = of more than 1 day): { $documents ->
        [0] {""}
       *[other] documents { $documents };{" "}
     }{ $form ->
        [0] {""}
       *[other] to be asked for by form { $form };{" "}
     }{ $phone ->
        [0] {""}
       *[other] to be asked for by phone { $phone };{" "}
     }{ $oral ->
        [0] {""}
       *[other] to be asked for in person { $oral };{" "}
     }{ $message ->
        [0] {""}
       *[other] to be asked for by message { $message };{" "}
     }nothing of any other leave.
leave-documents-missing = Leave ({ $leave }) without documents: { $wrong }
leave-documents-channel =
    Leave ({ $leave }) was asked for in a way that is not open to it: { $wrong ->
        [form] by form
        [phone] by phone
        [oral] in person
        [message] by message
       *[other] { $wrong }
     }
