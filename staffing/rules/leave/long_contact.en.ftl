leave-long-contact-name = Contact during long leave
leave-long-contact-describe =
    During leave of more than { $longer_than_days } days the person is contacted every { $every_days ->
        [one] day
       *[other] { $every_days } days
     }.
leave-long-contact-breach =
    Nothing heard during long leave ({ $leave }) for { $every ->
        [one] { $every } day
       *[other] { $every } days
     }
