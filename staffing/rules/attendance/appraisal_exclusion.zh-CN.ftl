absence-appraisal-exclusion-name = 缺岗过久不参加考评
absence-appraisal-exclusion-describe = 含本月在内的 { $period_months } 个自然月中，请假累计超过 { $most_months } 个月（每月按 30 天计）的，不参加当期考评。
absence-appraisal-exclusion-breach = 自 { $since } 起请假累计 { $days } 天，超过 { $most } 个月，不参加当期考评
