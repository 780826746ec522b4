presence-leader-on-shift-name = 每班有班长
presence-leader-on-shift-describe = 有客服代表上的班次须有班长同班；缺班长每班计 { $price } 分。
presence-leader-on-shift-breach = { $shift } 班有 { $agents } 名客服代表，没有班长带班
