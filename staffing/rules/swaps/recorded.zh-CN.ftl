swaps-recorded-name = 变更有据
swaps-recorded-describe = 与已公布班表不同之处，须在换班台账中有记录，或为已批准的假期。
swaps-recorded-breach = 现为 { $now }，公布（或最近一次换班后）为 { $expected }：换班台账中没有记录
