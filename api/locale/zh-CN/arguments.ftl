# 交给公式的数值有误。位置（参数[下标]、数值）印在这些文字之前。

input-argument-not-a-number = 不是数字
input-argument-negative = 应为不小于 0 的有限数字
input-argument-not-positive = 应为大于 0 的有限数字
input-argument-share = 应为大于 0、小于 1 的比例（80 % 写作 0.8）
input-argument-share-or-one = 应为大于 0、不超过 1 的比例（80 % 写作 0.8）
input-argument-any-share = 应为 0 至 1 的比例（80 % 写作 0.8）
input-argument-out-of-reach = 多少坐席都达不到；恰好为 0 或 1 的比例无法承诺
input-argument-minutes-of-an-hour = 应为每小时中的分钟数，不小于 0、小于 60
input-argument-no-open-day = 收到之日至到期日之间没有任何人上班的日子
input-argument-no-scenarios = 第一维至少应有一个情景
input-argument-too-few-people = 全部人员都排上也达不到该把握程度；应增加人员或降低把握程度
input-argument-needs-patience = 一直等待的来电者不会放弃；还应给出 patience_seconds
input-argument-too-many = 应不超过 1e12
input-argument-single = 应为单个数字
input-argument-shape = 形状与其他参数不一致
input-argument-too-patient = 这样有耐心的来电者会一直等待：请不写 patience_seconds
input-argument-load = 这样的来电量、处理时长与时段长度算出的话务量超过 1e12
