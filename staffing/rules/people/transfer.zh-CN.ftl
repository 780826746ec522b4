transfer-approver-name = 调岗审批
transfer-approver-describe =
    任何人员（含培训期、试用期人员）调动班组或岗位，须经{ $role ->
        [director] 总监
        [manager] 经理
       *[other] { $role }
     }签字同意。
transfer-approver-breach =
    由 { $before } 调往 { $after }，未经{ $role ->
        [director] 总监
        [manager] 经理
       *[other] { $role }
     }签字同意
