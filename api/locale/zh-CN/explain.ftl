# `paiban explain`：对班表提出的"为什么"。

cli-help-explain = 问班表"为什么"：某一格值多少代价、谁还能顶这个班、某条款要付多少代价。
cli-option-why = 某人当天为什么这样排，不这样排代价是多少：E12@2026-12-09（工号或姓名）
cli-option-who-else = 某人当天的班谁还能上，按代价从低到高；其余人为什么不能
cli-option-explain-clause = 某条款（或规则编号）让班表多付多少代价
cli-option-conflicts = 硬性规则为什么守不住：哪些条款、人员、日期不能同时成立，放宽哪条代价最小
cli-option-explain-effort = 计算量 1、2、3……（默认 1，数秒）；从 2 起给出条款代价的可证下界
cli-option-explain-as-of = 此日及以前的班在所有答案中保持不变（默认：整月都可变动）
cli-option-explain-json = 以 JSON 输出全部答案

explain-cost = 班表代价 { $cost }。
explain-bettered = 用同样的调整，班表本身还可降低 { $by }（变动 { $cells } 格，见 --json 的 beforehand）；以下差额均与调整后的班表（{ $better }）相比。
explain-mended = 以下人员的班本身违反硬性规则，已先改正：{ $people }。差额均与改正后的班表（{ $better }）相比。
explain-put-right = 班表违反的硬性规则已先用同样的调整尽量改正；差额均与改正后的班表（{ $better }）相比。
explain-past = { $day } 及以前的班保持不变。
explain-why = 为什么 { $who } 在 { $day } 是 { $symbol }
explain-why-day-off = ……如果当天完全不排班
explain-no-month = 这一格不可能是别的：
explain-cell-broken = 没有规则要求这样排：无论当月其他班怎么排，这一格本身就违反硬性规则。改正后这里是 { $symbol }。违反的规则：
explain-not-hers = { $who } 在 { $day } 本来就不能排 { $symbol }，谈不上由谁来接。违反的规则：
explain-alone = 只动本人的班：{ $verdict }。
explain-alone-exact = 只动本人的班：{ $verdict }。已证明：本人没有代价更低的排法。
explain-together = 其他人也可调整：{ $verdict }（目前找到的最好结果）；共变动 { $people } 人 { $cells } 格，{ $who } 当天改为：{ $symbol }。
explain-same = 目前找到的最好结果也不需要动别人的班。
explain-verdict-more = 班表代价增加 { $amount }
explain-verdict-same = 班表代价不变
explain-verdict-less = 班表代价反而降低 { $amount }，说明班表本身还可改进
explain-verdict-broken = 将违反 { $count } 项硬性规则（{ $rules }）
explain-shares-alone = 只动本人时，代价的变化：
explain-shares-together = 代价的变化：
explain-brought-alone = 只动本人时，会违反或缺人的地方：
explain-brought-together = 会违反或缺人的地方：
explain-moves = 需要变动的班：
explain-more = ……另有 { $count } 项，见 --json
explain-who-else = { $day } { $who } 的 { $symbol } 谁还能上：{ $could } 人可以，{ $could_not } 人不行
explain-no-shift = { $who } 在 { $day } 没有可接的班：{ $symbol }。
explain-have-it = 当天本来就上这个班：{ $people }。
explain-not-reached = 时间已到，未及询问：{ $people }。
explain-column-who = 人员
explain-column-has = 当天现排
explain-column-dearer = 代价
explain-column-moves = 变动格数
explain-column-exchange = 只对调当天
explain-could-note = 代价：两人的班重新安排（代价最低的几位连同其他人一起调整）后目前找到的最好结果。
explain-exchange-note = 只对调当天：只动这两格，数字是精确的。
explain-could-less = 代价为负，说明班表本身还可改进。
explain-exchange-breaks = 违反{ $rules }
explain-could-not = 其余人不行的原因：
explain-could-not-line = { $count } 人：{ $people }
explain-and-more = { $people } 等，另有 { $count } 人
explain-fixed = 这一格在班表中已固定，或已过去
explain-nothing-known = 并非单独一条规则所致
explain-clause = { $name }：要付多少代价
explain-carried = 由{ $rule }执行，{ $severity ->
    [hard] 硬性
    [soft] 软性（计价）
   *[info] 只提示
  }{ $clauses ->
    [0] 。
   *[other] ；一并放开的还有 { $clauses }。
  }
explain-acts-told = 该规则只提示，不计入代价，放开它不会省下什么。
explain-acts-requirement = 该规则通过需求人数起作用，班表本身不为它付代价。
explain-acts-desk = 该规则用于审批换班、请假、当日管理或工资核算，班表本身不为它付代价。
explain-acts-audit = 该规则只在审核时判断，排班时不考虑：不计入代价，放开它不会省下什么。
explain-acts-none = 没有现行规则执行这一条：{ $reason }
explain-paid = { $breaches ->
    [0] 班表处处做到，目前为它付出 { $paid }。
   *[other] 班表目前为它付出 { $paid }（{ $breaches } 处未做到）。
  }
explain-saves = 没有它，可以排出代价 { $without } 的班表（现为 { $cost }）：它至少要付 { $saves }（目前找到的最好结果，变动 { $moves } 格）；{ $breaches ->
    [0] 那张班表一处也不违反它。
   *[other] 那张班表有 { $breaches } 处违反它。
  }
explain-saves-nothing = 没有它也找不到代价更低的班表：就目前所见，它不要代价。
explain-proven-most = 已证明：它让这张班表付出的代价最多 { $most }。下界：有它 { $bound }，没有它 { $bound_without }。
explain-no-bound = 没有可证的下界；用 --effort 2 或足够长的 --time-limit 可以得到。
explain-no-time = 时间已到，未及寻找没有它的班表。
explain-interrupted-nothing = 还没有答案就被中断。
explain-interrupted = 已中断：以上是到此为止找到的答案，可能还有更好的。
explain-conflicts = { $count ->
    [0] 没有违反硬性规则，不存在需要说明的冲突。
   *[other] 硬性规则为什么守不住
  }
input-explain-nothing = 没有提问；请给出 --why、--who-else、--clause 或 --conflicts
input-explain-option = 应为 工号@日期，例如 E12@2026-12-09
input-explain-person = 本月名单中没有这个工号或姓名；最接近的：{ $expected }
input-explain-same-name = 有多人同名，请给工号：{ $expected }
input-explain-date = 班表的月份是 { $first } 至 { $last }
input-explain-past = { $past } 及以前的班保持不变，请问以后的日期
input-explain-clause = 没有这一条款，也没有这样的现行规则；最接近的：{ $expected }
input-explain-no-requirement = 计算代价需要需求人数：班表旁没有 requirement.csv
