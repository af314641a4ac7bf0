"""The words of conflicts between departments: what is found, how, and what to decide."""

_EMPTY: dict[str, tuple[str, str, str]] = {
    "finding.empty_promise.title": (
        "{boards} áreas en verde, y los clientes de «{campaign}» se van",
        "{boards} áreas no verde, e os clientes de “{campaign}” vão embora",
        "{boards} departments in the green, and the customers of “{campaign}” leave",
    ),
    "finding.empty_promise.why": (
        "A sus clientes se les cumple lo prometido el {share} de las veces; a los demás, en los mismos meses,"
        " el {others}. La que más se rompe: {promise}. Se van {times} veces lo que otros ganados el mismo mes"
        " en el mismo país y segmento (intervalo {times_interval}): {more} de {customers} de más. Es una"
        " asociación, no un experimento.",
        "A seus clientes cumpre-se o prometido {share} das vezes; aos demais, nos mesmos meses, "
        "{others}. A que"
        " mais se quebra: {promise}. Vão embora {times} vezes o que vão outros conquistados no mesmo mês, no"
        " mesmo país e segmento (intervalo {times_interval}): {more} de {customers} a mais. É uma"
        " associação, não um experimento.",
        "Promises are kept to its customers {share} of the time; to the others, in the same months, {others}."
        " The one broken most: {promise}. They leave {times} times as often as others won in the same month,"
        " country and segment (interval {times_interval}): {more} of {customers} more. An association, not"
        " an experiment.",
    ),
    "finding.empty_promise.money": (
        "{stake} ({stake_interval}) habrían pagado en un año los {people} clientes que se fueron de más.",
        "{stake} ({stake_interval}) teriam pago em um ano os {people} clientes que foram embora a mais.",
        "{stake} ({stake_interval}) is what the {people} customers who left beyond the usual would have paid"
        " in a year.",
    ),
    "finding.empty_promise.decide": (
        "{owner} y Servicio: prometer lo que se cumple o atender como se prometió, y contar la campaña "
        "por los clientes que siguen, no por los que llegan.",
        "{owner} e Atendimento: prometer o que se cumpre ou atender como se prometeu, e contar a "
        "campanha pelos clientes que ficam, não pelos que chegam.",
        "{owner} and Service: promise what is kept or serve as promised, and count the campaign by the"
        " customers who stay, not by those who come.",
    ),
    "finding.empty_promise.concerns": (
        "habrían pagado en un año los {people} clientes que se fueron de más",
        "teriam pago em um ano os {people} clientes que foram embora a mais",
        "is what the {people} customers who left beyond the usual would have paid in a year",
    ),
    "detector.empty_promise.name": (
        "Promesas que llenan tableros",
        "Promessas que enchem painéis",
        "Promises that fill boards",
    ),
    "detector.empty_promise.what": (
        "Cada campaña: si a sus clientes se les cumple menos que a los demás y se van más, con los "
        "tableros en verde.",
        "Cada campanha: se a seus clientes se cumpre menos que aos demais e eles vão mais embora, com os"
        " painéis no verde.",
        "Each campaign: whether promises are kept less to its customers than to others and they leave more,"
        " while boards are green.",
    ),
    "detector.empty_promise.method": (
        "Se comparan las bajas de sus clientes con las de otros ganados el mismo mes, en el mismo país y"
        " segmento, y las promesas rotas con las mismas promesas del mismo mes. Habla si las dos cosas pasan,"
        " con seguridad, de 1,2 veces lo de los demás, y al menos dos áreas estaban en verde.",
        "Comparam-se as saídas de seus clientes com as de outros conquistados no mesmo mês, no mesmo país e"
        " segmento, e as promessas quebradas com as mesmas promessas do mesmo mês. Fala se as duas "
        "passam, com segurança, de 1,2 vezes o dos demais, e ao menos duas áreas estavam no verde.",
        "Its customers' leaving is compared with that of others won in the same month, country and segment,"
        " and broken promises with the same promises of the same month. It speaks if both are surely "
        "more than 1.2 times the others', and at least two departments were in the green.",
    ),
    "detector.empty_promise.stake": (
        "Los clientes que se fueron de más, por lo que uno de los que se fueron pagaba en un año.",
        "Os clientes que foram embora a mais, pelo que um dos que foram pagava em um ano.",
        "The customers who left beyond the usual, times what one of those who left paid in a year.",
    ),
}

