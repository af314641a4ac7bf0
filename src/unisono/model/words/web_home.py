"""The words of home.  Each entry: Spanish, Portuguese, English."""

_PAGE: dict[str, tuple[str, str, str]] = {
    "home.eyebrow": (
        "Inicio · {period}",
        "Início · {period}",
        "Home · {period}",
    ),
    "home.title": ("Qué se movió y quién actúa", "O que mudou e quem age", "What moved and who acts"),
    "home.lead": (
        "Datos al {as_of}, edición {edition}. Toca cualquier cifra para abrirla.",
        "Dados até {as_of}, edição {edition}. Toque em qualquer número para abri-lo.",
        "Data as of {as_of}, edition {edition}. Touch any figure to open it.",
    ),
    "home.year": (
        "Sin periodo elegido, se mira el último año de datos.",
        "Sem período escolhido, olha-se o último ano de dados.",
        "With no period chosen, the last year of data is looked at.",
    ),
    "home.brief": ("Ver el informe", "Ver o relatório", "See the brief"),
    "home.chain.title": (
        "De lo prometido a lo vivido",
        "Do prometido ao vivido",
        "From promised to lived",
    ),
    "home.chain.none": (
        "Todavía no hay datos de este eslabón.",
        "Ainda não há dados deste elo.",
        "No data for this link yet.",
    ),
    "home.chain.promises": ("Promesas en pie", "Promessas em vigor", "Promises in force"),
    "home.chain.more": ("y {count} más", "e mais {count}", "and {count} more"),
    "home.moved.title": ("Qué se movió y quién actúa", "O que mudou e quem age", "What moved and who acts"),
    "home.moved.wait": (
        "Comparando lo que se movió con el azar…",
        "Comparando o que mudou com o acaso…",
        "Comparing what moved with chance…",
    ),
    "home.moved.show": ("Mostrar lo que se movió", "Mostrar o que mudou", "Show what moved"),
    "home.moved.all": ("Ver los {count} hallazgos", "Ver os {count} achados", "See all {count} findings"),
    "home.moved.checked": ("Ver qué se miró", "Ver o que foi olhado", "See what was looked at"),
    "home.quiet.title": (
        "Nada se movió más allá del azar",
        "Nada mudou além do acaso",
        "Nothing moved beyond chance",
    ),
    "home.quiet.text": (
        "Ningún hallazgo: se compararon el último mes con el anterior, las promesas cumplidas con las rotas y"
        " cada canal con los demás, y ninguna diferencia pasa del azar.",
        "Nenhum achado: compararam-se o último mês com o anterior, as promessas cumpridas com as quebradas e"
        " cada canal com os demais, e nenhuma diferença passa do acaso.",
        "No finding: the last month was compared with the one before, promises kept with promises broken and"
        " each channel with the others, and no difference is beyond chance.",
    ),
    "home.young.title": (
        "Todavía no hay con qué comparar",
        "Ainda não há com que comparar",
        "There is nothing to compare yet",
    ),
    "home.young.text": (
        "Hacen falta dos meses seguidos con 30 casos, o 30 respuestas de cada lado de una promesa, o varios"
        " canales con ventas y respuestas. Mientras tanto no se afirma nada.",
        "São necessários dois meses seguidos com 30 casos, ou 30 respostas de cada lado de uma promessa, ou"
        " vários canais com vendas e respostas. Enquanto isso nada se afirma.",
        "It takes two months in a row with 30 cases, or 30 answers on either side of a promise, or several"
        " channels with sales and answers. Until then nothing is claimed.",
    ),
    "home.empty.title": (
        "Aquí verás dónde se rompe la cadena",
        "Aqui você verá onde a cadeia se rompe",
        "Here you will see where the chain breaks",
    ),
    "home.empty.text": (
        "Todavía no hay datos. Empieza por lo que ya tienes: las ventas de tu CRM, los casos de soporte o"
        " las respuestas de una encuesta. Con un archivo basta para la primera cifra.",
        "Ainda não há dados. Comece pelo que você já tem: as vendas do CRM, os casos de suporte ou as"
        " respostas de uma pesquisa. Um arquivo basta para o primeiro número.",
        "There is no data yet. Begin with what you have: sales of your CRM, support cases or the answers of"
        " a survey. One file is enough for the first figure.",
    ),
    "home.empty.action": ("Cargar datos", "Carregar dados", "Load data"),
}

