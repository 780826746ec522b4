rest-min-between-shifts-name = 班间休息
rest-min-between-shifts-describe = 从下班到下次到岗（含提前到岗）至少休息 { $hours } 小时。
rest-min-between-shifts-breach = 班前只休息了 { $rest_hours } 小时（算到提前到岗），至少应有 { $hours } 小时
rest-min-between-shifts-overlap = 上一个班还没下班就要到岗，两班之间至少应休息 { $hours } 小时
