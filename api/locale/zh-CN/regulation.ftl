# regulation.yaml 可能出现的错误。位置（文件、行、键、值）由命令行先行给出。

input-unknown-rule = 未知规则 { $shown }；是否为 { $expected }
input-unknown-parameter = 该规则没有参数 { $shown }；可用参数：{ $expected }
input-enforce = 该规则的执行方式不能是 { $shown }；应为 { $expected }
input-parameter =
    { $expected ->
        [int] 应为整数
        [float] 应为数字
        [list] 应为列表
        [tuple] 应为列表
        [dict] 应为“名称: 值”的对应表
        [string] 应为文字
        [bool] 应为 true 或 false
       *[other] 应为 { $expected }
    }
