"""Every operation of the API, once: how it is asked, and what somebody must be allowed for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.test import Client

from unisono.model.rights import Action

ROOT = "/api/v1"


@dataclass(frozen=True, slots=True)
class Operation:
    """`needs` is None where every token may."""

    method: str
    path: str
    needs: Action | None
    body: dict[str, Any] = field(default_factory=dict)

    def ask(self, client: Client) -> HttpResponse:
        """Ask it."""
        if self.method == "GET":
            return client.get(ROOT + self.path)
        kind = {} if "content" in self.body else {"content_type": "application/json"}
        return (
            client.generic(self.method, ROOT + self.path)
            if self.method == "DELETE"
            else client.post(ROOT + self.path, self.body, **kind)
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
        "staying": Operation("GET", "/measure/staying?by=customer.segment", "see_figures"),
        "findings": Operation("GET", "/findings", "see_figures"),
        "brief": Operation("GET", "/brief", "see_figures"),
        "promises": Operation("GET", "/promises", "see_figures"),
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
