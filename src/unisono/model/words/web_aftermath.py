"""The words of what came of promises: cost, gaps, how it was felt.  Each: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "after.page": ("Lo que dejó", "O que deixou", "What came of it"),
    "after.link": (
        "Ver lo que dejó esta promesa",
        "Ver o que esta promessa deixou",
        "See what came of this promise",
    ),
    "after.title.cost": (
        "Romper «{promise}» ha costado {money} y {gone} clientes",
        "Quebrar «{promise}» custou {money} e {gone} clientes",
        "Breaking “{promise}” has cost {money} and {gone} customers",
    ),
    "after.title.unseen": (
        "No se ve que romper «{promise}» haya costado clientes",
        "Não se vê que quebrar «{promise}» tenha custado clientes",
        "Breaking “{promise}” isn't seen to have cost customers",
    ),
    "after.title.felt": (
        "«{promise}»: {kept} quedan satisfechos cuando se cumple, {broken} cuando se rompe",
        "«{promise}»: {kept} ficam satisfeitos quando se cumpre, {broken} quando se quebra",
        "“{promise}”: {kept} are satisfied when it is kept, {broken} when it is broken",
    ),
    "after.title.unknown": (
        "Todavía no se sabe qué dejó «{promise}»",
        "Ainda não se sabe o que «{promise}» deixou",
        "It isn't known yet what came of “{promise}”",
    ),
    "after.lead": (
        "Al mes siguiente de romperla se va el {broken} de los clientes; de clientes iguales a ellos a"
        " quienes se les cumplió, el {kept}.",
        "No mês seguinte a quebrá-la saem {broken} dos clientes; de clientes iguais a eles para quem foi"
        " cumprida, {kept}.",
        "In the month after it is broken {broken} of the customers leave; of customers like them for whom"
        " it was kept, {kept}.",
    ),
    "after.lead.silent": (
        "El costo no se puede decir: {why}.",
        "O custo não se pode dizer: {why}.",
        "What it cost can't be told: {why}.",
    ),
    "after.figure.total": (
        "Lo que ha costado romperla",
        "O que custou quebrá-la",
        "What breaking it has cost",
    ),
    "after.figure.gone": (
        "Clientes que se fueron por eso",
        "Clientes que saíram por isso",
        "Customers who left because of it",
    ),
    "after.figure.worth": (
        "Lo que aún iba a dejar cada uno",
        "O que cada um ainda ia deixar",
        "What each would still have brought",
    ),
    "after.period.total": (
        "clientes perdidos, devoluciones y contactos",
        "clientes perdidos, devoluções e contatos",
        "customers lost, money given back, contacts",
    ),
    "after.period.gone": (
        "además de los que se habrían ido igual",
        "além dos que teriam saído de todo modo",
        "beyond those who would have left anyway",
    ),
    "after.period.worth": (
        "según cuánto se quedan clientes iguales",
        "segundo quanto ficam clientes iguais",
        "by how long customers like them stay",
    ),
    "after.leaving.title": (
        "Romperla suma {points} puntos a los que se van al mes siguiente",
        "Quebrá-la soma {points} pontos aos que saem no mês seguinte",
        "Breaking it adds {points} points to those who leave in the month after",
    ),
    "after.leaving.same": (
        "Después de romperla no se van más que otros iguales, más allá del azar",
        "Depois de quebrá-la não saem mais que outros iguais, além do acaso",
        "After it is broken no more leave than others like them, beyond chance",
    ),
    "after.leaving.subtitle": (
        "clientes que se van al mes siguiente",
        "clientes que saem no mês seguinte",
        "customers who leave in the month after",
    ),
    "after.leaving.broken": ("Se les rompió", "Foi quebrada", "It was broken to them"),
    "after.leaving.kept": ("Iguales, se les cumplió", "Iguais, foi cumprida", "Like them, it was kept"),
    "after.parts.lost": (
        "Casi todo el costo son los clientes que se van",
        "Quase todo o custo são os clientes que saem",
        "Nearly all of the cost is customers who leave",
    ),
    "after.parts.returned": (
        "La mayor parte del costo es lo que se devuelve",
        "A maior parte do custo é o que se devolve",
        "Most of the cost is money given back",
    ),
    "after.parts.contacts": (
        "La mayor parte del costo son contactos de más",
        "A maior parte do custo são contatos a mais",
        "Most of the cost is further contacts",
    ),
    "after.parts.subtitle.margin": (
        "margen que dejarían en {months}, descontado al {rate} al año",
        "margem que deixariam em {months}, descontada a {rate} ao ano",
        "margin they would leave within {months}, discounted at {rate} a year",
    ),
    "after.parts.subtitle.revenue": (
        "ingresos que dejarían en {months}, descontados al {rate} al año (nadie anota el margen)",
        "receita que deixariam em {months}, descontada a {rate} ao ano (ninguém anota a margem)",
        "revenue they would leave within {months}, discounted at {rate} a year (nobody writes margins down)",
    ),
    "after.part.lost": ("Clientes que se van", "Clientes que saem", "Customers who leave"),
    "after.part.returned": ("Dinero devuelto", "Dinheiro devolvido", "Money given back"),
    "after.part.contacts": ("Contactos de más", "Contatos a mais", "Further contacts"),
    "after.gaps": ("Las tres distancias", "As três distâncias", "The three gaps"),
    "after.gap.delivered": (
        "Cumplido menos prometido",
        "Cumprido menos prometido",
        "Delivered less promised",
    ),
    "after.gap.delivered.how": (
        "puntos por encima o por debajo de lo que hay que cumplir",
        "pontos acima ou abaixo do que se deve cumprir",
        "points over or under what has to be kept",
    ),
    "after.gap.perceived": ("Percibido menos cumplido", "Percebido menos cumprido", "Felt less delivered"),
    "after.gap.perceived.how": (
        "satisfechos menos cumplidas, en las mismas respuestas",
        "satisfeitos menos cumpridas, nas mesmas respostas",
        "satisfied less kept, in the same answers",
    ),
    "after.gap.expected": ("Percibido menos esperado", "Percebido menos esperado", "Felt less expected"),
    "after.gap.expected.how": (
        "nota después menos la nota que esperaban",
        "nota depois menos a nota que esperavam",
        "score afterwards less the score they expected",
    ),
    "after.felt.title.days": (
        "La satisfacción cae {points} puntos cuando se pasa de {edge} de retraso",
        "A satisfação cai {points} pontos quando passa de {edge} de atraso",
        "Satisfaction falls {points} points past {edge} of delay",
    ),
    "after.felt.title.early": (
        "La satisfacción cae {points} puntos cuando llega a menos de {edge} de la fecha prometida",
        "A satisfação cai {points} pontos quando chega a menos de {edge} da data prometida",
        "Satisfaction falls {points} points when it comes less than {edge} before the day promised",
    ),
    "after.felt.title.times": (
        "La satisfacción cae {points} puntos cuando se tarda más de {edge} veces lo prometido",
        "A satisfação cai {points} pontos quando se demora mais de {edge} vezes o prometido",
        "Satisfaction falls {points} points past {edge} times the time promised",
    ),
    "after.felt.title.promised": (
        "La satisfacción cae {points} puntos en cuanto se pasa de lo prometido",
        "A satisfação cai {points} pontos assim que passa do prometido",
        "Satisfaction falls {points} points as soon as the promise is missed",
    ),
    "after.felt.flat": (
        "La satisfacción no cae con la tardanza",
        "A satisfação não cai com a demora",
        "Satisfaction doesn't fall with delay",
    ),
    "after.felt.subtitle": (
        "{instrument}, media por cuánto antes o después llegó",
        "{instrument}, média por quanto antes ou depois chegou",
        "{instrument}, mean by how much sooner or later it came",
    ),
    "after.band.days.first": ("Más de {high} antes", "Mais de {high} antes", "More than {high} early"),
    "after.band.days.early": (
        "De {low} a {high} antes",
        "De {low} a {high} antes",
        "{low} to {high} early",
    ),
    "after.band.days.late": (
        "De {low} a {high} tarde",
        "De {low} a {high} de atraso",
        "{low} to {high} late",
    ),
    "after.band.days.last": ("Más de {low} tarde", "Mais de {low} de atraso", "More than {low} late"),
    "after.band.times.first": (
        "Hasta {high} del tiempo prometido",
        "Até {high} do tempo prometido",
        "Up to {high} of the time promised",
    ),
    "after.band.times.late": (
        "De {low} a {high} veces lo prometido",
        "De {low} a {high} vezes o prometido",
        "{low} to {high} times the time promised",
    ),
    "after.band.times.last": (
        "Más de {low} veces lo prometido",
        "Mais de {low} vezes o prometido",
        "Over {low} times the time promised",
    ),
    "after.how": ("Cómo se calcula", "Como se calcula", "How it is worked out"),
    "after.how.text": (
        "Cada mes de un cliente en que la promesa se puso a prueba es una fila. Los meses en que se"
        " cumplió se pesan hasta que se parezcan a los otros en todo lo que se sabía antes y en lo demás"
        " que falló ese mes. La diferencia en los que se van al mes siguiente, por los meses en que se"
        " rompió y por lo que esos clientes aún iban a dejar, es el costo. Lo que nadie anotó no se puede"
        " igualar: lee el resultado como la mejor comparación posible, no como un experimento. Los días"
        " del filtro no cambian esta página.",
        "Cada mês de um cliente em que a promessa foi posta à prova é uma linha. Os meses em que foi"
        " cumprida são pesados até se parecerem com os outros em tudo o que se sabia antes e no mais que"
        " falhou naquele mês. A diferença nos que saem no mês seguinte, pelos meses em que foi quebrada e"
        " pelo que esses clientes ainda iam deixar, é o custo. O que ninguém anotou não se pode igualar:"
        " leia o resultado como a melhor comparação possível, não como um experimento. Os dias do filtro"
        " não mudam esta página.",
        "Each month of a customer in which the promise was put to the test is a row. Months in which it"
        " was kept are weighed until they are like the others in all that was known before and in what"
        " else failed that month. The difference in who leaves in the month after, times the months in"
        " which it was broken, times what those customers would still have brought, is the cost. What"
        " nobody wrote down can't be made alike: read the result as the best comparison there is, not as"
        " an experiment. The filter's days don't change this page.",
    ),
    "reason.aftermath_no_overlap": (
        "a quienes les pasó no se parecen a nadie más, y no hay con quién compararlos",
        "aqueles a quem aconteceu não se parecem com mais ninguém, e não há com quem comparar",
        "those it happened to are like nobody else, and there is nobody to compare them with",
    ),
    "reason.aftermath_no_money": (
        "nadie anotó cuánto dejan estos clientes",
        "ninguém anotou quanto estes clientes deixam",
        "nobody wrote down what these customers bring",
    ),
    "reason.aftermath_few_left": (
        "se han ido muy pocos para saber cuánto se quedan",
        "saíram muito poucos para saber quanto ficam",
        "too few have left to know how long they stay",
    ),
    "reason.aftermath_no_contract": (
        "sin contratos no se ve cuándo se va un cliente",
        "sem contratos não se vê quando um cliente sai",
        "without contracts nobody can see when a customer leaves",
    ),
    "reason.aftermath_untested": (
        "todavía no se puso a prueba con ningún cliente",
        "ainda não foi posta à prova com nenhum cliente",
        "it hasn't been put to the test with any customer yet",
    ),
    "reason.aftermath_not_asked": (
        "nadie preguntó qué esperaban",
        "ninguém perguntou o que esperavam",
        "nobody was asked what they expected",
    ),
    "reason.aftermath_nobody_answered": (
        "nadie respondió todavía sobre esto",
        "ninguém respondeu ainda sobre isso",
        "nobody has answered about it yet",
    ),
}
