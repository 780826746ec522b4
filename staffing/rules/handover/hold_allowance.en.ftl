handover-hold-allowance-name = Staying on at the hand-over
handover-hold-allowance-describe =
    An unfinished matter or a late colleague may hold a person up to { $minutes } min after the end of work; more is reported.{ $until_relieved ->
        [0] {""}
       *[other] {" "}Nobody leaves before the post has been taken over.
     }
handover-hold-allowance-breach = Signed out from { $shift } at { $gone }, { $held } min after the end of work; up to { $minutes } min are allowed for
handover-hold-allowance-left = Left { $shift } at { $gone }, before anybody had taken over the post ({ $relief })
