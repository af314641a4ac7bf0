"""The words of the pages where promises are written.  Each: Spanish, Portuguese, English."""

_TABS: dict[str, tuple[str, str, str]] = {
    "promises.room.ledger": ("Libro", "Livro", "Ledger"),
    "promises.room.read": ("Leer un texto", "Ler um texto", "Read copy"),
    "promises.room.gate": ("Antes de prometer", "Antes de prometer", "Before promising"),
}
_FORM: dict[str, tuple[str, str, str]] = {
    "promises.new": ("Escribir una promesa", "Escrever uma promessa", "Write a promise"),
    "promises.edit": ("Cambiar la promesa", "Alterar a promessa", "Change the promise"),
    "promises.edit.action": ("Cambiar", "Alterar", "Change"),
    "promises.save": ("Guardar", "Salvar", "Save"),
    "promises.cancel": ("Cancelar", "Cancelar", "Cancel"),
    "promises.form.lead": (
        "Lo que se promete, y cómo se sabrá si se cumple. Sin eso último no puede salir.",
        "O que se promete, e como se saberá se é cumprido. Sem isso não pode sair.",
        "What is promised, and how one will know whether it is kept. Without that it can't go out.",
    ),
    "promises.form.said": ("Qué se dice y dónde", "O que se diz e onde", "What is said, and where"),
    "promises.form.said.text": (
        "Las palabras que lee el cliente, desde cuándo y quién responde por ellas.",
        "As palavras que o cliente lê, desde quando e quem responde por elas.",
        "The words the customer reads, since when, and who answers for them.",
    ),
    "promises.form.measured": ("Cómo se mide", "Como se mede", "How it is measured"),
    "promises.form.measured.text": (
        "Con esto cada caso, pedido o contrato dirá si se cumplió. El canal, el tema y el segmento se"
        " escriben como en los datos.",
        "Com isto cada caso, pedido ou contrato dirá se foi cumprida. Canal, tema e segmento se escrevem"
        " como nos dados.",
        "By this each case, order or contract will tell whether it was kept. Channel, topic and segment are"
        " written as in the data.",
    ),
    "promises.form.code": ("El resto del código", "O resto do código", "The rest of the code"),
    "promises.form.code.text": (
        "Lo que un código de conducta dice además, según ISO 10001: a quién vale, con qué condiciones, a"
        " quién acudir y qué hacemos si falla.",
        "O que um código de conduta diz além disso, segundo a ISO 10001: para quem vale, em que condições, a"
        " quem recorrer e o que fazemos se falhar.",
        "What a code of conduct says besides, after ISO 10001: for whom it holds, on which conditions, whom"
        " to turn to, and what we do if it fails.",
    ),
    "promises.field.share.help": ("En %. Vacío: 95 %.", "Em %. Vazio: 95 %.", "In %. Empty: 95%."),
    "promises.field.hours.help": (
        "Como lun-vie 9:00-18:00; sáb 9-13. Vacío: a toda hora. En feriados no corre, salvo que los nombres.",
        "Como seg-sex 9:00-18:00; sáb 9-13. Vazio: a toda hora. Em feriados não corre, salvo se os nomear.",
        "Like mon-fri 9:00-18:00; sat 9-13. Empty: always. Closed on holidays, unless you name them.",
    ),
    "promises.field.topic.help": (
        "El tema del caso; en «Precio», el plan; en «Sin permanencia», el nombre del cargo por irse.",
        "O tema do caso; em “Preço”, o plano; em “Sem fidelidade”, o nome da cobrança por sair.",
        "The topic of the case; for a price the plan; for free to leave, the name of the charge for leaving.",
    ),
    "promises.field.target.help": (
        "El número que se promete. Una entrega sin límite es la fecha de cada pedido.",
        "O número que se promete. Uma entrega sem limite é a data de cada pedido.",
        "The number promised. A delivery without one is the date of each order.",
    ),
    "promises.units.seconds": ("segundos", "segundos", "seconds"),
    "promises.units.minutes": ("minutos", "minutos", "minutes"),
    "promises.units.hours": ("horas", "horas", "hours"),
    "promises.units.days": ("días", "dias", "days"),
}
_MOVES: dict[str, tuple[str, str, str]] = {
    "promises.move.evidenced": ("Comprobar con el pasado", "Comprovar com o passado", "Check on the past"),
    "promises.move.live": ("Lanzar", "Lançar", "Let it out"),
    "promises.move.draft": ("Volver a borrador", "Voltar a rascunho", "Back to draft"),
    "promises.move.retired": ("Retirar", "Retirar", "Retire"),
    "promises.why": ("Por qué", "Por quê", "Why"),
    "promises.remove": ("Borrar el borrador", "Apagar o rascunho", "Delete the draft"),
    "promises.drafted": (
        "Promesa guardada como borrador.",
        "Promessa salva como rascunho.",
        "Promise kept as a draft.",
    ),
    "promises.changed": ("Promesa cambiada.", "Promessa alterada.", "Promise changed."),
    "promises.moved": (
        "La promesa pasó a: {state}.",
        "A promessa passou a: {state}.",
        "The promise is now: {state}.",
    ),
    "promises.removed": ("Borrador borrado.", "Rascunho apagado.", "Draft deleted."),
    "promises.applied": (
        "Las cifras ya siguen a los archivos.",
        "Os números já seguem os arquivos.",
        "Figures follow the files now.",
    ),
    "promises.applied.later": (
        "Hay una carga en marcha: las cifras seguirán a los archivos cuando termine.",
        "Há uma carga em andamento: os números seguirão os arquivos quando terminar.",
        "A load is running: figures will follow the files when it ends.",
    ),
}
_SHEET: dict[str, tuple[str, str, str]] = {
    "promises.file": ("Estado e historia", "Estado e história", "State and history"),
    "promises.history.none": (
        "Nadie la ha movido todavía.",
        "Ninguém a moveu ainda.",
        "Nobody has moved it yet.",
    ),
    "promises.waiting": (
        "El archivo cambió y las cifras aún no lo saben: lo sabrán con la próxima carga, o desde el libro.",
        "O arquivo mudou e os números ainda não sabem: saberão com a próxima carga, ou pelo livro.",
        "The file changed and figures don't know yet: they will with the next load, or from the ledger.",
    ),
    "promises.waiting.some": (
        "Hay archivos que cambiaron desde la última carga: {names}.",
        "Há arquivos que mudaram desde a última carga: {names}.",
        "Files changed since the last load: {names}.",
    ),
    "promises.apply": ("Aplicar ahora", "Aplicar agora", "Apply now"),
    "promises.lacks": ("A su código le falta:", "Falta em seu código:", "Its code still lacks:"),
    "promises.drafts": ("Todavía no dichas", "Ainda não ditas", "Not said yet"),
    "promises.drafts.text": (
        "Borradores y promesas comprobadas con el pasado. Nadie las ha leído todavía.",
        "Rascunhos e promessas comprovadas com o passado. Ninguém as leu ainda.",
        "Drafts, and promises checked on the past. Nobody has read them yet.",
    ),
    "promises.broken.files": (
        "Archivos que no se pueden leer",
        "Arquivos que não podem ser lidos",
        "Files that can't be read",
    ),
    "promises.would.title": (
        "En los últimos {days} días se habría cumplido el {value} de las veces",
        "Nos últimos {days} dias teria sido cumprida {value} das vezes",
        "In the last {days} days it would have been kept {value} of the time",
    ),
    "promises.would.none": (
        "El pasado no alcanza para decir si se cumpliría",
        "O passado não basta para dizer se seria cumprida",
        "The past doesn't tell whether it would be kept",
    ),
    "promises.would.unrunnable": (
        "Todavía no puede salir: no se puede medir",
        "Ainda não pode sair: não pode ser medida",
        "It can't go out yet: it can't be measured",
    ),
    "promises.would.text": (
        "Se revisaron los casos que ya ocurrieron, con su definición tal como está. Una campaña trae más: la"
        " puerta dice qué pasaría entonces.",
        "Foram revistos os casos que já ocorreram, com a definição como está. Uma campanha traz mais: a porta"
        " diz o que aconteceria então.",
        "What already happened was checked by its definition as it stands. A campaign brings more: the gate"
        " tells what would happen then.",
    ),
    "promises.would.gate": (
        "Ver si aguanta una campaña",
        "Ver se aguenta uma campanha",
        "See whether it stands a campaign",
    ),
}
_CODE: dict[str, tuple[str, str, str]] = {
    "promises.code": ("Código para imprimir", "Código para imprimir", "Code to print"),
    "promises.code.lead": (
        "Código de conducta de {company} hacia sus clientes, en el orden de ISO 10001.",
        "Código de conduta da {company} para com seus clientes, na ordem da ISO 10001.",
        "Code of conduct of {company} towards its customers, in the order of ISO 10001.",
    ),
    "promises.code.scope": ("Alcance", "Alcance", "Scope"),
    "promises.code.promise": ("La promesa", "A promessa", "The promise"),
    "promises.code.conditions": ("Condiciones", "Condições", "Conditions"),
    "promises.code.contact": ("A quién acudir", "A quem recorrer", "Whom to turn to"),
    "promises.code.remedy": ("Qué hacemos si falla", "O que fazemos se falhar", "What we do if it fails"),
    "promises.code.indicators": (
        "Cómo se sabe si se cumple",
        "Como se sabe se é cumprida",
        "How one knows it is kept",
    ),
    "promises.code.standard": (
        "Debe cumplirse al menos el {standard} de las veces.",
        "Deve ser cumprida ao menos {standard} das vezes.",
        "It must be kept at least {standard} of the time.",
    ),
    "promises.code.unwritten": (
        "Nadie lo ha escrito todavía.",
        "Ninguém o escreveu ainda.",
        "Nobody has written it yet.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_TABS, **_FORM, **_MOVES, **_SHEET, **_CODE}
