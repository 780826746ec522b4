roster-publish-by-name = 班表发布日期
roster-publish-by-describe = 班表最迟于上月 { $day } 日发布；上月不足该天数的，为上月最后一天。
roster-publish-by-breach = 班表于 { $published } 发布，应不晚于 { $due }
