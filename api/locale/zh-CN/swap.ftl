cli-help-swap = 按本中心的制度判定一次换班；可以换则写入班表和换班台账。
cli-option-give = 谁让出哪一天：E12@2026-12-09
cli-option-take = 换来哪一天：自己的（本人对调）或同事的
cli-option-with = 接班的同事
cli-option-month-log = 换班台账（默认：中心文件夹中的 swaps.csv）
cli-option-published = 当初公布的班表：此后的每处变更须在换班台账中有记录
cli-option-asked-by = 由谁提出，员工或岗位（默认：让出班次的人）
cli-option-agreed = 谁已同意，员工或岗位，用逗号分隔
cli-option-swap-out = 换班后的班表写到哪里（默认：写回 ROSTER）
cli-option-dry-run = 只判定，不写入
cli-swap-allowed = 换班 { $swap }：可以
cli-swap-refused = 换班 { $swap }：不可以，{ $count } 条理由
cli-swap-written = 已写入 { $roster } 和 { $log }。
cli-swap-workbook = 已按换班后的班表重写 { $workbook }，原工作簿保留为 { $kept }{ $differing ->
    [0] 。
   *[other] ：其中有 { $differing } 格与换班前的班表不同。
  }
cli-swap-stale = 仍为换班前的内容：{ $files }
input-swap-option = 应为 工号@日期，例如 E12@2026-12-09
input-swap-take = 应为 { $expected } 的一天：本人对调填自己的，与同事对调填同事的
input-swap-cell = 班表中没有此人此日
input-swap-with-self = 本人对调不需 --with；请用 --take 给出换上班的那一天
input-swap-nothing-taken = 请给出 --take 工号@日期（自己换上班的那一天）或 --with 工号（接班的同事）
input-swap-no-shift = 当天不上班：{ $symbol }
input-swap-nothing-changes = 没有任何变化：两边都是 { $symbol }
input-swap-workbook = 不能写回工作簿；请用 --out 给出换班后 roster.csv 的位置
input-swap-log = 请用 --month-log 给出台账：工作簿形式的中心没有存放 swaps.csv 的文件夹
input-swap-out = 应为 .csv 文件：换班后的班表是表格
