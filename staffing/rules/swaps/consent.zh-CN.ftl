swaps-consent-name = 换班须经同意
swaps-consent-describe = { $both ->
    [0] 换班不需对方同意
   *[other] 换班须双方同意
  }{ $initiators ->
    [0] { "" }
   *[other] ；只有 { $initiators } 可以提出
  }{ $approvers ->
    [0] { "" }
   *[other] ；须经批准（按岗位）：{ $approvers }
  }。
swaps-consent-not-theirs-to-ask = 只有 { $names } 可以提出换班（换班 { $swap }）
swaps-consent-not-agreed = { $names } 尚未同意（换班 { $swap }）
swaps-consent-not-approved = 未经 { $names } 批准（换班 { $swap }）
