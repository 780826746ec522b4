leave-types-name = 假别
leave-types-describe =
    各类假期的计算方式与期限：{ $calendar ->
        [0] {""}
       *[other] 按自然日计 { $calendar }；
     }{ $most ->
        [0] {""}
       *[other] 每次最多天数 { $most }；
     }{ $span ->
        [0] {""}
       *[other] 首尾最多自然日 { $span }；
     }{ $unit ->
        [0] {""}
       *[other] 不足一天的最小单位（小时）{ $unit }；
     }{ $pieces ->
        [0] {""}
       *[other] 须一次连续休完 { $pieces }；
     }{ $pay ->
        [0] {""}
       *[other] 班内工时计薪比例 { $pay }；
     }其他假期按排班日计。
leave-types-calendar = 请假（{ $leave }）{ $found } 个自然日，最多 { $most } 天
leave-types-rostered = 请假（{ $leave }）{ $found } 个排班日，最多 { $most } 天
leave-types-span = 请假（{ $leave }）首尾跨 { $found } 个自然日，最多 { $most } 天
leave-types-unit = 请假（{ $leave }）{ $found } 小时，不是 { $most } 小时的整数倍
leave-types-pieces = 该假（{ $leave }）须一次连续休完，却在一年内第 { $found } 次开始