_PASSING: dict[str, tuple[str, str, str]] = {
    "finding.passing_customers.title": (
        "«{campaign}» llena la meta, y sus clientes se van entre el mes {first} y el {last}",
        "“{campaign}” enche a meta, e seus clientes vão embora entre o mês {first} e o {last}",
        "“{campaign}” fills the target, and its customers leave between month {first} and {last}",
    ),
    "finding.passing_customers.title.unknown": (
        "«{campaign}» llena la meta, y sus clientes se van antes que los demás",
        "“{campaign}” enche a meta, e seus clientes vão embora antes dos demais",
        "“{campaign}” fills the target, and its customers leave sooner than the others",
    ),
    "finding.passing_customers.why": (
        "Con el mismo mes de alta, país, segmento y necesidad se van {times} veces lo que los demás "
        "(intervalo"
        " {times_interval}): {more} de {customers} de más. El {share} de las bajas cae entre el mes {first} y"
        " el {last}, cuando se van {then} veces lo que los demás; así se ve el fin de una oferta. Es una"
        " asociación, no un experimento.",
        "Com o mesmo mês de entrada, país, segmento e necessidade, vão embora {times} vezes o que vão "
        "os demais"
        " (intervalo {times_interval}): {more} de {customers} a mais. {share} das saídas caem entre o mês"
        " {first} e o {last}, quando vão {then} vezes o que os demais; assim se vê o fim de uma oferta. É uma"
        " associação, não um experimento.",
        "Won in the same month, country and segment and for the same need, they leave {times} times as often"
        " as the others (interval {times_interval}): {more} of {customers} more. {share} of those who left"
        " did so between month {first} and {last}, when they leave {then} times as often; an offer that ends"
        " looks like this. An association, not an experiment.",
    ),
    "finding.passing_customers.why.unknown": (
        "Con el mismo mes de alta, país, segmento y necesidad se van {times} veces lo que los demás "
        "(intervalo"
        " {times_interval}): {more} de {customers} de más, sin un mes en que se junten. Es una asociación, no"
        " un experimento.",
        "Com o mesmo mês de entrada, país, segmento e necessidade, vão embora {times} vezes o que vão "
        "os demais"
        " (intervalo {times_interval}): {more} de {customers} a mais, sem um mês em que se juntem. É uma"
        " associação, não um experimento.",
        "Won in the same month, country and segment and for the same need, they leave {times} times as often"
        " as the others (interval {times_interval}): {more} of {customers} more, in no month above all. An"
        " association, not an experiment.",
    ),
    "finding.passing_customers.money": (
        "{stake} ({stake_interval}) habrían pagado en un año los {people} clientes que se fueron de más.",
        "{stake} ({stake_interval}) teriam pago em um ano os {people} clientes que foram embora a mais.",
        "{stake} ({stake_interval}) is what the {people} customers who left beyond the usual would have paid"
        " in a year.",
    ),
    "finding.passing_customers.decide": (
        "{owner} y Ventas: contar la campaña por los clientes que siguen cuando la oferta termina, y probar"
        " otra que no los reúna para irse.",
        "{owner} e Vendas: contar a campanha pelos clientes que ficam quando a oferta termina, e testar outra"
        " que não os reúna para ir embora.",
        "{owner} and Sales: count the campaign by the customers who stay once the offer ends, and try another"
        " that doesn't gather them to leave.",
    ),
    "finding.passing_customers.concerns": (
        "habrían pagado en un año los {people} clientes que se fueron de más",
        "teriam pago em um ano os {people} clientes que foram embora a mais",
        "is what the {people} customers who left beyond the usual would have paid in a year",
    ),
    "detector.passing_customers.name": ("Clientes de paso", "Clientes de passagem", "Customers passing by"),
    "detector.passing_customers.what": (
        "Cada campaña: si sus clientes se van antes que otros que vinieron por lo mismo, y en qué mes.",
        "Cada campanha: se seus clientes vão embora antes de outros que vieram pelo mesmo, e em que mês.",
        "Each campaign: whether its customers leave sooner than others who came for the same, and in which"
        " month.",
    ),
    "detector.passing_customers.method": (
        "Se comparan las bajas, mes a mes, con las de otros ganados el mismo mes, en el mismo país y "
        "segmento y"
        " por la misma necesidad. Habla si pasan con seguridad de 1,2 veces lo de los demás y al menos dos"
        " áreas estaban en verde cuando se ganaron.",
        "Comparam-se as saídas, mês a mês, com as de outros conquistados no mesmo mês, no mesmo país e "
        "segmento"
        " e pela mesma necessidade. Fala se passam com segurança de 1,2 vezes o dos demais e ao menos duas"
        " áreas estavam no verde quando foram conquistados.",
        "Leaving is compared, month by month, with that of others won in the same month, country and segment"
        " and for the same need. It speaks if it is surely more than 1.2 times the others' and at least two"
        " departments were in the green when they were won.",
    ),
    "detector.passing_customers.stake": (
        "Los clientes que se fueron de más, por lo que uno de los que se fueron pagaba en un año.",
        "Os clientes que foram embora a mais, pelo que um dos que foram pagava em um ano.",
        "The customers who left beyond the usual, times what one of those who left paid in a year.",
    ),
}

