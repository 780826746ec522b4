swaps-consent-name = Consent to swaps
swaps-consent-describe = { $both ->
    [0] Swaps need no word of the colleague
   *[other] Both people of a swap agree to it
  }{ $initiators ->
    [0] { "" }
   *[other] ; only { $initiators } may ask for one
  }{ $approvers ->
    [0] { "" }
   *[other] ; must approve, by role: { $approvers }
  }.
swaps-consent-not-theirs-to-ask = Only { $names } may ask for a swap (swap { $swap })
swaps-consent-not-agreed = { $names } has not agreed (swap { $swap })
swaps-consent-not-approved = Not approved by { $names } (swap { $swap })
