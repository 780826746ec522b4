absence-appraisal-exclusion-name = Not appraised for long leave
absence-appraisal-exclusion-describe = Who is on leave for more than { $most_months } months in total (30 days each) within { $period_months } calendar months, the last one included, is not appraised.
absence-appraisal-exclusion-breach = { $days } days of leave since { $since }, more than { $most } months: not appraised
