swaps-with-colleague-per-month-name = 与同事对调
swaps-with-colleague-per-month-describe = 每人每个自然月与同事对调（每个日期双方各计一天）最多 { $most } 天。
swaps-with-colleague-per-month-breach = 当月第 { $number } 天与同事对调，最多 { $most } 天（换班 { $swap }）
