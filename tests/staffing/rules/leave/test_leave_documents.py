"""Proofs of leave by kind and length, and ways to ask for it (TS-37, AP-6.2, MO-3B-4.3.5)."""

from __future__ import annotations

from staffing.rules.leave.leave_documents import LeaveDocuments, Proof
from tests.staffing.rules.leave.asked import found, request, with_requests
from tests.staffing.small_month import on, roster_of

CERTIFICATE = LeaveDocuments(
    proofs={"sick": Proof(types=("sick",), longer_than_days=1, documents=("note", "record"))},
    clause_of={"sick": "TS-37"},
)
CALL = LeaveDocuments(
    proofs={"sick_call": Proof(types=("sick",), channels=("phone", "oral"))}, clause_of={"sick_call": "MO-3B-4.3.5"}
)
BOTH = frozenset({"note", "record"})


def test_sick_leave_over_one_day_comes_with_its_documents() -> None:
    assert found(CERTIFICATE, with_requests(request("A1", 4, 4, "sick"))) == []
    assert found(CERTIFICATE, with_requests(request("A1", 4, 5, "sick", documents=BOTH))) == []
    month = with_requests(request("A1", 4, 5, "sick", documents=frozenset({"note"})))
    [breach] = CERTIFICATE.audit(month, roster_of(month, {}))
    assert (breach.employee_id, breach.day, breach.clause, breach.severity) == ("A1", on(4), "TS-37", "info")
    assert breach.arguments["wrong"] == "record"


def test_other_leave_and_leave_without_a_request_need_none() -> None:
    assert found(CERTIFICATE, with_requests(request("A1", 4, 9), leave=[("A2", "sick", 4, 9)])) == []


def test_sick_leave_is_asked_for_by_voice_not_by_message() -> None:
    assert found(CALL, with_requests(request("A1", 4, 4, "sick", channel="phone"))) == []
    by_message = with_requests(request("A1", 4, 4, "sick", channel="message"))
    assert found(CALL, by_message) == [("A1", on(4), "MO-3B-4.3.5", "channel")]
    assert found(CALL, with_requests(request("A1", 4, 4, channel="message"))) == []


def test_a_proof_without_kinds_is_asked_of_all_leave() -> None:
    rule = LeaveDocuments(proofs={"long": Proof(longer_than_days=3, documents=("note",))}, clause="MO-3B-4.3.5")
    assert found(rule, with_requests(request("A1", 4, 6))) == []
    assert found(rule, with_requests(request("A1", 4, 7))) == [("A1", on(4), "MO-3B-4.3.5", "missing")]
