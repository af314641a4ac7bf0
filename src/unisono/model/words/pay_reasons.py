"""Why a figure of pay has no value, and why a line pays nothing.  Each: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "reason.pay_leavers_pay_back": (
        "no hace falta ninguna: hasta quien se va trajo más de lo que se pagó por él",
        "não é preciso nenhuma: até quem sai trouxe mais do que se pagou por ele",
        "none is needed: even those who leave brought more than was paid for them",
    ),
    "reason.pay_never_back": (
        "ninguna basta: ni quien se queda trae en un año lo que se pagó por él",
        "nenhuma basta: nem quem fica traz em um ano o que se pagou por ele",
        "none is enough: not even those who stay bring in a year what was paid for them",
    ),
    "reason.pay_all_alike": (
        "todos son iguales: no hay qué comparar",
        "todos são iguais: não há o que comparar",
        "all are alike: there is nothing to compare",
    ),
    "reason.pay_costs_no_more": (
        "no cuesta más, así que no necesita traer nada",
        "não custa mais, então não precisa trazer nada",
        "it costs no more, so it needs to bring nothing",
    ),
    "reason.pay_staying_brings_nothing": (
        "quien se queda no trae más que quien se va, más allá del azar",
        "quem fica não traz mais que quem sai, além do acaso",
        "those who stay don't bring more than those who leave, beyond chance",
    ),
    "reason.pay_no_quota": ("el plan no tiene cuotas", "o plano não tem cotas", "the plan has no quotas"),
    "reason.pay_deals_too_large": (
        "cada venta pesa más que un décimo de la cuota: no se puede saber",
        "cada venda pesa mais que um décimo da cota: não dá para saber",
        "each deal weighs more than a tenth of the quota: nobody can tell",
    ),
    "reason.pay_boundary_alone": (
        "no hay periodos a ambos lados con que comparar",
        "não há períodos dos dois lados com que comparar",
        "there are no periods on both sides to compare with",
    ),
    "reason.pay_no_cap_met": ("nadie llegó a un tope", "ninguém chegou a um teto", "nobody met a cap"),
    "reason.pay_no_discounts": (
        "todo se vendió al precio usual",
        "tudo se vendeu ao preço usual",
        "everything was sold at its usual price",
    ),
    "reason.pay_no_usual_price": (
        "ningún producto tiene un precio usual",
        "nenhum produto tem um preço usual",
        "no product has a usual price",
    ),
    "pay.why.under_threshold": (
        "no llegó al mínimo de la cuota",
        "não chegou ao mínimo da cota",
        "under the threshold of the quota",
    ),
    "pay.why.customer_left": ("el cliente se había ido", "o cliente tinha saído", "the customer had left"),
    "pay.why.person_left": (
        "la persona ya no estaba en la empresa",
        "a pessoa já não estava na empresa",
        "the person was no longer there",
    ),
    "pay.why.no_contract": (
        "no se conoce ningún contrato del cliente",
        "não se conhece nenhum contrato do cliente",
        "no contract of the customer is known",
    ),
    "pay.why.few_accounts": (
        "respondieron muy pocas cuentas",
        "responderam muito poucas contas",
        "too few accounts answered",
    ),
}
