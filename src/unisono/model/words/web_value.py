"""Words of the value of customers: its page, its tables, why it can't be told."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    "value.name": ("Valor del cliente", "Valor do cliente", "Customer value"),
    "value.title": (
        "Cada cliente dejará {mean} en {months}",
        "Cada cliente deixará {mean} em {months}",
        "Each customer will bring {mean} in {months}",
    ),
    "value.title.top": (
        "Un cliente de cada diez vale el {share} de todo lo que queda por ganar",
        "Um cliente em cada dez vale {share} de tudo o que falta ganhar",
        "One customer in ten holds {share} of all that is still to come",
    ),
    "value.title.unknown": (
        "Todavía no se puede decir cuánto vale un cliente",
        "Ainda não dá para dizer quanto vale um cliente",
        "Nobody can say yet what a customer is worth",
    ),
    "value.lead.margin": (
        "Margen que se espera de cada cliente en {months} desde el {day}; lo que llega un año"
        " después cuenta"
        " {discount} menos. Se valora a los clientes de hoy: el período elegido no cambia esta página.",
        "Margem que se espera de cada cliente em {months} a partir de {day}; o que chega um ano"
        " depois conta"
        " {discount} menos. São os clientes de hoje: o período escolhido não muda esta página.",
        "The margin to expect of each customer in {months} from {day}; what comes a year later counts"
        " {discount} less. These are today's customers: the chosen period doesn't change this page.",
    ),
    "value.lead.revenue": (
        "Ventas que se esperan de cada cliente en {months} desde el {day}, porque nadie ha"
        " cargado el margen;"
        " lo que llega un año después cuenta {discount} menos. El período elegido no cambia esta página.",
        "Vendas que se esperam de cada cliente em {months} a partir de {day}, porque ninguém carregou a"
        " margem; o que chega um ano depois conta {discount} menos. O período escolhido não muda esta"
        " página.",
        "The sales to expect of each customer in {months} from {day}, since nobody has loaded margins;"
        " what comes a year later counts {discount} less. The chosen period doesn't change this page.",
    ),
    "value.mean": ("Valor por cliente", "Valor por cliente", "Value per customer"),
    "value.equity": ("Todos los clientes juntos", "Todos os clientes juntos", "All customers together"),
    "value.top": ("En el 10 % más valioso", "Nos 10% mais valiosos", "Held by the top 10%"),
    "value.margin": ("Margen sobre ventas", "Margem sobre vendas", "Margin on sales"),
    "value.served": (
        "Del margen, en atenderlos",
        "Da margem, em atendê-los",
        "Of margin, spent on serving",
    ),
    "value.so_far": ("hasta hoy", "até hoje", "so far"),
    "value.ahead": ("en {months}", "em {months}", "in {months}"),
    "value.deciles.title": (
        "El 10 % más valioso vale {times} veces lo que el último",
        "Os 10% mais valiosos valem {times} vezes o último",
        "The top 10% are worth {times} times the last",
    ),
    "value.deciles.subtitle": (
        "Valor medio por cliente en cada décima parte, de más a menos",
        "Valor médio por cliente em cada décima parte, do maior ao menor",
        "Mean value of a customer in each tenth, from most to least",
    ),
    "value.decile": ("{place}.ª décima", "{place}ª décima", "Tenth {place}"),
    "value.groups.title.apart": (
        "Un cliente de «{best}» vale más que uno de «{worst}»",
        "Um cliente de “{best}” vale mais que um de “{worst}”",
        "A customer of “{best}” is worth more than one of “{worst}”",
    ),
    "value.groups.title.same": (
        "Por {column}, ninguno vale claramente más que otro",
        "Por {column}, nenhum vale claramente mais que outro",
        "By {column}, nobody is clearly worth more",
    ),
    "value.groups.subtitle": (
        "Valor por cliente por {column}; la línea es el de todos",
        "Valor por cliente por {column}; a linha é o de todos",
        "Value per customer by {column}; the line is everybody's",
    ),
    "value.groups.table": ("Valor por {column}", "Valor por {column}", "Value by {column}"),
    "value.by": ("Ver por", "Ver por", "See by"),
    "value.show": ("Ver", "Ver", "See"),
    "value.column.group": ("Grupo", "Grupo", "Group"),
    "value.column.mean": ("Valor por cliente", "Valor por cliente", "Value per customer"),
    "value.column.equity": ("Todos juntos", "Todos juntos", "All together"),
    "value.people.title": ("Quién vale cuánto", "Quem vale quanto", "Who is worth what"),
    "value.people.none": (
        "No hay clientes que valorar con estos filtros.",
        "Não há clientes para valorar com estes filtros.",
        "There is nobody to value through these filters.",
    ),
    "value.people.lead": (
        "De más a menos. El intervalo contiene lo que de verdad dejarán 9 de cada 10 clientes.",
        "Do maior ao menor. O intervalo contém o que de fato deixarão 9 de cada 10 clientes.",
        "From most to least. The interval holds what 9 of 10 customers will really bring.",
    ),
    "value.column.customer": ("Cliente", "Cliente", "Customer"),
    "value.column.code": ("Código", "Código", "Code"),
    "value.column.value": ("Lo que dejará", "O que deixará", "Still to come"),
    "value.column.alive": ("Sigue siendo cliente", "Continua cliente", "Still a customer"),
    "value.column.earned": ("Ya dejó", "Já deixou", "Brought so far"),
    "value.column.served": ("Costó atenderlo", "Custou atendê-lo", "Cost to serve"),
    "value.cohorts.title": (
        "A los {months} meses, un cliente nuevo ha dejado {brought}",
        "Em {months} meses, um cliente novo deixou {brought}",
        "After {months} months, a new customer has brought {brought}",
    ),
    "value.cohorts.title.few": (
        "Lo que dejan los clientes ganados cada mes",
        "O que deixam os clientes ganhos a cada mês",
        "What the customers won each month bring",
    ),
    "value.cohorts.subtitle": (
        "Acumulado por cliente, según el mes en que se ganó y los meses que han pasado",
        "Acumulado por cliente, pelo mês em que foi ganho e os meses passados",
        "Brought so far per customer, by the month they were won in and months since",
    ),
    "value.cohorts.table": (
        "Clientes por mes en que se ganaron",
        "Clientes por mês",
        "Customers by month won",
    ),
    "value.column.month": ("Mes", "Mês", "Month"),
    "value.column.customers": ("Clientes", "Clientes", "Customers"),
    "value.column.active": ("Siguen activos", "Seguem ativos", "Still active"),
    "value.column.brought": ("Dejado hasta hoy", "Deixado até hoje", "Brought so far"),
    "value.won.title": (
        "Ganar un cliente cuesta {cac} y se recupera en {months}",
        "Ganhar um cliente custa {cac} e se recupera em {months}",
        "Winning a customer costs {cac} and pays back in {months}",
    ),
    "value.won.title.unpaid": (
        "Ganar un cliente cuesta {cac}; todavía no se ve cuándo se recupera",
        "Ganhar um cliente custa {cac}; ainda não se vê quando se recupera",
        "Winning a customer costs {cac}; when it pays back can't be seen yet",
    ),
    "value.won.title.unknown": (
        "Lo que cuesta ganar un cliente",
        "Quanto custa ganhar um cliente",
        "What winning a customer costs",
    ),
    "value.won.none": (
        "Falta el costo de las campañas, o los filtros miran solo a una parte de los clientes: el costo"
        " de una"
        " campaña no se puede repartir entre ellos.",
        "Falta o custo das campanhas, ou os filtros olham só uma parte dos clientes: o custo de uma"
        " campanha não"
        " pode ser dividido entre eles.",
        "Campaign costs are missing, or the filters look at some customers only: a campaign's cost can't be"
        " shared out among them.",
    ),
    "value.won.lead": (
        "Valor total es lo ya dejado más lo que se espera; por cada unidad gastada se muestra cuánto vuelve.",
        "Valor total é o já deixado mais o esperado; por cada unidade gasta mostra-se quanto volta.",
        "Total value is what they brought plus what is expected; the return is that for each unit spent.",
    ),
    "value.won.table": ("Campaña por campaña", "Campanha por campanha", "Campaign by campaign"),
    "value.column.campaign": ("Campaña", "Campanha", "Campaign"),
    "value.column.won": ("Ganados", "Ganhos", "Won"),
    "value.column.cac": ("Costo por cliente", "Custo por cliente", "Cost per customer"),
    "value.column.ltv": ("Valor total por cliente", "Valor total por cliente", "Total value per customer"),
    "value.column.ratio": (
        "Vuelve por cada unidad gastada",
        "Volta por unidade gasta",
        "Return per unit spent",
    ),
    "value.column.payback": ("Meses para recuperar", "Meses para recuperar", "Months to pay back"),
    "value.all_campaigns": ("Todas las campañas", "Todas as campanhas", "All campaigns"),
    "value.card.title": (
        "Cómo se calculó y cuánto acierta",
        "Como se calculou e quanto acerta",
        "How it is made",
    ),
    "value.card.model": ("Modelo", "Modelo", "Model"),
    "value.card.parameters": ("Parámetros", "Parâmetros", "Parameters"),
    "value.card.customers": ("Aprendido de", "Aprendido de", "Learnt from"),
    "value.card.customers.n": ("{n} relaciones", "{n} relações", "{n} relations"),
    "value.card.check": ("Prueba", "Prova", "Check"),
    "value.card.check.text": (
        "Con lo visto hasta el {split} anunció {foretold} hasta el {until}; llegaron {came} ({off}).",
        "Com o visto até {split} anunciou {foretold} até {until}; chegaram {came} ({off}).",
        "From what was seen until {split} it foretold {foretold} until {until}; {came} came ({off}).",
    ),
    "value.card.coverage": ("Aciertos", "Acertos", "Held"),
    "value.card.coverage.text": (
        "{share} de los clientes quedaron dentro de su intervalo del 90 %.",
        "{share} dos clientes ficaram dentro do seu intervalo de 90%.",
        "{share} of customers fell within their 90% interval.",
    ),
    "value.card.asked": ("Nivel del modelo", "Nível do modelo", "The model's level"),
    "value.card.asked.text": (
        "Sus intervalos se piden al {asked} para que valgan al 90 %, según cuánto acertó antes.",
        "Seus intervalos são pedidos a {asked} para que valham 90%, segundo o quanto acertou antes.",
        "Its intervals are asked for at {asked} so that they hold 90%, going by how it did before.",
    ),
    "value.model.sbg": (
        "Geométrica beta desplazada: cada cliente tiene su propia probabilidad de irse",
        "Geométrica beta deslocada: cada cliente tem sua própria chance de sair",
        "Shifted-beta-geometric: each customer has a chance of leaving of their own",
    ),
    "value.model.bdw": (
        "Weibull discreta beta: la probabilidad de irse es propia y cambia con el tiempo",
        "Weibull discreta beta: a chance de sair é própria e muda com o tempo",
        "Beta-discrete-Weibull: each has a chance of leaving of their own, which changes with time",
    ),
    "value.model.bg_nbd": (
        "BG/NBD: compran a su ritmo y pueden irse después de cada compra",
        "BG/NBD: compram no seu ritmo e podem sair após cada compra",
        "BG/NBD: they buy at their own rate and may leave after each purchase",
    ),
    "value.model.mbg_nbd": (
        "MBG/NBD: compran a su ritmo y pueden irse después de cada compra, la primera también",
        "MBG/NBD: compram no seu ritmo e podem sair após cada compra, a primeira também",
        "MBG/NBD: they buy at their own rate and may leave after each purchase, the first too",
    ),
    "value.model.pareto_nbd": (
        "Pareto/NBD: compran a su ritmo y pueden irse en cualquier momento",
        "Pareto/NBD: compram no seu ritmo e podem sair a qualquer momento",
        "Pareto/NBD: they buy at their own rate and may leave at any time",
    ),
    "value.warning.overstates": (
        "Cuidado: en la prueba el modelo anunció más dinero del que llegó. Toma estos valores como un techo.",
        "Cuidado: na prova o modelo anunciou mais dinheiro do que chegou. Tome estes valores como um teto.",
        "Mind: in its check the model foretold more money than came. Take these values as a ceiling.",
    ),
    "value.warning.understates": (
        "Cuidado: en la prueba llegó más dinero del que el modelo anunció. Toma estos valores como un piso.",
        "Cuidado: na prova chegou mais dinheiro do que o modelo anunciou. Tome estes valores como um piso.",
        "Mind: in its check more money came than the model foretold. Take these values as a floor.",
    ),
    "value.warning.narrow": (
        "Cuidado: en la prueba, más de un cliente de cada diez quedó fuera de su intervalo. Mira los"
        " grupos, no"
        " clientes sueltos.",
        "Cuidado: na prova, mais de um cliente em cada dez ficou fora do seu intervalo. Olhe os grupos, não"
        " clientes isolados.",
        "Mind: in its check more than one customer in ten fell outside their interval. Look at groups, not at"
        " single customers.",
    ),
    "value.warning.unchecked": (
        "Sin prueba: todavía no hay tiempo suficiente de datos para apartar unos meses y ver si acierta.",
        "Sem prova: ainda não há dados suficientes para separar alguns meses e ver se acerta.",
        "Unchecked: there aren't enough months yet to set some aside and see whether it holds.",
    ),
    "value.customer.title": ("Lo que vale", "O que vale", "What they are worth"),
    "value.customer.alive": (
        "Probabilidad de que siga siendo cliente: {share}",
        "Chance de que continue cliente: {share}",
        "Chance that they are still a customer: {share}",
    ),
    "value.customer.earned": ("Ya dejó {amount}", "Já deixou {amount}", "Has brought {amount}"),
    "value.customer.served": (
        "Atenderlo costó {amount}",
        "Atendê-lo custou {amount}",
        "Serving them cost {amount}",
    ),
    "value.empty.title": ("Cuánto vale un cliente", "Quanto vale um cliente", "What a customer is worth"),
    "value.empty.action": ("Ir a Ajustes", "Ir a Ajustes", "Go to Settings"),
    "reason.value_contract_unsaid": (
        "falta decir si tus clientes tienen contrato (Ajustes → empresa): se valoran de otra manera",
        "falta dizer se seus clientes têm contrato (Ajustes → empresa): são valorados de outra maneira",
        "nobody has said whether your customers hold contracts (Settings → company): they are valued"
        " differently",
    ),
    "reason.value_nothing": (
        "todavía no hay datos cargados",
        "ainda não há dados carregados",
        "nothing is loaded yet",
    ),
    "reason.value_too_few": (
        "hay muy pocos contratos para aprender cuánto duran",
        "há muito poucos contratos para aprender quanto duram",
        "there are too few contracts to learn how long they last",
    ),
    "reason.value_nobody_left": (
        "nadie se ha ido todavía: no se puede saber cuánto duran",
        "ninguém saiu ainda: não dá para saber quanto duram",
        "nobody has left yet: how long they last can't be known",
    ),
    "reason.value_too_few_left": (
        "se han ido muy pocos para saber cuánto duran los demás",
        "saíram muito poucos para saber quanto duram os demais",
        "too few have left to know how long the others last",
    ),
    "reason.value_too_short": (
        "hay menos de cuatro meses de historia",
        "há menos de quatro meses de história",
        "there are fewer than four months of history",
    ),
    "reason.value_no_customers": ("nadie ha comprado", "ninguém comprou", "nobody has bought"),
    "reason.value_too_few_customers": (
        "hay muy pocos clientes para aprender cómo compran (hacen falta 100)",
        "há muito poucos clientes para aprender como compram (são precisos 100)",
        "there are too few customers to learn how they buy (100 are needed)",
    ),
    "reason.value_no_repeaters": (
        "nadie ha vuelto a comprar: no se puede saber quién volverá",
        "ninguém voltou a comprar: não dá para saber quem voltará",
        "nobody has bought again: who will can't be known",
    ),
    "reason.value_too_few_repeaters": (
        "muy pocos han vuelto a comprar (hacen falta 30)",
        "muito poucos voltaram a comprar (são precisos 30)",
        "too few have bought again (30 are needed)",
    ),
    "reason.value_all_equal": (
        "todos compraron exactamente igual: no hay nada que distinguir",
        "todos compraram exatamente igual: não há o que distinguir",
        "all have bought exactly alike: there is nothing to tell apart",
    ),
    "reason.value_flat": (
        "los datos no bastan para distinguir quién volverá",
        "os dados não bastam para distinguir quem voltará",
        "the data can't tell who will come back",
    ),
    "reason.value_no_mean": (
        "unas pocas compras enormes no dejan calcular un gasto medio",
        "umas poucas compras enormes não deixam calcular um gasto médio",
        "a few giant purchases leave no mean spend to tell",
    ),
    "reason.value_left": (
        "ya no es cliente",
        "já não é cliente",
        "no longer a customer",
    ),
    "reason.value_never_bought": (
        "todavía no ha comprado nada",
        "ainda não comprou nada",
        "has bought nothing yet",
    ),
    "reason.value_not_paid_back": (
        "aún no se recupera en los {months} meses vistos",
        "ainda não se recupera nos {months} meses vistos",
        "not paid back within the {months} months seen",
    ),
    "reason.value_free": ("no costó nada", "não custou nada", "cost nothing"),
    "error.company_ltv_horizon_months": (
        "El plazo para valorar clientes va de {low} a {high} meses; «{value}» no vale.",
        "O prazo para valorar clientes vai de {low} a {high} meses; “{value}” não vale.",
        "Customers are valued over {low} to {high} months; “{value}” isn't possible.",
    ),
    "hint.company_ltv_horizon_months": (
        "Escribe un número entero de meses, por ejemplo 36.",
        "Escreva um número inteiro de meses, por exemplo 36.",
        "Write a whole number of months, such as 36.",
    ),
    "error.company_discount_rate": (
        "La tasa de descuento anual va de {low} a {high} (0.1 es 10 %); «{value}» no vale.",
        "A taxa de desconto anual vai de {low} a {high} (0.1 é 10%); “{value}” não vale.",
        "The yearly discount rate goes from {low} to {high} (0.1 is 10%); “{value}” isn't possible.",
    ),
    "hint.company_discount_rate": (
        "Escribe lo que rinde el dinero en un año, por ejemplo 0.1.",
        "Escreva quanto o dinheiro rende em um ano, por exemplo 0.1.",
        "Write what money yields in a year, such as 0.1.",
    ),
}
