"""Every operation of the API, once: how it is asked, and what somebody must be allowed for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.test import Client

from unisono.model.rights import Action

ROOT = "/api/v1"
GATE = {"within_seconds": 900, "reach": [100, 200], "response": [0.1, 0.2], "contacts": [0.2, 0.3]}


# What an operation is asked about; where nobody says anything else, there is nothing of that name.
NOTHING = {"deal": "no-such-deal", "decision": "gate-none", "promise": "nothing", "rep": "nobody"}


@dataclass(frozen=True, slots=True)
class Operation:
    """`needs` is None where every token may; `whole` where it takes somebody who sees every row as well."""

    method: str
    path: str
    needs: Action | None
    body: dict[str, Any] = field(default_factory=dict)
    whole: bool = False

    def address(self, things: Mapping[str, str] = NOTHING) -> str:
        """Where it is asked about some things."""
        return ROOT + self.path.format(**{**NOTHING, **things})

    def ask(self, client: Client, things: Mapping[str, str] = NOTHING) -> HttpResponse:
        """Ask it."""
        address = self.address(things)
        if self.method == "GET":
            return client.get(address)
        kind = {} if "content" in self.body else {"content_type": "application/json"}
        return (
            client.generic(self.method, address)
            if self.method == "DELETE"
            else client.post(address, self.body, **kind)
        )


def operations() -> dict[str, Operation]:
    """By operationId. A test fails where the description has one that isn't here."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    file = SimpleUploadedFile("clientes.csv", b"id,name\n1,Ana\n")
    return {
        "company": Operation("GET", "/company", None),
        "editions": Operation("GET", "/editions?limit=2", "see_data"),
        "audit": Operation("GET", "/audit?limit=2", "see_audit"),
        "metrics": Operation("GET", "/metrics", "see_figures"),
        "measure": Operation("GET", "/measure?metric=nps&by=customer.country", "see_figures"),
        "drivers": Operation("GET", "/measure/drivers?outcome=csat", "see_figures"),
        "integrity": Operation("GET", "/measure/integrity", "see_figures"),
        "value": Operation("GET", "/measure/value?by=customer.segment", "see_figures"),
        "value_of_customer": Operation("GET", "/customers/nobody/value", "see_customers"),
        "movement": Operation("GET", "/measure/movement?metric=nps", "see_figures"),
        "contributions": Operation(
            "GET", "/measure/contributions?metric=nps&by=customer.country", "see_figures"
        ),
        "open_figure": Operation("GET", "/figure?key=nps@1&limit=3", "see_rows"),
        "demand": Operation("GET", "/service/demand?by=topic", "see_figures"),
        "deals": Operation("GET", "/deals?limit=2", "see_figures"),
        "deal": Operation("GET", "/deals/{deal}/fit", "see_figures"),
        "decide_deal": Operation(
            "POST", "/deals/{deal}/choice", "work_deals", {"choice": "take", "reason": "a good one"}
        ),
        "bookings": Operation("GET", "/bookings", "see_figures"),
        "handoffs": Operation("GET", "/handoffs", "see_figures"),
        "hand_over": Operation("POST", "/handoffs", "work_deals", {"deal": "no-such-deal"}),
        "take_over": Operation("POST", "/handoffs/999999/taken", "work_deals", {"answer": ""}),
        "gate": Operation("POST", "/gate", "see_figures", GATE),
        "gate_decisions": Operation("GET", "/gate/decisions", "see_figures"),
        "keep_gate": Operation("POST", "/gate/decisions", "write_promises", GATE, whole=True),
        "gate_decision": Operation("GET", "/gate/decisions/{decision}", "see_figures"),
        "sign_gate": Operation(
            "POST",
            "/gate/decisions/{decision}/signature",
            "sign_promises",
            {"decision": "approved"},
            whole=True,
        ),
        "staying": Operation("GET", "/measure/staying?by=customer.segment", "see_figures"),
        "pay_plans": Operation("GET", "/pay/plans", "see_pay"),
        "pay_plan": Operation("GET", "/pay/plans/comision", "see_pay"),
        "compare_pay": Operation("GET", "/pay/compare?one=comision&other=permanencia", "see_pay"),
        "pay_statements": Operation("GET", "/pay/plans/comision/statements?person={rep}", "see_pay"),
        "save_pay_plan": Operation("POST", "/pay/plans/asked", "write_pay", {"text": "version = 1"}),
        "findings": Operation("GET", "/findings", "see_figures"),
        "brief": Operation("GET", "/brief", "see_figures"),
        "read_claims": Operation("POST", "/claims", "see_figures", {"text": "Entrega en 48 h."}),
        "draft_claims": Operation(
            "POST", "/claims/drafts", "write_promises", {"text": "Entrega en 48 h.", "numbers": [1]}
        ),
        "promises": Operation("GET", "/promises", "see_figures"),
        "promise_after": Operation("GET", "/promises/after?promise=crm:P-247", "see_figures"),
        "strengths": Operation("GET", "/promises/strengths", "see_figures"),
        "origins": Operation("GET", "/promises/origins", "see_figures"),
        "given_words": Operation("GET", "/promises/given", "see_figures"),
        "story": Operation("GET", "/promises/story", "see_figures"),
        "silos": Operation("GET", "/silos", "see_figures"),
        "written_promises": Operation("GET", "/promises/written", "see_figures"),
        "draft_promise": Operation("POST", "/promises/written", "write_promises", {"text": ""}),
        "written_promise": Operation("GET", "/promises/written/{promise}", "see_figures"),
        "change_promise": Operation("POST", "/promises/written/{promise}", "write_promises", {"target": 1}),
        "remove_draft": Operation("DELETE", "/promises/written/{promise}", "write_promises"),
        "move_promise": Operation(
            "POST", "/promises/written/{promise}/state", "write_promises", {"state": "evidenced"}
        ),
        "launch_promise": Operation("POST", "/promises/written/{promise}/launch", "sign_promises"),
        "promise_evidence": Operation("GET", "/promises/written/{promise}/evidence", "see_figures"),
        "find_customers": Operation("GET", "/customers?q=garcia", "see_customers"),
        "look_up_customer": Operation("GET", "/customers/nobody", "see_customers"),
        "sources": Operation("GET", "/sources", "see_data"),
        "upload": Operation("POST", "/uploads", "import", {"content": file}),
        "drop_upload": Operation("DELETE", "/uploads/nothing", "import"),
        "jobs": Operation("GET", "/jobs", "see_data"),
        "begin_job": Operation("POST", "/jobs", "run_jobs", {"kind": "refresh"}),
        "job": Operation("GET", "/jobs/1", "see_data"),
        "cancel_job": Operation("POST", "/jobs/1/cancel", "run_jobs"),
    }
