"""Chinese names for people who do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

__all__ = ["draw_names"]

# Common surnames, the most common ones several times, so that a list looks like a real one.
_SURNAMES = (
    "王王王王李李李李张张张刘刘刘陈陈陈杨杨赵赵黄黄周周吴吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈"
    "曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎"
)
_FIRST = "子雨思佳晓志文海建梦欣若诗俊浩宇嘉静雅明国春丽秀立永泽一天慧瑞博家小玉红晨"
_SECOND = "涵轩怡琪明华强军敏婷娜磊洋勇艳杰涛超霞平刚玲芳燕鹏飞宁凯琳雪颖莹峰辉波萍倩瑶蕾龙斌"
_SINGLE = "伟芳娜敏静丽强磊军洋勇艳杰涛超霞刚玲燕鹏飞宁凯琳雪颖莹峰辉波萍倩瑶蕾斌"


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
