presence-substitute-required-name = 离岗须有人接替
presence-substitute-required-describe =
    { $posts ->
        [0] 没有须有人接替的岗位。
       *[other] { role-group }小休、用餐或提前离岗期间，须有同岗位人员在岗{ $substitutes ->
            [0] 。
           *[other] ，或有接替岗位的人员在岗：{ $substitutes }。
         }
     }
presence-substitute-required-breach = { $start }–{ $end } 离岗，其间 { $minutes } 分钟{ role-group }无人在岗
