break-max-simultaneous-name = 轮流小休
break-max-simultaneous-describe = 同时小休的客服代表不超过在岗人数的 { NUMBER($share, style: "percent", maximumFractionDigits: 1) }（向上取整）。
break-max-simultaneous-breach = { $start } 起小休时共有 { $away } 人同时小休；在岗 { $present } 人，最多 { $most } 人
