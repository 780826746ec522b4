presence-skill-on-shift-name = 每班有熟练人员
presence-skill-on-shift-describe =
    同班开始工作的{ role-group }中，具备该队列技能或持有该证书的最少人数：{ $skills ->
        [0] 未作要求
       *[other] { $skills }
     }。{ $price ->
        [0] {""}
       *[other] 每缺一人计 { $price } 分。
     }
presence-skill-on-shift-breach = { $shift } 班 { $people } 名{ role-group }中有 { $skilled } 人具备 { $skill }，至少应有 { $minimum } 人
