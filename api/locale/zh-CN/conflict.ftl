# 硬规则为何不能同时满足，以及放宽什么就能满足其余各项。

conflict-irreducible = 冲突 { $number }：{ $parts ->
    [1] 以下这一项无论如何都无法满足
   *[other] 以下各项不能同时满足，放弃其中任何一项，其余即可满足
}{ $recurs }：
conflict-proven = 冲突 { $number }：以下各项不能同时满足；时间已到，尚未确认每一项都缺一不可{ $recurs }：
conflict-open = { $number }. 未能证明有冲突：满足它的班表也许存在，多给时间（--time-limit、--effort）也许能排出。{ $people ->
    [0] 时间已到，未及查找。
   *[other] 已查 { $people } 人的整月班次。
}
conflict-beside = { $number }. 同时被违反；上面的冲突解决之后即可满足：
conflict-elsewhere = { $number }. 属中心的记录，排班改变不了：
conflict-idle = { $number }. 除请假外，全月没有一天可以上班：
conflict-unseen = { $number }. { $people } 人的整月班次未能合在一起查完。
conflict-recurs = { $people ->
    [0] （共 { $times } 处，各自成立）
   *[other] （{ $people } 人各自成立{ $times ->
        [0] {""}
       *[other] ，共 { $times } 处
    }）
}
conflict-relaxations-each = 可以放宽的办法，每人择其一（代价小的在前）：
conflict-no-way-for = 在限定时间内，未为以下人员找到只放弃其中一项或两项就够的办法：{ $who }。
conflict-price-range = { $least }至{ $most }，因人而异
conflict-part = { $days }：{ $who }：{ $rule }
conflict-part-of-nobody = { $days }：{ $rule }
conflict-times = { $count ->
    [1] { $days } { $times }
   *[other] { $days } 每天 { $times }
}
conflict-other-times = 以上只就所列时段证明；当天其他时段也可能同样缺人，放宽办法已一并计入。
conflict-nobody = 名单上无人可计入
conflict-no-certificate = 不计入，{ $days }：{ $who }：证书 { $certificate } { $until ->
    [0] 从未持有
   *[other] 有效期至 { $until }
}  { $rule }
conflict-not-employed = 不计入，{ $days }：{ $who }：{ $until ->
    [0] 尚未入职
   *[other] { $until } 后离职
}  { $rule }
conflict-all-month = 全月
conflict-days = { $first } 至 { $last }
conflict-some-days = { $first } 至 { $last } 之间 { $count } 天
conflict-more-people = 等，另 { $count } 人
conflict-any-of = 以下任一人：{ $who }
conflict-relaxations = 可以放宽的办法（代价小的在前，代价相同时放宽少的在前）：
conflict-no-relaxation = 在限定时间内，未找到只放弃其中一项或两项就够的办法。
conflict-dearer = 班表代价增加 { $price }
conflict-cheaper = 班表代价减少 { $price }
conflict-same-price = 班表代价不变
conflict-and-more = 另有 { $count } 处同类
conflict-fixed-changed = 改动手工固定的格：{ $before } → { $after }
roster-fixed-name = 手工固定的格
roster-absent-name = 临时缺勤
remark-queue-unserved = { $queue } 的话务无人能接：{ $days ->
    [1] { $first }
   *[other] { $first } 至 { $last } 共 { $days } 天
}，{ $start }–{ $end }：{ $skilled ->
    [0] 名单上没有人具备技能 { $queue }
   *[other] 名单上有 { $skilled } 人具备技能 { $queue }，但当日均不在职或证书无效
}。
cli-check-impossible = { $month } 没有班表能满足全部硬规则（不看话务预测；paiban plan 会排出违反最少的班表）：
cli-check-idle = 注意：{ $month } 名单上有人无班可排（其余人员照常排班）：
cli-check-possible = { $month }：硬规则之间未发现矛盾。已查：每人的整月班次，{ $people ->
    [0] 以及共同承担岗位的人员合在一起的整月班次
   *[other] 各岗位单独是否可行（{ $people } 人合在一起耗时过长，未查完）
}。未查：话务能否覆盖。
cli-check-unseen = 可能还有：{ $people } 人合在一起耗时过长，未查完。
cli-conflicts-not-sought = 求解被中断，未查找硬规则为何被违反；可用 paiban explain --conflicts 查看。
cli-plan-impossible = 下列要求本月任何班表都无法满足，求解也改变不了（其余照常排班）：
cli-option-check-month = 排班前检查哪个月的人员与岗位（默认为已知话务之后的一个月）
