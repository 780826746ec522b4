handover-outgoing-exit-max-name = Leaving after the hand-over
handover-outgoing-exit-max-describe =
    { $minutes ->
        [0] Whoever has been relieved signs out at once; nobody lingers.
       *[other] Whoever has been relieved signs out within { $minutes } min of the end of the shift or of the takeover, whichever is later.
     }
handover-outgoing-exit-max-breach = Signed out from { $shift } at { $gone }; was to be gone by { $due }
