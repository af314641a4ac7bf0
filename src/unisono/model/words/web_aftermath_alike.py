"""The words of those a promise reached, and how alike they are.  Each: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "after.reached.nobody": (
        "Nadie anotó a quién llegó esta promesa",
        "Ninguém anotou a quem esta promessa chegou",
        "Nobody wrote down whom this promise reached",
    ),
    "after.reached.nobody.how": (
        "Con una tabla de exposiciones (cliente, promesa, cuándo) se compara a quienes la vieron con"
        " otros iguales.",
        "Com uma tabela de exposições (cliente, promessa, quando) compara-se quem a viu com outros iguais.",
        "With a table of exposures (customer, promise, when) those who saw it are compared with others"
        " like them.",
    ),
    "after.reached.unknown": (
        "Todavía no hay con quién comparar a quienes la vieron",
        "Ainda não há com quem comparar quem a viu",
        "There is nobody yet to compare those who saw it with",
    ),
    "after.reached.same": (
        "A quienes trajo les va como a otros clientes iguales",
        "Quem ela trouxe vai como outros clientes iguais",
        "Those it brought fare like other customers like them",
    ),
    "after.reached.worse": (
        "A quienes trajo les va peor que a otros clientes iguales",
        "Quem ela trouxe vai pior que outros clientes iguais",
        "Those it brought fare worse than other customers like them",
    ),
    "after.reached.better": (
        "A quienes trajo les va mejor que a otros clientes iguales",
        "Quem ela trouxe vai melhor que outros clientes iguais",
        "Those it brought fare better than other customers like them",
    ),
    "after.reached.stay": (
        "Siguen a los {month} meses",
        "Seguem aos {month} meses",
        "Still here after {month} months",
    ),
    "after.reached.kept": (
        "Veces que se les cumplió",
        "Vezes em que foi cumprida",
        "Times it was kept to them",
    ),
    "after.reached.score": ("NPS, última respuesta", "NPS, última resposta", "NPS, last answer"),
    "after.reached.contacts": ("Contactos al mes", "Contatos por mês", "Contacts a month"),
    "after.reached.worth": (
        "Lo que han dejado y se espera",
        "O que deixaram e se espera",
        "What they brought and will bring",
    ),
    "after.reached.column.what": ("Qué", "O quê", "What"),
    "after.reached.column.exposed": ("La vieron", "Viram", "Saw it"),
    "after.reached.column.alike": ("Iguales, sin verla", "Iguais, sem ver", "Like them, didn't see it"),
    "after.reached.column.difference": ("Diferencia", "Diferença", "Difference"),
    "after.reached.column.said": ("¿Es azar?", "É acaso?", "Is it chance?"),
    "after.reached.column.plain": ("Todos los demás", "Todos os demais", "Everybody else"),
    "after.reached.table": (
        "Quienes vieron la promesa al lado de clientes iguales",
        "Quem viu a promessa ao lado de clientes iguais",
        "Those who saw the promise beside customers like them",
    ),
    "after.reached.lead": (
        "{exposed} clientes que llegaron habiéndola visto, al lado de {others} que llegaron en el mismo"
        " tiempo sin verla y que pesan como si fueran iguales.",
        "{exposed} clientes que chegaram tendo visto, ao lado de {others} que chegaram no mesmo tempo sem"
        " ver e que pesam como se fossem iguais.",
        "{exposed} customers who came having seen it, beside {others} who came in the same time without"
        " seeing it, weighed as if they were alike.",
    ),
    "after.reached.late": (
        "{n} la vieron cuando ya eran clientes de más de un mes, y no se comparan.",
        "{n} viram quando já eram clientes há mais de um mês, e não se comparam.",
        "{n} saw it when they had been customers for over a month, and aren't compared.",
    ),
    "after.beyond.better": ("mejor, más allá del azar", "melhor, além do acaso", "better, beyond chance"),
    "after.beyond.worse": ("peor, más allá del azar", "pior, além do acaso", "worse, beyond chance"),
    "after.beyond.none": ("puede ser azar", "pode ser acaso", "may be chance"),
    "after.balance": (
        "Qué tan iguales son los que se comparan",
        "Quão iguais são os que se comparam",
        "How alike those compared are",
    ),
    "after.balance.lead": (
        "{exposed} meses de clientes en que se rompió, al lado de {others} en que se cumplió; pesados,"
        " estos valen como {effective}. La mayor diferencia que queda es de {worst} puntos.",
        "{exposed} meses de clientes em que foi quebrada, ao lado de {others} em que foi cumprida;"
        " pesados, estes valem como {effective}. A maior diferença que resta é de {worst} pontos.",
        "{exposed} customer months in which it was broken, beside {others} in which it was kept; weighed,"
        " these count as {effective}. The widest gap left is {worst} points.",
    ),
    "after.balance.show": (
        "Ver la comparación, una por una",
        "Ver a comparação, uma por uma",
        "See the comparison, one by one",
    ),
    "after.balance.aside": (
        "Por {facts} no se compara: solo dice a quién le pasó.",
        "Por {facts} não se compara: só diz a quem aconteceu.",
        "Nobody is compared by {facts}: it only says whom it happened to.",
    ),
    "after.balance.unmatched": (
        "{n} no se parecen a nadie y quedan fuera.",
        "{n} não se parecem com ninguém e ficam de fora.",
        "{n} are like nobody else and are left out.",
    ),
    "after.balance.column.fact": ("Lo que se sabía antes", "O que se sabia antes", "What was known before"),
    "after.balance.column.shown": ("Cuál", "Qual", "Which"),
    "after.balance.column.exposed": ("Se rompió", "Foi quebrada", "Broken"),
    "after.balance.column.others": ("Se cumplió", "Foi cumprida", "Kept"),
    "after.balance.column.weighed": ("Se cumplió, pesados", "Foi cumprida, pesados", "Kept, weighed"),
    "after.fact.segment": ("Segmento", "Segmento", "Segment"),
    "after.fact.country": ("País", "País", "Country"),
    "after.fact.origin": ("Origen", "Origem", "Origin"),
    "after.fact.plan": ("Plan", "Plano", "Plan"),
    "after.fact.need": ("Lo que necesita", "O que precisa", "What they need"),
    "after.fact.months": ("Meses como cliente", "Meses como cliente", "Months as a customer"),
    "after.fact.when": ("Cuándo, por cuartos", "Quando, por quartos", "When, by quarters"),
    "after.fact.earned_before": (
        "Lo que había dejado, por cuartos",
        "O que tinha deixado, por quartos",
        "What they had brought, by quarters",
    ),
    "after.fact.broken_before": ("Veces rota antes", "Vezes quebrada antes", "Times broken before"),
    "after.fact.contacts_before": ("Contactos antes", "Contatos antes", "Contacts before"),
    "after.fact.unsolved_before": ("Sin resolver antes", "Sem resolver antes", "Unsolved before"),
    "after.fact.contacts": ("Contactos en el mes", "Contatos no mês", "Contacts in the month"),
    "after.fact.unsolved": ("Sin resolver en el mes", "Sem resolver no mês", "Unsolved in the month"),
    "after.fact.other_broken": (
        "Otra promesa rota en el mes",
        "Outra promessa quebrada no mês",
        "Another promise broken in the month",
    ),
    "after.class.unknown": ("no se sabe", "não se sabe", "not known"),
    "after.class.others": ("las demás", "as demais", "all others"),
}
