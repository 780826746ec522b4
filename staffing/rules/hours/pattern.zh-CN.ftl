pattern-cyclic-name = 班组倒班周期
pattern-cyclic-describe =
    按周期倒班的班组，括号内为周期首日（* 表示不限）：{ $by_team ->
        [0] 无
       *[other] { $by_team }
     }。已批准的请假除外。{ $price ->
        [0] {""}
       *[other] 每偏离一天计 { $price } 分。
     }
pattern-cyclic-breach =
    { $team }当天按周期应为{ $wanted ->
        [OFF] 休息
       *[other] {" "}{ $wanted } 班
     }，班表却排了{ $given ->
        [OFF] 休息
       *[other] {" "}{ $given }
     }
