swaps-no-uncovered-shift-name = 换班不得造成空岗
swaps-no-uncovered-shift-describe = 换班让出的接线时段，换班后不得缺人{ $people ->
    [0] { "" }
   *[other] （同时最多缺 { $people } 人）
  }。
swaps-no-uncovered-shift-breach = { $start }–{ $end } 之间有 { $half_hours } 个半小时缺接线人员，最多缺 { $short } 人（换班 { $swap }）