_OVERSOLD: dict[str, tuple[str, str, str]] = {
    "finding.oversold_customers.title": (
        "Ventas en verde: {reps} de {of_reps} venden {share} más a clientes iguales, y los pierden",
        "Vendas no verde: {reps} de {of_reps} vendem {share} mais a clientes iguais, e os perdem",
        "Sales in the green: {reps} of {of_reps} sell {share} more to like customers, and lose them",
    ),
    "finding.oversold_customers.why": (
        "A clientes del mismo lugar, campaña y necesidad, {reps} personas les venden {share} más que "
        "las otras."
        " De sus {customers} clientes se fueron {more} de más: {effect} (intervalo {effect_interval}). Se"
        " comparan personas a quienes los clientes les tocan por igual; vendían así antes de perderlos, no al"
        " revés.",
        "A clientes do mesmo lugar, campanha e necessidade, {reps} pessoas vendem {share} mais que as outras."
        " De seus {customers} clientes foram embora {more} a mais: {effect} (intervalo {effect_interval})."
        " Comparam-se pessoas a quem os clientes cabem por igual; vendiam assim antes de perdê-los, não o"
        " contrário.",
        "To customers of the same place, campaign and need, {reps} people sell {share} more than the others."
        " Of their {customers} customers {more} more have left: {effect} (interval {effect_interval})."
        " Compared are people to whom customers come alike; they sold so before they lost them, not the other"
        " way round.",
    ),
    "finding.oversold_customers.money": (
        "{stake} ({stake_interval}) habrían pagado en un año los {people} clientes que se fueron de más.",
        "{stake} ({stake_interval}) teriam pago em um ano os {people} clientes que foram embora a mais.",
        "{stake} ({stake_interval}) is what the {people} customers who left beyond the usual would have paid"
        " in a year.",
    ),
    "finding.oversold_customers.decide": (
        "{owner} y Servicio: pagar parte de la comisión cuando el cliente sigue a los seis meses, y ver con"
        " ellos qué se vende a quién.",
        "{owner} e Atendimento: pagar parte da comissão quando o cliente continua aos seis meses, e ver com"
        " eles o que se vende a quem.",
        "{owner} and Service: pay part of the commission once the customer is still there after six months,"
        " and look with them at what is sold to whom.",
    ),
    "finding.oversold_customers.concerns": (
        "habrían pagado en un año los {people} clientes que se fueron de más",
        "teriam pago em um ano os {people} clientes que foram embora a mais",
        "is what the {people} customers who left beyond the usual would have paid in a year",
    ),
    "detector.oversold_customers.name": ("Ventas de más", "Vendas a mais", "Overselling"),
    "detector.oversold_customers.what": (
        "Quienes venden: si a clientes iguales unos les venden más que otros, y los pierden.",
        "Quem vende: se a clientes iguais uns vendem mais que outros, e os perdem.",
        "Who sells: whether some sell more than others to like customers, and lose them.",
    ),
    "detector.oversold_customers.method": (
        "Se comparan personas de Ventas dentro del mismo lugar, campaña, necesidad y temporada. Habla "
        "si quien vende más pierde más, también mirando solo lo que ya hacía antes; calla si el reparto de "
        "clientes se inclina o si empezó a vender más después de perderlos.",
        "Comparam-se pessoas de Vendas dentro do mesmo lugar, campanha, necessidade e temporada. Fala se quem"
        " vende mais perde mais, também olhando só o que já fazia antes; cala se a distribuição de "
        "clientes se inclina ou se começou a vender mais depois de perdê-los.",
        "Sales people are compared within the same place, campaign, need and season. It speaks if who sells"
        " more loses more, also by what they had done before alone; it is silent if customers lean towards"
        " some, or if they began to sell more after losing them.",
    ),
    "detector.oversold_customers.stake": (
        "Los clientes que se fueron de más, por lo que uno de los suyos paga en un año.",
        "Os clientes que foram embora a mais, pelo que um dos seus paga em um ano.",
        "The customers who left beyond the usual, times what one of theirs pays in a year.",
    ),
}

