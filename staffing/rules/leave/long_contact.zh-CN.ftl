leave-long-contact-name = 长假期间联系
leave-long-contact-describe = 请假超过 { $longer_than_days } 天的，每 { $every_days } 天联系一次本人。
leave-long-contact-breach = 长假（{ $leave }）期间已满 { $every } 天未联系本人
