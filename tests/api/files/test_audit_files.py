"""An audit as files: breaches and clauses, what is waived with its reason and its name."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from api.files.audit_files import write_audit
from api.files.json_files import audit_text, summary
from api.files.report import report_page
from api.files.workbook import workbook_bytes
from api.files.workbook.audit_book import audit_workbook_bytes
from api.locale.texts import texts
from api.services.rosters import view_roster
from staffing.centre.waivers import Waiver
from tests.api.files.small_plan import small_plan

if TYPE_CHECKING:
    from pathlib import Path

    from api.services.plan_result import Plan

FORMULA = "=1+1"


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The small plan under a centre's regulation, the hand-over waived; the waiver of something else is idle."""
    plan = small_plan()
    waivers = (Waiver("handover.overlap_minutes", FORMULA, "李经理"), Waiver("swaps.consent", "x", "王主任"))
    centre = replace(plan.view.month.centre, waivers=waivers, profiles=("jinglong-operations",))
    view = view_roster(replace(plan.view.month, centre=centre), plan.view.rules, plan.view.roster)
    return replace(plan, view=view)


def rows_of(data: bytes, sheet: str) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(io.BytesIO(data))[sheet].iter_rows(values_only=True))


def test_a_waived_breach_says_why_and_by_whom(plan: Plan) -> None:
    audit = json.loads(audit_text(plan.view, texts("en")))
    waived = [breach for breach in audit["breaches"] if breach["waived"]]
    assert {breach["rule"] for breach in waived} == {"handover.overlap_minutes"}
    assert all(breach["waiver"] == {"reason": FORMULA, "by": "李经理"} for breach in waived)
    assert not any("waiver" in breach for breach in audit["breaches"] if not breach["waived"])
    assert audit["unused_waivers"] == [
        {"rule": "swaps.consent", "employee_id": None, "date": None, "reason": "x", "by": "王主任"}
    ]
    hard = [breach for breach in audit["breaches"] if breach["severity"] == "hard"]
    assert summary(plan, texts("en"))["hard_breaches"] == len(hard) - len(waived) < len(hard)


def test_the_compliance_of_each_clause_adds_up(plan: Plan) -> None:
    audit = json.loads(audit_text(plan.view, texts("en")))
    by_clause = {(line["clause"], line["rule"]): line for line in audit["compliance"]}
    assert all(line["checked"] == line["kept"] + line["breaches"] for line in by_clause.values())
    handover = by_clause["JL-35.1", "handover.overlap_minutes"]
    assert handover["waived"] == handover["breaches"] > 0
    assert sum(line["breaches"] for line in by_clause.values()) == len(audit["breaches"])
    reasons = {entry["clause"]: entry["reason"] for entry in audit["clauses_not_judged"]}
    assert reasons["JL-47"].startswith("Sets pay")
    assert not reasons.keys() & {clause for clause, _ in by_clause}


def test_workbook_and_report_show_who_has_waived_what(plan: Plan) -> None:
    sentence = f"(waived by 李经理: {FORMULA})"
    first = rows_of(workbook_bytes(plan, texts("en")), "Summary")
    assert any(sentence in str(cell) for row in first for cell in row)
    assert sentence in report_page(plan, texts("en"))


def test_the_clause_sheet_has_the_words_of_the_text_and_product_defaults_apart(plan: Plan) -> None:
    rows = rows_of(workbook_bytes(plan, texts("en")), "Clauses")
    handover = next(row for row in rows if row[0] == "JL-35.1")
    line = next(line for line in plan.view.compliance.lines if line.clause == "JL-35.1")
    assert handover[1:3] == ("Art. 35 item 1", "接班人员要提前10分钟到达工作岗位")
    assert handover[4:] == (line.checked, line.kept, line.breaches, line.waived)
    labels = [row[0] for row in rows]
    defaults = labels.index("Product defaults: no clause asks for them")
    assert labels.index("JL-35.1") < labels.index("Clauses not judged on a roster") < labels.index("JL-47") < defaults
    assert {label for label in labels[defaults + 2 :] if label} == set()


def test_no_file_shows_a_number_of_the_product_as_the_clause_s(plan: Plan) -> None:
    told = "（产品默认，条款未定：by_role.shift_leader = 1；by_role.duty_supervisor = 1）"
    row = next(row for row in rows_of(workbook_bytes(plan, texts("zh-CN")), "条款") if row[0] == "JL-12")
    assert row[3].endswith(told)
    audit = json.loads(audit_text(plan.view, texts("zh-CN")))
    line = next(line for line in audit["compliance"] if line["clause"] == "JL-12")
    assert line["product_defaults"] == {"by_role.shift_leader": 1, "by_role.duty_supervisor": 1}
    assert all(line["product_defaults"] == {} for line in audit["compliance"] if not line["clause"])
    late = [breach["message"] for breach in audit["breaches"] if breach["clause"] == "JL-35.1"]
    assert late
    assert all("（产品默认，条款未定：by_role." in message for message in late)


def test_the_audit_s_own_workbook_has_every_breach_and_writes_no_formula(plan: Plan) -> None:
    data = audit_workbook_bytes(plan.view, texts("zh-CN"))
    assert data == audit_workbook_bytes(plan.view, texts("zh-CN"))
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["违反清单", "条款"]
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    rows = rows_of(data, "违反清单")
    assert rows[1][0] == f"仍有 {len(plan.view.audit.hard)} 处违反硬规则。"
    assert rows[2][0] == "waivers.csv：王主任 对“换班须经同意”（swaps.consent）的豁免本月没有用上"
    listed = [row for row in rows if row[0] in {"硬规则", "软规则", "提示"}]
    assert len(listed) == len(plan.view.audit.breaches)
    hard = len(plan.view.audit.hard)
    assert all(row[0] == "硬规则" and not row[-2] for row in listed[:hard])
    assert sum(row[-2] == f"李经理：{FORMULA}" for row in listed) == len(plan.view.audit.waived)


def test_a_folder_gets_both_files_and_a_file_the_workbook_alone(plan: Plan, tmp_path: Path) -> None:
    write_audit(plan.view, tmp_path / "found", texts("en"))
    assert sorted(path.name for path in (tmp_path / "found").iterdir()) == ["audit.json", "audit.xlsx"]
    write_audit(plan.view, tmp_path / "alone" / "Dec.XLSX", texts("en"))
    assert [path.name for path in (tmp_path / "alone").iterdir()] == ["Dec.XLSX"]
    workbook = (tmp_path / "alone" / "Dec.XLSX").read_bytes()
    assert workbook == (tmp_path / "found" / "audit.xlsx").read_bytes()
