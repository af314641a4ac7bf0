"""The words of strengths, and of whom each origin brings.  Each: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "strengths.page": (
        "Lo que cumplimos mejor de lo que decimos",
        "O que cumprimos melhor do que dizemos",
        "What we keep better than we say",
    ),
    "strengths.link": (
        "Lo que cumplimos mejor de lo que decimos",
        "O que cumprimos melhor do que dizemos",
        "What we keep better than we say",
    ),
    "strengths.title": (
        "Ya podrías decir: «{claim}»",
        "Você já poderia dizer: «{claim}»",
        "You could already say: “{claim}”",
    ),
    "strengths.title.praised": (
        "Los clientes contentos hablan de {words}",
        "Os clientes contentes falam de {words}",
        "Glad customers speak of {words}",
    ),
    "strengths.title.none": (
        "Nada se cumple claramente mejor de lo que se dice",
        "Nada se cumpre claramente melhor do que se diz",
        "Nothing is kept clearly better than it is said",
    ),
    "strengths.lead": (
        "Mensajes que los datos sostienen: afirmaciones más fuertes que las que ya haces y que se habrían"
        " cumplido, y lo que escriben quienes están contentos.",
        "Mensagens que os dados sustentam: afirmações mais fortes que as que você já faz e que teriam"
        " sido cumpridas, e o que escreve quem está contente.",
        "Messages that the data would carry: claims stronger than those you make that would have been"
        " kept, and what glad customers write.",
    ),
    "strengths.claims": (
        "Lo que podrías prometer",
        "O que você poderia prometer",
        "What you could promise",
    ),
    "strengths.claims.none": (
        "De {n} promesas que se pueden medir, ninguna admite hoy una afirmación claramente más fuerte.",
        "De {n} promessas que se podem medir, nenhuma admite hoje uma afirmação claramente mais forte.",
        "Of {n} promises that can be measured, none would bear a clearly stronger claim today.",
    ),
    "strengths.claim.answer": (
        "Por {channel} te contestamos en {time}",
        "Por {channel} respondemos em {time}",
        "By {channel} we answer within {time}",
    ),
    "strengths.claim.answer.any": (
        "Te contestamos en {time}",
        "Respondemos em {time}",
        "We answer within {time}",
    ),
    "strengths.claim.delivery": (
        "Llega {days} antes de lo que decimos",
        "Chega {days} antes do que dizemos",
        "It arrives {days} before we say",
    ),
    "strengths.claim.evidence": (
        "Hoy dices «{said}». Así dicho se habría cumplido el {share} de {n} veces.",
        "Hoje você diz «{said}». Dito assim, teria sido cumprido {share} de {n} vezes.",
        "Today you say “{said}”. Said so, it would have been kept {share} of {n} times.",
    ),
    "strengths.claim.gate": (
        "Antes de decirlo, pásalo por la compuerta: con más clientes, el tiempo cambia.",
        "Antes de dizê-lo, passe pela comporta: com mais clientes, o tempo muda.",
        "Before you say it, take it through the gate: with more customers, times change.",
    ),
    "strengths.themes": (
        "De qué hablan los contentos",
        "De que falam os contentes",
        "What glad customers speak of",
    ),
    "strengths.themes.none": (
        "Con {n} textos todavía no se ve de qué hablan más los contentos.",
        "Com {n} textos ainda não se vê de que falam mais os contentes.",
        "With {n} texts it can't be seen yet what glad customers speak of more.",
    ),
    "strengths.theme.evidence": (
        "Lo escriben {points} puntos más los contentos que los demás; {n} clientes.",
        "Os contentes escrevem isso {points} pontos a mais que os demais; {n} clientes.",
        "Glad customers write it {points} points more than the others; {n} customers.",
    ),
    "strengths.how": ("Cómo se calcula", "Como se calcula", "How it is worked out"),
    "strengths.how.text": (
        "Una afirmación aparece si todo el intervalo de las veces que se habría cumplido alcanza lo que"
        " la promesa pide, y si pide a lo sumo tres cuartos del tiempo ya prometido, o un día menos. Las"
        " palabras son las que los contentos escriben más que los demás, más allá del azar, corregido por"
        " cuántas se miran, y al menos diez clientes. De las citas se quitan nombres, correos, teléfonos"
        " y números largos.",
        "Uma afirmação aparece se todo o intervalo das vezes em que teria sido cumprida alcança o que a"
        " promessa pede, e se pede no máximo três quartos do tempo já prometido, ou um dia a menos. As"
        " palavras são as que os contentes escrevem mais que os demais, além do acaso, corrigido por"
        " quantas se olham, e ao menos dez clientes. Das citações tiram-se nomes, e-mails, telefones e"
        " números longos.",
        "A claim appears where all of the interval of how often it would have been kept reaches what the"
        " promise asks, and where it takes at most three quarters of the time promised, or a day less."
        " The words are those that glad customers write more than the others, beyond chance, corrected"
        " for how many are looked at, and at least ten customers. Names, e-mails, phones and long numbers"
        " are taken out of quotes.",
    ),
    "origins.page": ("A quién trae cada origen", "Quem cada origem traz", "Whom each origin brings"),
    "origins.link": ("A quién trae cada origen", "Quem cada origem traz", "Whom each origin brings"),
    "origins.title": (
        "A quién trae cada origen, un año después",
        "Quem cada origem traz, um ano depois",
        "Whom each origin brings, a year later",
    ),
    "origins.title.apart": (
        "Un año después sigue el {low} de los de «{worst}» y el {high} de los de «{best}»",
        "Um ano depois seguem {low} dos de «{worst}» e {high} dos de «{best}»",
        "A year later {low} of those from “{worst}” are still here, and {high} of those from “{best}”",
    ),
    "origins.title.none": (
        "Todavía no se sabe a quién trae cada origen",
        "Ainda não se sabe quem cada origem traz",
        "It isn't known yet whom each origin brings",
    ),
    "origins.lead": (
        "Los interesados que compran se ven enseguida; los clientes que valen, recién después. Los grupos"
        " con menos de diez no se muestran.",
        "Os interessados que compram se veem logo; os clientes que valem, só depois. Grupos com menos de"
        " dez não se mostram.",
        "Leads that buy show at once; customers worth having show only later. Groups under ten aren't shown.",
    ),
    "origins.by": ("Por", "Por", "By"),
    "origins.by.origin": ("Origen", "Origem", "Origin"),
    "origins.by.campaign": ("Campaña", "Campanha", "Campaign"),
    "origins.column.name": ("Origen", "Origem", "Origin"),
    "origins.column.leads": ("Interesados", "Interessados", "Leads"),
    "origins.column.conversion": ("Compran", "Compram", "Buy"),
    "origins.column.customers": ("Clientes", "Clientes", "Customers"),
    "origins.column.stay": ("Siguen a los 12 meses", "Seguem aos 12 meses", "Still here after 12 months"),
    "origins.column.score": ("Satisfacción", "Satisfação", "Satisfaction"),
    "origins.column.money": (
        "Dejaron en su primer año",
        "Deixaram no primeiro ano",
        "Left in their first year",
    ),
    "origins.table": (
        "Cada origen, sus interesados y sus clientes",
        "Cada origem, seus interessados e seus clientes",
        "Each origin, its leads and its customers",
    ),
    "origins.small": (
        "{n} grupos tienen muy pocos para mostrarse.",
        "{n} grupos têm muito poucos para mostrar.",
        "{n} groups have too few to be shown.",
    ),
}
