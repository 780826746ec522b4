transfer-approver-name = Approval of transfers
transfer-approver-describe =
    Nobody changes team or post, trainees and people on probation included, without the signature of the { $role ->
        [director] director
        [manager] manager
       *[other] { $role }
     }.
transfer-approver-breach =
    Moved from { $before } to { $after } without the signature of the { $role ->
        [director] director
        [manager] manager
       *[other] { $role }
     }
