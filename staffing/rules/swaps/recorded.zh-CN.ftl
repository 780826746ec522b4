swaps-recorded-name = 变更有据
swaps-recorded-describe = 与已公布班表不同之处，须在换班台账中有记录，或为已批准的假期。
swaps-recorded-breach = 现为 { $now }，公布（或最近一次换班后）为 { $expected }：换班台账中没有记录
swaps-recorded-other-before = 换班 { $swap } 记原为 { $before }，实际原为 { $stood }
swaps-recorded-one-sided = 换班 { $swap } 只有一方变更：换出的班次没有对应换入
