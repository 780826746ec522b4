"""What sheets, columns and choices of a centre are called: by id, in Chinese and in English; each is read.

These words are part of a file's format, read in either language whatever the terminal speaks; what is only shown stands
in the locale files.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from api.files.table_file import TableShape

__all__ = ["CHOICES", "LISTS_SHEET", "SHEETS", "Words", "choice_words", "column_words", "sheet_words"]

LISTS_SHEET = "lists"
_LANGUAGES = ("zh-CN", "en")

SHEETS: dict[str, tuple[str, str]] = {
    "centre": ("中心", "Centre"),
    "regulation": ("规章", "Regulation"),
    "shifts": ("班次", "Shifts"),
    "people": ("人员", "People"),
    "qualifications": ("资质", "Qualifications"),
    "leave": ("请假", "Leave"),
    "wishes": ("意愿", "Wishes"),
    "carry_in": ("上月班表", "Carry-in"),
    "ledger": ("公平台账", "Ledger"),
    "events": ("事件", "Events"),
    "overrides": ("预测调整", "Overrides"),
    "waivers": ("豁免", "Waivers"),
    "swaps": ("换班", "Swaps"),
    "leave_requests": ("请假申请", "Leave requests"),
    "punches": ("打卡", "Punches"),
    "overtime": ("加班", "Overtime"),
    "sessions": ("会议培训", "Sessions"),
    "away": ("离席", "Away"),
    "filings": ("报送", "Filings"),
    "tasks": ("事务", "Tasks"),
    "transfers": ("调动", "Transfers"),
    "calls": ("话务", "Calls"),
    LISTS_SHEET: ("选项", "Lists"),
}
"""``calls`` is followed by a dot and the queue."""

COLUMNS: dict[str, tuple[str, str]] = {
    "section": ("栏目", "Section"),
    "entry": ("条目", "Entry"),
    "key": ("参数", "Key"),
    "value": ("值", "Value"),
    "shift": ("班次", "Shift"),
    "start": ("开始", "Start"),
    "end": ("结束", "End"),
    "name": ("名称", "Name"),
    "split_from": ("中休开始", "Split from"),
    "split_to": ("中休结束", "Split to"),
    "roles": ("可上岗位", "Roles"),
    "float": ("机动班", "Float"),
    "aliases": ("别名", "Aliases"),
    "colour": ("颜色", "Colour"),
    "employee_id": ("工号", "Employee ID"),
    "people.name": ("姓名", "Name"),
    "role": ("岗位", "Role"),
    "team": ("班组", "Team"),
    "skills": ("技能", "Skills"),
    "supervisor": ("主管工号", "Supervisor"),
    "contract_hours": ("合同工时", "Contract hours"),
    "valid_from": ("生效日期", "Valid from"),
    "valid_to": ("失效日期", "Valid to"),
    "people.valid_from": ("入职日期", "Valid from"),
    "people.valid_to": ("离职日期", "Valid to"),
    "qualification": ("资质", "Qualification"),
    "type": ("假别", "Leave type"),
    "date": ("日期", "Date"),
    "nights": ("夜班", "Nights"),
    "weekends": ("周末", "Weekends"),
    "holidays": ("节假日", "Holidays"),
    "event_id": ("事件编号", "Event ID"),
    "kind": ("类型", "Kind"),
    "queue": ("队列", "Queue"),
    "uplift": ("话务增幅", "Uplift"),
    "note": ("备注", "Note"),
    "override_id": ("调整编号", "Override ID"),
    "change": ("调整", "Change"),
    "made_on": ("调整日期", "Made on"),
    "overrides.by": ("调整人", "Made by"),
    "rule": ("规则", "Rule"),
    "reason": ("理由", "Reason"),
    "by": ("批准人", "Waived by"),
    "swap_id": ("换班编号", "Swap ID"),
    "before": ("原班次", "Before"),
    "after": ("新班次", "After"),
    "partner": ("换班对象工号", "Partner"),
    "asked_by": ("提出人", "Asked by"),
    "agreed": ("同意人", "Agreed"),
    "request_id": ("申请编号", "Request ID"),
    "asked_at": ("申请时间", "Asked at"),
    "approved_by": ("批准岗位", "Approved by"),
    "documents": ("证明材料", "Documents"),
    "start_time": ("开始时间", "Start time"),
    "end_time": ("结束时间", "End time"),
    "emergency": ("紧急", "Emergency"),
    "channel": ("申请方式", "Channel"),
    "form_on": ("补单日期", "Form on"),
    "contacts": ("联系日期", "Contacts"),
    "sign_in": ("签到", "Sign-in"),
    "sign_out": ("签退", "Sign-out"),
    "confirmed_by": ("证明岗位", "Confirmed by"),
    "home_at": ("到家时间", "Home at"),
    "announced_on": ("通知日期", "Announced on"),
    "submitted_on": ("提交日期", "Submitted on"),
    "voluntary": ("自愿", "Voluntary"),
    "session_id": ("活动编号", "Session ID"),
    "event": ("例行活动", "Event"),
    "attendees": ("参加人员", "Attendees"),
    "absent": ("缺席人员", "Absent"),
    "room": ("房间", "Room"),
    "trainer": ("培训师", "Trainer"),
    "paper": ("试卷", "Paper"),
    "rostered": ("随班表安排", "Rostered"),
    "released_by": ("批准岗位", "Released by"),
    "deadline": ("期限", "Deadline"),
    "due": ("截止日期", "Due"),
    "filed_at": ("提交时间", "Filed at"),
    "task_id": ("事务编号", "Task ID"),
    "received": ("收到时间", "Received"),
    "done": ("完成时间", "Done"),
    "to_team": ("调入", "To team"),
    "from_team": ("调出", "From team"),
    "timestamp": ("时段开始", "Timestamp"),
    "calls": ("呼入量", "Calls"),
    "aht_seconds": ("平均处理秒数", "AHT seconds"),
}
"""By column, or by table and column where one table has its own word."""

CHOICES: dict[str, tuple[str, str]] = {
    "yes": ("是", "Yes"),
    "no": ("否", "No"),
    "campaign": ("营销活动", "Campaign"),
    "outage": ("故障", "Outage"),
    "meeting": ("会议", "Meeting"),
    "exam": ("考试", "Exam"),
    "training": ("培训", "Training"),
    "duty": ("值日", "Duty"),
    "break": ("小休", "Break"),
    "meal": ("用餐", "Meal"),
    "form": ("书面", "Form"),
    "phone": ("电话", "Phone"),
    "oral": ("口头", "Oral"),
    "message": ("短信", "Message"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Words for some ids.

    Attributes
    ----------
    by_language
        Id to word; under ``id`` the ids themselves.
    """

    by_language: Mapping[str, Mapping[str, str]]

    def id_of(self, text: str) -> str:
        """The id of a word of any language, capitals and blanks aside; a text that is none as it is."""
        folded = _fold(text)
        for words in self.by_language.values():
            for word_id, word in words.items():
                if folded == _fold(word):
                    return word_id
        return text

    def like(self, texts: Iterable[str]) -> Mapping[str, str]:
        """Words by id, in the language in which most of the texts stand."""
        there = {*texts}
        return max(self.by_language.values(), key=lambda words: len(there.intersection(words.values())))


def sheet_words() -> Words:
    """Words for sheets; what follows a dot is no part of them."""
    return _words({sheet_id: sheet_id for sheet_id in SHEETS}, SHEETS)


def column_words(shape: TableShape) -> Words:
    """Words for the columns of a table; a column that no table of a centre has is called by its id."""
    own = (f"{shape.name}.{column}" for column in shape.columns)
    return _words(
        {column: key if key in COLUMNS else column for key, column in zip(own, shape.columns, strict=True)}, COLUMNS
    )


def choice_words(choices: Iterable[str]) -> Words:
    """Words for the values that a column offers."""
    return _words({choice: choice for choice in choices}, CHOICES)


def _words(keys: Mapping[str, str], words: Mapping[str, tuple[str, str]]) -> Words:
    spoken = {
        language: {word_id: words[key][number] if key in words else word_id for word_id, key in keys.items()}
        for number, language in enumerate(_LANGUAGES)
    }
    return Words({"id": {word_id: word_id for word_id in keys}, **spoken})


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().replace("_", " ").split())
