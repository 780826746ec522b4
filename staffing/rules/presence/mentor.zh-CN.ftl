training-mentor-name = 带教同班
training-mentor-describe =
    带教期间，学员只上带教人当天所上的班次：{ $pairs ->
        [0] 未指定带教关系
       *[other] { $pairs }
     }。{ $price ->
        [0] {""}
       *[other] 每天不同班计 { $price } 分。
     }
training-mentor-breach =
    上 { $shift } 班，带教人 { $mentor } 当天{ $mentor_shift ->
        [OFF] 休息
       *[other] 为 { $mentor_shift }
     }
