# 硬规则为何不能同时满足，以及放宽什么就能满足其余各项。

conflict-irreducible = 冲突 { $number }：以下各项不能同时满足，放弃其中任何一项，其余即可满足{ $days ->
    [1] ：
   *[other] （{ $days } 天里每天如此）：
}
conflict-proven = 冲突 { $number }：以下各项不能同时满足；时间已到，尚未确认每一项都缺一不可：
conflict-open = { $number }. 未能证明有冲突：满足它的班表也许存在，多给时间（--time-limit、--effort）也许能排出。{ $people ->
    [0] 时间已到，未及查找。
   *[other] 已查 { $people } 人的整月班次。
}
conflict-beside = { $number }. 同时被违反；上面的冲突解决之后即可满足：
conflict-elsewhere = { $number }. 属中心的记录，排班改变不了：
conflict-idle = { $number }. 除请假外，全月没有一天可以上班：
conflict-all-month = 全月
conflict-days = { $first } 至 { $last }
conflict-some-days = { $first } 至 { $last } 之间 { $count } 天
conflict-more-people = 等，另 { $count } 人
conflict-any-of = 以下任一人：{ $who }
conflict-relaxations = 可以放宽的办法（代价小的在前）：
conflict-no-relaxation = 在限定时间内，未找到只放弃其中一项或两项就够的办法。
conflict-dearer = 班表成本增加 { $price }
conflict-cheaper = 班表成本减少 { $price }
conflict-same-price = 班表成本不变
conflict-and-more = 另有 { $count } 处同类
conflict-fixed-changed = 改动手工固定的格：{ $before } → { $after }
roster-fixed-name = 手工固定的格
cli-check-impossible = { $month } 的任何班表都满足不了以下各项（不看话务预测；其余照常排班）：
cli-option-check-month = 排班前检查哪个月的人员与岗位（默认为已知话务之后的一个月）
