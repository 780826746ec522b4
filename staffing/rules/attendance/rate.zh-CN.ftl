attendance-rate-name = 出勤率
attendance-rate-describe =
    各班组每个自然月出勤率不低于 { $target_percent }%（按已排班次计，发布班表前已批的假不计）{ $exclude_types ->
        [0] {""}
       *[other] ；下列假别不计：{ $exclude_types }
     }。
attendance-rate-breach =
    { $team ->
        [0] 未分班组人员
       *[other] 班组 { $team }
     }出勤率 { $percent }%，低于 { $target_percent }%（应出勤 { $rostered } 天，缺勤 { $lost } 天，最多可缺 { $allowed } 天）
