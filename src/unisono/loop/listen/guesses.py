"""Most exports call the same things by the same few names: from them a first mapping is guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from unisono.model.canon import TABLES, Table

SYNONYMS: dict[str, str] = {
    "customers.id": "customer cliente client account cuenta conta user usuario codigo_cliente mql",
    "customers.name": "customer_name nombre nome nombre_cliente nome_cliente razon_social razao_social",
    "customers.acquired_at": "alta fecha_alta data_cadastro created signup_date registration_date since",
    "identities.system_id": "id record_id contact_id",
    "identities.email": "correo e_mail mail correo_electronico",
    "identities.phone": "telefono telefone celular movil whatsapp fone",
    "identities.document": "dni ruc cpf cnpj rut nit documento tax_id",
    "campaigns.id": "campaign campana campanha",
    "campaigns.name": "campaign_name nombre_campana nome_campanha",
    "promises.id": "promise promesa promessa",
    "promises.text": "promise_text texto promesa promessa",
    "exposures.id": "exposure impression",
    "leads.id": "lead mql prospecto",
    "leads.created_at": "first_contact_date first_contact created fecha_creacion data_criacao created_date",
    "deals.id": "deal opportunity oportunidad oportunidade negocio",
    "deals.rep_id": "sales_agent rep vendedor sales_rep seller_rep sr",
    "deals.stage": "deal_stage etapa fase",
    "deals.amount": "close_value value monto valor importe revenue",
    "deals.opened_at": "engage_date opened fecha_apertura open_date",
    "deals.closed_at": "close_date won_date closed fecha_cierre data_fechamento",
    "deals.product": "producto produto",
    "contracts.id": "contract contrato subscription suscripcion assinatura",
    "contracts.plan": "contract_type plano offer",
    "contracts.starts_at": "start_date inicio fecha_inicio data_inicio starts",
    "contracts.ends_at": "end_date fin fim fecha_fin data_fim ends",
    "contracts.recurring_amount": "monthly_charge monthly_charges cuota mensualidad mensalidade",
    "contracts.end_reason": "churn_reason motivo_baja motivo_cancelamento",
    "transactions.id": "transaction payment pago pagamento invoice factura fatura venta venda",
    "transactions.at": "date fecha data transaction_date payment_date fecha_pago data_pagamento",
    "transactions.amount": "payment_value value price monto importe valor total",
    "deliveries.id": "order orden pedido delivery entrega",
    "deliveries.ordered_at": "order_purchase_timestamp order_date fecha_pedido data_pedido",
    "deliveries.promised_at": "order_estimated_delivery_date estimated_delivery_date fecha_prometida",
    "deliveries.delivered_at": "order_delivered_customer_date delivered_date fecha_entrega data_entrega",
    "deliveries.status": "order_status estado estatus situacao",
    "cases.id": "case ticket caso call llamada chamado reclamo incident",
    "cases.topic": "reason motivo tema assunto asunto subject category categoria",
    "cases.opened_at": "call_timestamp opened opened_date fecha_apertura data_abertura fecha_creacion",
    "cases.first_answer_at": "answered first_response_at first_reply_at primera_respuesta primeira_resposta",
    "cases.resolved_at": "resolved solved_at closed_at resuelto fecha_resolucion data_resolucao",
    "cases.handle_seconds": "handle_time duracion_segundos talk_seconds",
    "cases.agent_id": "agent agente atendente operador assignee",
    "cases.queue": "cola fila call_center",
    "responses.id": "review response respuesta resposta survey encuesta answer",
    "responses.at": "review_answer_timestamp answered_at fecha_respuesta data_resposta response_date",
    "responses.score": "review_score csat_score nps_score nota puntaje rating satisfaction_score",
    "responses.verbatim": "review_comment_message comment comentario opinion message texto",
    "employees.id": "employee empleado funcionario sales_agent agent sdr",
    "employees.manager": "jefe gerente supervisor",
    "employees.region": "regional_office oficina office",
    "touchpoints.at": "timestamp event_time fecha_hora completetimestamp",
    "touchpoints.step": "activity actividad atividade",
    "at": "date fecha data fecha_hora data_hora datetime timestamp",
    "customer_id": "customer cliente client account cuenta conta caseid case_id",
    "currency": "moneda moeda",
    "country": "pais",
    "region": "state estado provincia departamento uf",
    "city": "ciudad cidade",
    "channel": "canal",
    "language": "idioma lengua lingua",
    "origin": "origen origem source fuente fonte",
    "order_id": "order pedido",
    "segment": "segmento business_segment",
    "name": "nombre nombres nome",
    "cost": "costo coste custo",
}
"""Other names of canonical columns in Spanish, Portuguese and English, by `table.column` or by column."""


def plain(column: str) -> str:
    """The name in lower case, without accents, its words joined by underscores.

    >>> plain("Fecha de Creación"), plain("customerID")
    ('fecha_creacion', 'customer_id')
    """
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", column.strip())
    bare = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "_", bare).strip("_").split("_")
    return "_".join(word for word in words if word not in ("de", "del", "da", "do", "the", "of"))


def guess(columns: Iterable[str]) -> tuple[Table, dict[str, str]]:
    """Which canonical table do these raw columns look like, and which of them is which canonical column?

    The table with most matches wins, required columns counting double; the guess is to be checked.

    >>> guess(["mql_id", "first_contact_date", "origin"])[0].name
    'leads'
    """
    raw = tuple(columns)
    guesses = [(table, matches(table, raw)) for table in TABLES]
    return max(guesses, key=lambda each: _weight(*each))


def matches(table: Table, columns: tuple[str, ...]) -> dict[str, str]:
    """The raw column that each canonical column of the table is probably called here; one use each.

    >>> from unisono.model.canon import BY_NAME
    >>> matches(BY_NAME["cases"], ("Ticket ID", "canal"))
    {'id': 'Ticket ID', 'channel': 'canal'}
    """
    free = {plain(column): column for column in reversed(columns)}
    found: dict[str, str] = {}
    for column in table.columns:
        for called in _names(table, column.name):
            if called in free:
                found[column.name] = free.pop(called)
                break
    return found


def _names(table: Table, column: str) -> Iterable[str]:
    own = SYNONYMS.get(f"{table.name}.{column}", "").split()
    shared = SYNONYMS.get(column, "").split()
    stem = column.removesuffix("_id").removesuffix("_at")
    if column == "id":
        yield from (f"{name}_id" for name in own)
    else:
        yield from (column, f"{stem}_id", f"{stem}_date", f"{stem}_at")
    for name in (*own, *shared):
        yield from (name, f"{name}_id", f"id_{name}")
    yield column


def _weight(table: Table, found: dict[str, str]) -> float:
    required = [column.name for column in table.columns if column.required]
    certain = sum(name in found for name in required)
    return len(found) + certain + (2 if certain == len(required) else 0) - len(table.columns) / 100
