"""Chinese names for people who do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

__all__ = ["draw_names", "in_pinyin"]

# Common surnames, the most common ones several times, so that a list looks like a real one.
_SURNAMES = (
    "王王王王李李李李张张张刘刘刘陈陈陈杨杨赵赵黄黄周周吴吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈"
    "曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎"
)
_FIRST = "子雨思佳晓志文海建梦欣若诗俊浩宇嘉静雅明国春丽秀立永泽一天慧瑞博家小玉红晨"
_SECOND = "涵轩怡琪明华强军敏婷娜磊洋勇艳杰涛超霞平刚玲芳燕鹏飞宁凯琳雪颖莹峰辉波萍倩瑶蕾龙斌"
_SINGLE = "伟芳娜敏静丽强磊军洋勇艳杰涛超霞刚玲燕鹏飞宁凯琳雪颖莹峰辉波萍倩瑶蕾斌"

# Each character of the names above in pinyin, by syllable.
_PINYIN_SYLLABLES = (
    "bai白 bin斌 bo波博 cai蔡 cao曹 chao超 chen陈晨 cheng程 chun春 cui崔 dai戴 deng邓 ding丁 dong董 du杜 duan段 "
    "fan范 fang方芳 fei飞 feng冯峰 fu傅 gang刚 gao高 gu顾 guo郭国 han韩涵 hao郝浩 he何 hong红 hou侯 hu胡 "
    "hua华 huang黄 hui慧辉 jia贾佳家嘉 jian建 jiang蒋姜江 jie杰 jin金 jing静 jun军俊 kai凯 kang康 kong孔 lei雷磊蕾 "
    "li李黎立丽 liang梁 liao廖 lin林琳 ling玲 liu刘 long龙 lu卢陆 luo罗 lü吕 ma马 mao毛 meng孟梦 min敏 ming明 na娜 "
    "ning宁 pan潘 peng彭鹏 ping平萍 qi琪 qian钱倩 qiang强 qin秦 qiu邱 ren任 rui瑞 ruo若 shao邵 shen沈 shi史石诗 "
    "song宋 su苏 sun孙 tan谭 tang唐汤 tao涛 tian田天 ting婷 wan万 wang王汪 wei魏伟 wen文 wu吴 xia夏霞 "
    "xiao萧晓小 xie谢 xin欣 xiong熊 xiu秀 xu徐许 xuan轩 xue薛雪 ya雅 yan阎燕艳 yang杨洋 yao姚瑶 ye叶 yi怡一 yin尹 "
    "ying莹颖 yong勇永 yu于余雨宇玉 yuan袁 ze泽 zeng曾 zhang张 zhao赵 zheng郑 zhi志 zhong钟 zhou周 zhu朱 zi子 zou邹 "
    "si思 hai海"
)
_PINYIN = {
    character: syllable.rstrip(characters)
    for syllable in _PINYIN_SYLLABLES.split()
    for characters in [syllable.lstrip("abcdefghijklmnopqrstuvwxyzü")]
    for character in characters
}


def in_pinyin(name: str) -> str:
    """A name drawn here in Latin letters, surname first: 王小娜 is Wang Xiaona."""
    surname, *given = (_PINYIN[character] for character in name)
    return f"{surname.capitalize()} {''.join(given).capitalize()}"


def draw_names(count: int, random: np.random.RandomState) -> list[str]:
    """Different full names, a fifth of them with a one-character given name."""
    names: dict[str, None] = {}
    while len(names) < count:
        surname = _SURNAMES[random.randint(len(_SURNAMES))]
        if random.random_sample() < 0.2:
            given = _SINGLE[random.randint(len(_SINGLE))]
        else:
            given = _FIRST[random.randint(len(_FIRST))] + _SECOND[random.randint(len(_SECOND))]
        names[surname + given] = None
    return list(names)
