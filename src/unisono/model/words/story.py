"""The words of a story: one promise from the gate to pay, chapter by chapter."""

WORDS: dict[str, tuple[str, str, str]] = {
    "page.story": ("Historia", "História", "Story"),
    "story.eyebrow": (
        "De la promesa al cliente que se va",
        "Da promessa ao cliente que vai embora",
        "From the promise to the customer who leaves",
    ),
    "story.title.cost": (
        "«{promise}» costó {money}",
        "«{promise}» custou {money}",
        "“{promise}” cost {money}",
    ),
    "story.title.broken": (
        "«{promise}» se rompe",
        "«{promise}» não se cumpre",
        "“{promise}” is broken",
    ),
    "story.title.quiet": (
        "«{promise}», de principio a fin",
        "«{promise}», do começo ao fim",
        "“{promise}”, from beginning to end",
    ),
    "story.lead.green": (
        "{departments} estaban en verde mientras tanto. Cada área ve su parte; aquí está entera.",
        "{departments} estavam no verde enquanto isso. Cada área vê sua parte; aqui está inteira.",
        "{departments} were in the green meanwhile. Each department sees its part; here is the whole.",
    ),
    "story.lead": (
        "Lo que se prometió, lo que se cumplió y lo que costó, sin saltar de un área a otra.",
        "O que se prometeu, o que se cumpriu e o que custou, sem pular de uma área a outra.",
        "What was promised, what was kept and what it cost, without jumping between departments.",
    ),
    "story.and": ("{head} y {last}", "{head} e {last}", "{head} and {last}"),
    "story.choose": ("Contar la historia de", "Contar a história de", "Tell the story of"),
    "story.choose.go": ("Contar", "Contar", "Tell"),
    "story.empty.title": (
        "Todavía no hay una promesa rota que contar",
        "Ainda não há uma promessa quebrada para contar",
        "There is no broken promise to tell of yet",
    ),
    "story.empty.text": (
        "Cuando el libro dé una promesa por rota, aquí verás si se pudo saber antes, quién estaba en verde, "
        "cuánto costó y qué se pagó por ella.",
        "Quando o livro der uma promessa por quebrada, aqui você verá se dava para saber antes, quem "
        "estava no verde, quanto custou e o que se pagou por ela.",
        "Once the ledger calls a promise broken, you will see here whether it could be known before, who was "
        "in the green, what it cost and what was paid for it.",
    ),
    "story.empty.action": (
        "Ver el libro de promesas",
        "Ver o livro de promessas",
        "See the ledger of promises",
    ),
    "story.silent": (
        "No se puede contar: {why}.",
        "Não dá para contar: {why}.",
        "This can't be told: {why}.",
    ),
    "story.chapter.a": ("Antes de prometer", "Antes de prometer", "Before promising"),
    "story.chapter.b": ("Lo que se cumplió", "O que se cumpriu", "What was kept"),
    "story.chapter.c": ("Quién estaba en verde", "Quem estava no verde", "Who was in the green"),
    "story.chapter.d": ("Lo que costó", "O que custou", "What it cost"),
    "story.chapter.e": ("Lo que se pagó", "O que se pagou", "What was paid"),
    "story.a.go": (
        "La puerta la habría dejado salir",
        "A porta a teria deixado sair",
        "The gate would have let it out",
    ),
    "story.a.reword": (
        "La puerta habría pedido decirlo de otra forma",
        "A porta teria pedido para dizer de outra forma",
        "The gate would have asked for other words",
    ),
    "story.a.no_go": (
        "La puerta la habría detenido",
        "A porta a teria parado",
        "The gate would have stopped it",
    ),
    "story.a.text": (
        "Con lo que se sabía el {day}, la probabilidad de cumplirla {share} de las veces en sus "
        "primeros {days} días era {chance}.",
        "Com o que se sabia em {day}, a probabilidade de cumpri-la {share} das vezes nos primeiros "
        "{days} dias era {chance}.",
        "With what was known on {day}, the chance of keeping it {share} of the time in its first {days} days "
        "was {chance}.",
    ),
    "story.a.offer": (
        "Sí se podía decir: «{words}».",
        "Dava para dizer: «{words}».",
        "What could be said: “{words}”.",
    ),
    "story.a.turn": (
        "Para decirlo tal cual harían falta unas {hours} horas de agente más por semana.",
        "Para dizê-lo tal como está seriam precisas umas {hours} horas de agente a mais por semana.",
        "To say it as it stands would have taken some {hours} agent hours more a week.",
    ),
    "story.a.figure": ("Se cumpliría", "Seria cumprida", "Would be kept"),
    "story.a.figure.when": (
        "previsto para sus primeros {days} días",
        "previsto para os primeiros {days} dias",
        "forecast for its first {days} days",
    ),
    "story.b.since": (
        "El libro la da por rota desde el {day}",
        "O livro a dá por quebrada desde {day}",
        "The ledger calls it broken since {day}",
    ),
    "story.b.kept": ("El libro la da por cumplida", "O livro a dá por cumprida", "The ledger calls it kept"),
    "story.b.edge": (
        "El libro todavía no la da por rota",
        "O livro ainda não a dá por quebrada",
        "The ledger doesn't call it broken yet",
    ),
    "story.b.first": (
        "Se hizo el {made} y falló por primera vez el {first}.",
        "Foi feita em {made} e falhou pela primeira vez em {first}.",
        "It was made on {made} and first failed on {first}.",
    ),
    "story.b.then": (
        "Bastaron {n} casos para no dudar.",
        "Bastaram {n} casos para não duvidar.",
        "It took {n} cases to leave no doubt.",
    ),
    "story.b.figure": ("Se cumple", "Cumpre-se", "Kept"),
    "story.b.figure.when": ("desde que se hizo", "desde que foi feita", "since it was made"),
    "story.b.worst": ("A las {hour}", "Às {hour}", "At {hour}"),
    "story.b.worst.when": (
        "la hora que menos cumple",
        "a hora que menos cumpre",
        "the hour that keeps least",
    ),
    "story.c.sure": (
        "{boards} tableros en verde, y {people} clientes se fueron de más",
        "{boards} painéis no verde, e {people} clientes foram embora a mais",
        "{boards} boards in the green, and {people} customers left beyond the usual",
    ),
    "story.c.leaving": (
        "{people} clientes se fueron de más",
        "{people} clientes foram embora a mais",
        "{people} customers left beyond the usual",
    ),
    "story.c.quiet": (
        "No se fueron más clientes que de costumbre, hasta donde se puede ver",
        "Não foram embora mais clientes que o usual, até onde se vê",
        "No more customers left than usual, as far as can be seen",
    ),
    "story.c.text": (
        "«{campaign}» trajo {customers} clientes; {left} ya se fueron. Se comparan con clientes del "
        "mismo mes, país y segmento.",
        "«{campaign}» trouxe {customers} clientes; {left} já foram embora. São comparados com clientes "
        "do mesmo mês, país e segmento.",
        "“{campaign}” brought {customers} customers; {left} have left. They are compared with customers "
        "of the same month, country and segment.",
    ),
    "story.c.figure": ("Se fueron de más", "Foram embora a mais", "Left beyond the usual"),
    "story.c.figure.when": (
        "{times} veces lo que sus iguales",
        "{times} vezes o que seus iguais",
        "{times} times their like",
    ),
    "story.c.board": ("{department}, en verde", "{department}, no verde", "{department}, in the green"),
    "story.c.board.off": (
        "{department}, sin verde",
        "{department}, fora do verde",
        "{department}, not green",
    ),
    "story.c.board.when": (
        "de los clientes (o casos malos) mientras tanto",
        "dos clientes (ou casos ruins) enquanto isso",
        "of the customers (or bad cases) meanwhile",
    ),
    "story.d.cost": ("Romperla costó {money}", "Quebrá-la custou {money}", "Breaking it cost {money}"),
    "story.d.quiet": (
        "No se ve que romperla haya costado",
        "Não se vê que quebrá-la tenha custado",
        "No cost of breaking it is seen",
    ),
    "story.d.text": (
        "Después de un mes en que se rompe se va {broken}; después de uno en que se cumple, {kept} de "
        "clientes iguales.",
        "Depois de um mês em que é quebrada vai embora {broken}; depois de um em que é cumprida, {kept} "
        "de clientes iguais.",
        "After a month in which it is broken {broken} leave; after one in which it is kept, {kept} of "
        "customers alike.",
    ),
    "story.e.paid": (
        "«{plan}» pagó {money} por clientes que ya se fueron",
        "«{plan}» pagou {money} por clientes que já foram embora",
        "“{plan}” paid {money} for customers who have left",
    ),
    "story.e.other": (
        "Con «{plan}» serían {money}.",
        "Com «{plan}» seriam {money}.",
        "With “{plan}” it would be {money}.",
    ),
    "story.e.text": (
        "Por los {customers} clientes que trajo la campaña; {left} ya se fueron.",
        "Pelos {customers} clientes que a campanha trouxe; {left} já foram embora.",
        "For the {customers} customers the campaign brought; {left} have left.",
    ),
    "story.e.figure.when": (
        "por los que se fueron, de {paid} en total",
        "pelos que foram embora, de {paid} no total",
        "for those who left, of {paid} in all",
    ),
    "story.open.a": ("Abrir la puerta", "Abrir a porta", "Open the gate"),
    "story.open.b": ("Abrir la promesa", "Abrir a promessa", "Open the promise"),
    "story.open.c": ("Abrir Silos", "Abrir Silos", "Open Silos"),
    "story.open.d": ("Abrir su costo", "Abrir seu custo", "Open its cost"),
    "story.open.e": ("Abrir los planes de pago", "Abrir os planos de pagamento", "Open the pay plans"),
    "reason.story_undated": (
        "nadie anotó cuándo se hizo la promesa",
        "ninguém anotou quando a promessa foi feita",
        "nobody wrote down when the promise was made",
    ),
    "reason.story_ungated": (
        "una promesa de esta clase no se puede poner ante la capacidad",
        "uma promessa deste tipo não pode ser posta diante da capacidade",
        "a promise of this kind can't be held against capacity",
    ),
    "reason.story_unmeasured": (
        "la promesa no tiene una definición que se pueda medir",
        "a promessa não tem uma definição que se possa medir",
        "the promise has no definition that can be measured",
    ),
    "reason.story_no_campaign": (
        "ninguna campaña hizo esta promesa, así que no se sabe a quién trajo",
        "nenhuma campanha fez esta promessa, então não se sabe quem trouxe",
        "no campaign made this promise, so nobody knows whom it brought",
    ),
    "reason.story_brought_nobody": (
        "la campaña no trajo a nadie con contrato",
        "a campanha não trouxe ninguém com contrato",
        "the campaign brought nobody who holds a contract",
    ),
    "reason.story_pay_hidden": (
        "tu rol no ve los pagos",
        "seu papel não vê os pagamentos",
        "your role doesn't see pay",
    ),
    "reason.story_no_plans": (
        "no hay planes de pago escritos",
        "não há planos de pagamento escritos",
        "no pay plans are written",
    ),
}