_HURRIED: dict[str, tuple[str, str, str]] = {
    "finding.hurried_queue.title": (
        "En {queue} se premia la prisa: {again} contactos tuvieron que volver",
        "Em {queue} premia-se a pressa: {again} contatos tiveram de voltar",
        "{queue} is rewarded for hurry: {again} contacts had to come back",
    ),
    "finding.hurried_queue.why": (
        "Con «{kpi}» en verde, sus contactos duran {share} menos que los de las otras colas del canal. Entre"
        " {agents} agentes de la misma cola, tema y hora, quien va más rápido resuelve menos: {effect} de los"
        " contactos vuelven por la prisa (intervalo {effect_interval}). Quien tiene que volver se va más:"
        " {left_more_change}. El reparto de casos es tan bueno como al azar; lo de irse es una asociación.",
        "Com “{kpi}” no verde, seus contatos duram {share} menos que os das outras filas do canal. Entre"
        " {agents} agentes da mesma fila, assunto e hora, quem vai mais rápido resolve menos: {effect} dos"
        " contatos voltam pela pressa (intervalo {effect_interval}). Quem tem de voltar vai mais embora:"
        " {left_more_change}. A distribuição de casos é tão boa quanto ao acaso; a saída é uma associação.",
        "With “{kpi}” in the green, its contacts are {share} shorter than those of the channel's other "
        "queues."
        " Among {agents} agents of the same queue, topic and hour, who is quicker solves less: {effect} of"
        " contacts come back because of the hurry (interval {effect_interval}). Who has to come back leaves"
        " more: {left_more_change}. Cases are assigned as good as at random; the leaving is an association.",
    ),
    "finding.hurried_queue.why.unknown": (
        "Con «{kpi}» en verde, entre {agents} agentes de la misma cola, tema y hora, quien va más rápido"
        " resuelve menos: frente al tercio más pausado, {effect} de los contactos vuelven por la prisa"
        " (intervalo {effect_interval}). Quien tiene que volver se va más: {left_more_change}. El reparto de"
        " casos es tan bueno como al azar; lo de irse es una asociación.",
        "Com “{kpi}” no verde, entre {agents} agentes da mesma fila, assunto e hora, quem vai mais rápido"
        " resolve menos: em relação ao terço mais pausado, {effect} dos contatos voltam pela pressa"
        " (intervalo {effect_interval}). Quem tem de voltar vai mais embora: {left_more_change}. A"
        " distribuição de casos é tão boa quanto ao acaso; a saída é uma associação.",
        "With “{kpi}” in the green, among {agents} agents of the same queue, topic and hour, who is quicker"
        " solves less: against the calmest third, {effect} of contacts come back because of the hurry"
        " (interval {effect_interval}). Who has to come back leaves more: {left_more_change}. Cases are"
        " assigned as good as at random; the leaving is an association.",
    ),
    "finding.hurried_queue.money": (
        "{stake} ({stake_interval}): atenderlos otra vez, y lo que habrían pagado en un año los "
        "{people} que se fueron.",
        "{stake} ({stake_interval}): atendê-los de novo, e o que teriam pago em um ano os {people} que foram"
        " embora.",
        "{stake} ({stake_interval}): serving them again, and what the {people} who left would have paid in a"
        " year.",
    ),
    "finding.hurried_queue.decide": (
        "{owner}: poner la solución al primer contacto junto al tiempo de manejo, y pagar por las dos.",
        "{owner}: pôr a solução no primeiro contato junto ao tempo de atendimento, e pagar pelas duas.",
        "{owner}: put first-contact resolution beside handling time, and pay for both.",
    ),
    "finding.hurried_queue.concerns": (
        "cuestan los contactos que volvieron y los {people} clientes que se fueron",
        "custam os contatos que voltaram e os {people} clientes que foram embora",
        "is the cost of contacts that came back and of the {people} customers who left",
    ),
    "detector.hurried_queue.name": ("Prisa que devuelve", "Pressa que devolve", "Hurry that sends back"),
    "detector.hurried_queue.what": (
        "Cada cola medida por su tiempo: si los agentes más rápidos dejan más clientes sin resolver.",
        "Cada fila medida por seu tempo: se os agentes mais rápidos deixam mais clientes sem resolver.",
        "Each queue measured by its time: whether quicker agents leave more customers without help.",
    ),
    "detector.hurried_queue.method": (
        "Los casos difíciles duran más, así que no se comparan casos sino agentes: el ritmo de cada uno "
        "en sus"
        " otros casos, dentro de la misma cola, canal, tema, hora y país. Se comprueba que los casos no se"
        " inclinan hacia unos, que el ritmo venía de antes y que nadie corre más por haber resuelto menos.",
        "Casos difíceis duram mais, por isso não se comparam casos, e sim agentes: o ritmo de cada um em seus"
        " outros casos, dentro da mesma fila, canal, assunto, hora e país. Verifica-se que os casos não se"
        " inclinam para uns, que o ritmo vinha de antes e que ninguém corre mais por ter resolvido menos.",
        "Hard cases take longer, so not cases are compared but agents: each one's pace in their other cases,"
        " within the same queue, channel, topic, hour and country. It is checked that cases don't lean "
        "towards some, that the pace was there before, and that nobody hurries for having solved less.",
    ),
    "detector.hurried_queue.stake": (
        "Lo que cuesta atender otra vez, más lo que pagan en un año los clientes que se fueron por volver.",
        "O que custa atender de novo, mais o que pagam em um ano os clientes que foram embora por voltar.",
        "What serving again costs, and what customers who left for having to come back pay in a year.",
    ),
}

