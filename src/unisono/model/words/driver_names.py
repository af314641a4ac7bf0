"""The names of drivers, their levels and what one step up means.  Each: Spanish, Portuguese, English."""

_NAMES: dict[str, tuple[str, str, str]] = {
    "driver.promise.name": ("Respuesta prometida", "Resposta prometida", "Promised answer"),
    "driver.promise.step": (
        "cumplir el plazo de respuesta donde hoy se rompe",
        "cumprir o prazo de resposta onde hoje se quebra",
        "keep the promised answer time where it is broken now",
    ),
    "driver.promise.0": ("rota", "quebrada", "broken"),
    "driver.promise.1": ("cumplida", "cumprida", "kept"),
    "driver.promises_before.name": (
        "Promesas de respuesta, 90 días antes",
        "Promessas de resposta, 90 dias antes",
        "Promised answers, 90 days before",
    ),
    "driver.promises_before.step": (
        "cumplir todas donde hoy se rompe alguna",
        "cumprir todas onde hoje alguma se quebra",
        "keep all of them where one is broken now",
    ),
    "driver.promises_before.0": ("alguna rota", "alguma quebrada", "one broken"),
    "driver.promises_before.1": ("todas cumplidas", "todas cumpridas", "all kept"),
    "driver.wait.name": (
        "Espera hasta la primera respuesta",
        "Espera até a primeira resposta",
        "Wait for the first answer",
    ),
    "driver.wait.step": ("esperar una clase menos", "esperar uma classe a menos", "wait one class less"),
    "driver.wait_before.name": (
        "Peor espera, 90 días antes",
        "Pior espera, 90 dias antes",
        "Longest wait, 90 days before",
    ),
    "driver.wait_before.step": (
        "esperar una clase menos",
        "esperar uma classe a menos",
        "wait one class less",
    ),
    "driver.solved_once.name": ("Resuelto sin reabrir", "Resolvido sem reabrir", "Solved without reopening"),
    "driver.solved_once.step": (
        "resolver a la primera lo que hoy se reabre",
        "resolver de primeira o que hoje se reabre",
        "solve at once what is reopened now",
    ),
    "driver.solved_once.0": ("reabierto", "reaberto", "reopened"),
    "driver.solved_once.1": ("resuelto", "resolvido", "solved"),
    "driver.solved_before.name": (
        "Contactos sin reabrir, 90 días antes",
        "Contatos sem reabrir, 90 dias antes",
        "Contacts not reopened, 90 days before",
    ),
    "driver.solved_before.step": (
        "resolver a la primera lo que hoy se reabre",
        "resolver de primeira o que hoje se reabre",
        "solve at once what is reopened now",
    ),
    "driver.solved_before.0": ("alguno reabierto", "algum reaberto", "one reopened"),
    "driver.solved_before.1": ("ninguno reabierto", "nenhum reaberto", "none reopened"),
    "driver.lateness.name": ("Entrega en fecha", "Entrega no prazo", "Delivery on its date"),
    "driver.lateness.step": ("llegar una clase antes", "chegar uma classe antes", "arrive one class earlier"),
    "driver.late_before.name": (
        "Entregas en fecha, 90 días antes",
        "Entregas no prazo, 90 dias antes",
        "Deliveries on their date, 90 days before",
    ),
    "driver.late_before.step": (
        "llegar una clase antes",
        "chegar uma classe antes",
        "arrive one class earlier",
    ),
    "driver.contacts_month.name": (
        "Contactos en los 30 días antes",
        "Contatos nos 30 dias antes",
        "Contacts in the 30 days before",
    ),
    "driver.contacts_month.step": (
        "necesitar un contacto menos",
        "precisar de um contato a menos",
        "need one contact less",
    ),
    "driver.contacts_earlier.name": (
        "Contactos entre 31 y 90 días antes",
        "Contatos entre 31 e 90 dias antes",
        "Contacts 31 to 90 days before",
    ),
    "driver.contacts_earlier.step": (
        "necesitar un contacto menos",
        "precisar de um contato a menos",
        "need one contact less",
    ),
    "driver.failed_steps.name": (
        "Pasos que fallaron, 90 días antes",
        "Passos que falharam, 90 dias antes",
        "Steps that failed, 90 days before",
    ),
    "driver.failed_steps.step": ("un fallo menos", "uma falha a menos", "one failure less"),
    "driver.failed_steps.0": ("dos o más", "dois ou mais", "two or more"),
    "driver.failed_steps.1": ("uno", "um", "one"),
    "driver.failed_steps.2": ("ninguno", "nenhum", "none"),
    "driver.rating.step": ("calificar un punto más", "avaliar um ponto a mais", "rate one point more"),
    "driver.ratings.name": (
        "Otras calificaciones de la misma encuesta",
        "Outras notas da mesma pesquisa",
        "Other ratings of the same survey",
    ),
    "driver.verdicts.name": (
        "Otras notas, motivos de baja y lo que pasó después",
        "Outras notas, motivos de saída e o que aconteceu depois",
        "Other scores, reasons for leaving and what came after",
    ),
    "driver.handled.name": ("Tiempo de atención", "Tempo de atendimento", "Handling time"),
    "driver.handled.0": ("menos de 3 min", "menos de 3 min", "under 3 min"),
    "driver.handled.1": ("3 a 6 min", "3 a 6 min", "3 to 6 min"),
    "driver.handled.2": ("6 a 10 min", "6 a 10 min", "6 to 10 min"),
    "driver.handled.3": ("10 min o más", "10 min ou mais", "10 min or more"),
    "driver.channel.name": ("Canal", "Canal", "Channel"),
    "driver.topic.name": ("Tema", "Assunto", "Topic"),
    "driver.touchpoint.name": ("Momento", "Momento", "Touchpoint"),
    "driver.plan.name": ("Plan", "Plano", "Plan"),
    "driver.tenure.name": ("Antigüedad", "Tempo de casa", "Time as a customer"),
    "driver.tenure.0": ("menos de 3 meses", "menos de 3 meses", "under 3 months"),
    "driver.tenure.1": ("3 a 12 meses", "3 a 12 meses", "3 to 12 months"),
    "driver.tenure.2": ("más de un año", "mais de um ano", "over a year"),
    "driver.segment.name": ("Segmento", "Segmento", "Segment"),
    "driver.country.name": ("País", "País", "Country"),
    "driver.level.missing": ("sin registro", "sem registro", "not recorded"),
    "driver.level.rest": ("los demás", "os demais", "the others"),
    "driver.level.joined": ("{worst} a {best}", "{worst} a {best}", "{worst} to {best}"),
}
_WAITS = (
    ("más de 1 h", "mais de 1 h", "over 1 h"),
    ("15 min a 1 h", "15 min a 1 h", "15 min to 1 h"),
    ("5 a 15 min", "5 a 15 min", "5 to 15 min"),
    ("1 a 5 min", "1 a 5 min", "1 to 5 min"),
    ("hasta 1 min", "até 1 min", "up to 1 min"),
)
_LATE = (
    ("más de 7 días tarde", "mais de 7 dias de atraso", "over 7 days late"),
    ("3 a 7 días tarde", "3 a 7 dias de atraso", "3 to 7 days late"),
    ("hasta 3 días tarde", "até 3 dias de atraso", "up to 3 days late"),
    ("en fecha o antes", "no prazo ou antes", "on time or early"),
)
_CONTACTS = (("3 o más", "3 ou mais", "3 or more"), ("2", "2", "2"), ("1", "1", "1"), ("0", "0", "0"))
_LEVELS = {
    f"driver.{slug}.{level}": words
    for slugs, names in (
        (("wait", "wait_before"), _WAITS),
        (("lateness", "late_before"), _LATE),
        (("contacts_month", "contacts_earlier"), _CONTACTS),
    )
    for slug in slugs
    for level, words in enumerate(names)
}
WORDS: dict[str, tuple[str, str, str]] = {**_NAMES, **_LEVELS}