_CARD: dict[str, tuple[str, str, str]] = {
    "finding.card.money": ("En juego", "Em jogo", "At stake"),
    "finding.card.owner": ("Actúa {owner}", "Age {owner}", "{owner} acts"),
    "finding.moved.concerns": (
        "al mes, entre {people} clientes",
        "por mês, entre {people} clientes",
        "a month, over {people} customers",
    ),
    "finding.broken_promise.concerns": (
        "compraron en estos días los {people} clientes que la vieron rota",
        "compraram nestes dias os {people} clientes que a viram quebrada",
        "is what the {people} customers who saw it broken bought in these days",
    ),
    "finding.hollow_channel.concerns": (
        "han comprado los {people} clientes que trajo",
        "foi o que compraram os {people} clientes que trouxe",
        "is what the {people} customers it brought have bought",
    ),
}

_GAPS: dict[str, tuple[str, str, str]] = {
    "gap.title": ("Brecha", "Lacuna", "Gap"),
    "gap.quoted": ("«{words}»", "“{words}”", "“{words}”"),
    "gap.stake": ("En juego", "Em jogo", "At stake"),
    "gap.open": ("Cómo se sabe", "Como se sabe", "How this is known"),
    "gap.note": (
        "Las tres brechas miran los mismos días y no se suman: quien llegó por un canal que satisface menos"
        " puede haber visto además una promesa rota. En juego está lo que esos clientes compraron, no lo que"
        " se perdió.",
        "As três lacunas olham os mesmos dias e não se somam: quem chegou por um canal que satisfaz menos"
        " pode também ter visto uma promessa quebrada. Em jogo está o que esses clientes compraram, não o"
        " que se perdeu.",
        "The three gaps look at the same days and don't add up: who came through a channel that satisfies"
        " less may also have seen a broken promise. At stake is what those customers bought, not what was"
        " lost.",
    ),
    "gap.promised_sold.name": (
        "Entre lo prometido y lo vendido",
        "Entre o prometido e o vendido",
        "Between promised and sold",
    ),
    "gap.promised_sold.rate": (
        "de lo vendido llegó por canales que satisfacen menos",
        "do vendido chegou por canais que satisfazem menos",
        "of what was sold came through channels that satisfy less",
    ),
    "gap.promised_sold.says": (
        "Venden más que los demás orígenes y su gente queda menos contenta: {origins}.",
        "Vendem mais que as demais origens e sua gente fica menos contente: {origins}.",
        "They sell more than the other origins and their customers are less content: {origins}.",
    ),
    "gap.promised_sold.says.unknown": (
        "Aquí se ve qué parte de lo vendido llega por canales que venden más y satisfacen menos.",
        "Aqui se vê que parte do vendido chega por canais que vendem mais e satisfazem menos.",
        "This shows what part of sales comes through channels that sell more and satisfy less.",
    ),
    "gap.promised_sold.sure": (
        "Se eligen los canales cuya diferencia pasa del azar dos veces: al vender y al satisfacer.",
        "Escolhem-se os canais cuja diferença passa do acaso duas vezes: ao vender e ao satisfazer.",
        "Channels are chosen whose difference is beyond chance twice: in selling and in satisfying.",
    ),
    "gap.promised_sold.money": (
        "compraron en estos días los {people} clientes que trajeron",
        "compraram nestes dias os {people} clientes que trouxeram",
        "is what the {people} customers they brought bought in these days",
    ),
    "gap.sold_delivered.name": (
        "Entre lo vendido y lo entregado",
        "Entre o vendido e o entregue",
        "Between sold and delivered",
    ),
    "gap.sold_delivered.rate": (
        "de los clientes vio rota alguna promesa",
        "dos clientes viu alguma promessa quebrada",
        "of customers saw a promise broken",
    ),
    "gap.sold_delivered.says": (
        "Cuenta a los clientes a quienes les vencía alguna promesa en estos días.",
        "Conta os clientes para quem vencia alguma promessa nestes dias.",
        "It counts the customers to whom a promise came due in these days.",
    ),
    "gap.sold_delivered.says.unknown": (
        "Aquí se ve a qué parte de los clientes se le rompió una promesa.",
        "Aqui se vê a que parte dos clientes se quebrou uma promessa.",
        "This shows to what part of customers a promise was broken.",
    ),
    "gap.sold_delivered.sure": (
        "La que menos se cumple: {promise}, el {worst} de las veces ({worst_interval}).",
        "A que menos se cumpre: {promise}, {worst} das vezes ({worst_interval}).",
        "Kept least: {promise}, {worst} of the time ({worst_interval}).",
    ),
    "gap.sold_delivered.sure.alone": (
        "Se comprueba caso por caso y pedido por pedido.",
        "Verifica-se caso a caso e pedido a pedido.",
        "It is checked case by case and order by order.",
    ),
    "gap.sold_delivered.money": (
        "compraron en estos días los {people} clientes que la vieron rota",
        "compraram nestes dias os {people} clientes que a viram quebrada",
        "is what the {people} customers who saw it broken bought in these days",
    ),
    "gap.delivered_lived.name": (
        "Entre lo entregado y lo vivido",
        "Entre o entregue e o vivido",
        "Between delivered and lived",
    ),
    "gap.delivered_lived.rate": (
        "de los clientes quedó descontento con todo cumplido",
        "dos clientes ficou descontente com tudo cumprido",
        "of customers were discontent with all promises kept",
    ),
    "gap.delivered_lived.says": (
        "Cuenta a los clientes a quienes se les cumplió todo y respondieron ({instrument}).",
        "Conta os clientes para quem tudo foi cumprido e que responderam ({instrument}).",
        "It counts the customers to whom all was kept and who answered ({instrument}).",
    ),
    "gap.delivered_lived.says.unknown": (
        "Aquí se ve qué parte de los clientes quedó descontenta aunque se les cumplió todo.",
        "Aqui se vê que parte dos clientes ficou descontente embora tudo tenha sido cumprido.",
        "This shows what part of customers was left discontent although all was kept.",
    ),
    "gap.delivered_lived.sure": (
        "Donde se rompió alguna promesa son {broken} ({broken_interval}): la diferencia pasa del azar."
        " Es una asociación.",
        "Onde se quebrou alguma promessa são {broken} ({broken_interval}): a diferença passa do acaso."
        " É uma associação.",
        "Where a promise was broken it is {broken} ({broken_interval}): the difference is beyond chance."
        " An association.",
    ),
    "gap.delivered_lived.sure.chance": (
        "Donde se rompió alguna promesa son {broken} ({broken_interval}): no se distingue del azar.",
        "Onde se quebrou alguma promessa são {broken} ({broken_interval}): não se distingue do acaso.",
        "Where a promise was broken it is {broken} ({broken_interval}): not to be told from chance.",
    ),
    "gap.delivered_lived.sure.alone": (
        "Faltan respuestas de clientes con promesas rotas para comparar.",
        "Faltam respostas de clientes com promessas quebradas para comparar.",
        "Answers of customers with broken promises are missing for a comparison.",
    ),
    "gap.delivered_lived.money": (
        "compraron en estos días los {people} descontentos con todo cumplido",
        "compraram nestes dias os {people} descontentes com tudo cumprido",
        "is what the {people} discontent although all was kept bought in these days",
    ),
    "reason.gap_none_hollow": (
        "se compararon {weighed} orígenes: ninguno vende más y satisface menos más allá del azar",
        "foram comparadas {weighed} origens: nenhuma vende mais e satisfaz menos além do acaso",
        "{weighed} origins were compared: none sells more and satisfies less beyond chance",
    ),
    "reason.gap_one_not_hollow": (
        "se comparó 1 origen: no es de los que venden más y satisfacen menos, más allá del azar",
        "foi comparada 1 origem: não é das que vendem mais e satisfazem menos, além do acaso",
        "1 origin was compared: it is none that sells more and satisfies less beyond chance",
    ),
    "reason.gap_no_origins": (
        "faltan orígenes con 30 prospectos y 30 respuestas para compararlos",
        "faltam origens com 30 leads e 30 respostas para compará-las",
        "there are no origins with 30 leads and 30 answers to compare",
    ),
    "reason.gap_no_answers": (
        "ningún cliente a quien se le cumplió todo ha respondido una encuesta en estos días",
        "nenhum cliente para quem tudo foi cumprido respondeu a uma pesquisa nestes dias",
        "no customer to whom all was kept has answered a survey in these days",
    ),
    "reason.gap_no_money": (
        "no hay compras registradas de estos clientes en estos días",
        "não há compras registradas destes clientes nestes dias",
        "no purchases of these customers are recorded in these days",
    ),
    "reason.gap_nobody": (
        "nadie en estos días",
        "ninguém nestes dias",
        "nobody in these days",
    ),
    "reason.leads_unplaced": (
        "no se puede mirar por segmento: {unplaced} de {leads} prospectos no tienen cliente asociado",
        "não se pode olhar por segmento: {unplaced} de {leads} leads não têm cliente associado",
        "it can't be looked at by segment: {unplaced} of {leads} leads have no customer",
    ),
    "chain.headline.gap": (
        "{value} {label}: {change}",
        "{value} {label}: {change}",
        "{value} {label}: {change}",
    ),
    "chain.headline.link": ("{label}: {change}", "{label}: {change}", "{label}: {change}"),
    "chain.change.year": (
        "{change} frente a un año antes",
        "{change} em relação a um ano antes",
        "{change} against a year before",
    ),
    "chain.change.longer": (
        "{change} frente al periodo anterior",
        "{change} em relação ao período anterior",
        "{change} against the period before",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_PAGE, **_CARD, **_GAPS}
