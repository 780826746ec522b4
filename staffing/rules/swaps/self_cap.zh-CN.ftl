swaps-with-self-per-month-name = 本人对调
swaps-with-self-per-month-describe = 每人每个自然月本人对调（以自己的上班日换自己的休息日）最多 { $most } 天。
swaps-with-self-per-month-breach = 当月第 { $number } 天本人对调，最多 { $most } 天（换班 { $swap }）