_GREEN: dict[str, tuple[str, str, str]] = {
    "finding.all_green.title": (
        "Todo en verde, y los clientes de «{name}» empezaron a irse ({period})",
        "Tudo no verde, e os clientes de “{name}” começaram a ir embora ({period})",
        "All green, and the customers of “{name}” began to leave ({period})",
    ),
    "finding.all_green.why": (
        "En ese trimestre se fueron {times} veces lo que otros con el mismo mes de alta y la misma necesidad"
        " (intervalo {times_interval}), y {worse} veces lo que antes frente a ellos: {more} de más, mientras"
        " {boards} áreas tenían todo en verde. Es una asociación, no un experimento.",
        "Nesse trimestre foram embora {times} vezes o que foram outros com o mesmo mês de entrada e a mesma"
        " necessidade (intervalo {times_interval}), e {worse} vezes o que antes em relação a eles: {more} a"
        " mais, enquanto {boards} áreas tinham tudo no verde. É uma associação, não um experimento.",
        "In that quarter they left {times} times as often as others won in the same month for the same need"
        " (interval {times_interval}), and {worse} times as often as before against them: {more} more, while"
        " {boards} departments had everything in the green. An association, not an experiment.",
    ),
    "finding.all_green.money": (
        "{stake} ({stake_interval}) habrían pagado en un año los {people} clientes que se fueron de más.",
        "{stake} ({stake_interval}) teriam pago em um ano os {people} clientes que foram embora a mais.",
        "{stake} ({stake_interval}) is what the {people} customers who left beyond the usual would have paid"
        " in a year.",
    ),
    "finding.all_green.decide": (
        "{owner}: reunir a las áreas en verde con estas bajas delante, y acordar una meta que las comparta.",
        "{owner}: reunir as áreas no verde com estas saídas à frente, e acordar uma meta que as compartilhe.",
        "{owner}: bring the green departments together with these departures before them, and agree on one"
        " target they share.",
    ),
    "finding.all_green.concerns": (
        "habrían pagado en un año los {people} clientes que se fueron de más",
        "teriam pago em um ano os {people} clientes que foram embora a mais",
        "is what the {people} customers who left beyond the usual would have paid in a year",
    ),
    "detector.all_green.name": (
        "Todo en verde y se van",
        "Tudo no verde e vão embora",
        "All green and they leave",
    ),
    "detector.all_green.what": (
        "Cada país, segmento y plan: si sus clientes empezaron a irse más mientras todo estaba en verde.",
        "Cada país, segmento e plano: se seus clientes começaram a ir mais embora enquanto tudo estava no"
        " verde.",
        "Each country, segment and plan: whether its customers began to leave more while everything was "
        "green.",
    ),
    "detector.all_green.method": (
        "En cada uno de los últimos cuatro trimestres, las bajas del grupo frente a las de otros iguales, y"
        " frente a cómo estaba antes. Habla si las dos comparaciones pasan con seguridad de 1,2 veces y al"
        " menos dos áreas tenían todo en verde.",
        "Em cada um dos últimos quatro trimestres, as saídas do grupo em relação às de outros iguais, e em"
        " relação a como estava antes. Fala se as duas comparações passam com segurança de 1,2 vezes e ao"
        " menos duas áreas tinham tudo no verde.",
        "In each of the last four quarters, the group's leaving against that of others alike, and against how"
        " it stood before. It speaks if both are surely more than 1.2 times and at least two departments had"
        " everything in the green.",
    ),
    "detector.all_green.stake": (
        "Los clientes que se fueron de más, por lo que uno de los que se fueron pagaba en un año.",
        "Os clientes que foram embora a mais, pelo que um dos que foram pagava em um ano.",
        "The customers who left beyond the usual, times what one of those who left paid in a year.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_EMPTY, **_PASSING, **_OVERSOLD, **_HURRIED, **_GREEN}
