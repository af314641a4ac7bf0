"""Words of fit: what is said of a deal, what is warned of, why nothing can be said, what was done."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    "fit.verdict.good": ("Buen cliente", "Bom cliente", "Good customer"),
    "fit.verdict.usual": ("Cliente típico", "Cliente típico", "Typical customer"),
    "fit.verdict.poor": ("Deja menos que el típico", "Deixa menos que o típico", "Brings less than most"),
    "fit.verdict.loss": ("Cuesta más de lo que deja", "Custa mais do que deixa", "Costs more than it brings"),
    "fit.column.needs": ("Necesidad", "Necessidade", "Need"),
    "fit.column.campaign": ("Campaña", "Campanha", "Campaign"),
    "fit.column.product": ("Producto", "Produto", "Product"),
    "fit.unnoted": ("sin anotar", "não anotado", "not noted"),
    "fit.rare": ("otro, poco común", "outro, pouco comum", "another, rare one"),
    "fit.warning.promise.made": (
        "Su anuncio promete «{promise}», y a clientes así se les cumple {share} de las veces{where}.",
        "Seu anúncio promete “{promise}”, e com clientes assim se cumpre {share} das vezes{where}.",
        "Its ad promises “{promise}”, which is kept to customers like this {share} of the time{where}.",
    ),
    "fit.warning.promise": (
        "Prometemos «{promise}», y a clientes así se les cumple {share} de las veces{where}.",
        "Prometemos “{promise}”, e com clientes assim se cumpre {share} das vezes{where}.",
        "We promise “{promise}”, which is kept to customers like this {share} of the time{where}.",
    ),
    "fit.warning.promise.short": (
        "No le cumpliríamos «{promise}»",
        "Não cumpriríamos “{promise}”",
        "We would miss “{promise}”",
    ),
    "fit.warning.part": (
        "; {share} {part}",
        "; {share} {part}",
        "; {share} {part}",
    ),
    "fit.warning.alike": (
        "{n} casos de los últimos {days} días, de clientes con {alike}.",
        "{n} casos dos últimos {days} dias, de clientes com {alike}.",
        "{n} cases of the last {days} days, of customers with {alike}.",
    ),
    "fit.warning.alike.all": (
        "{n} casos de los últimos {days} días, de todos los clientes.",
        "{n} casos dos últimos {days} dias, de todos os clientes.",
        "{n} cases of the last {days} days, of all customers.",
    ),
    "fit.part.0": ("de madrugada (0 a 6 h)", "de madrugada (0 às 6 h)", "at night (0 to 6 h)"),
    "fit.part.1": ("por la mañana (6 a 12 h)", "de manhã (6 às 12 h)", "in the morning (6 to 12 h)"),
    "fit.part.2": ("por la tarde (12 a 18 h)", "à tarde (12 às 18 h)", "in the afternoon (12 to 18 h)"),
    "fit.part.3": ("por la noche (18 a 24 h)", "à noite (18 às 24 h)", "in the evening (18 to 24 h)"),
    "fit.warning.need": (
        "Clientes así se van antes: sigue {stays} al año, contra {typical} de todos. Lo que más pesa es"
        " {column}: {level}.",
        "Clientes assim saem antes: {stays} ficam um ano, contra {typical} de todos. O que mais pesa é"
        " {column}: {level}.",
        "Customers like this leave sooner: {stays} are there after a year, against {typical} of all. What"
        " weighs most is {column}: {level}.",
    ),
    "fit.warning.need.short": ("Se iría antes que otros", "Sairia antes que outros", "Would leave sooner"),
    "fit.warning.loss": (
        "Atender a este cliente costaría más de lo que deja en un año.",
        "Atender este cliente custaria mais do que ele deixa em um ano.",
        "Serving this customer would cost more than they bring in a year.",
    ),
    "fit.warning.loss.short": ("Nos costaría dinero", "Custaria dinheiro", "Would cost us money"),
    "fit.warning.unnoted": (
        "Nadie anotó qué necesita: pregúntalo antes de cerrar.",
        "Ninguém anotou do que precisa: pergunte antes de fechar.",
        "Nobody noted what they need: ask before closing.",
    ),
    "fit.warning.unnoted.short": (
        "Falta preguntar qué necesita",
        "Falta perguntar do que precisa",
        "Ask what they need",
    ),
    "fit.excluded.declared": ("la empresa la protege", "a empresa a protege", "the company protects it"),
    "fit.excluded.age": ("habla de la edad", "fala da idade", "it tells age"),
    "fit.excluded.gender": ("habla del género", "fala do gênero", "it tells gender"),
    "fit.excluded.origin": (
        "habla del origen de la persona",
        "fala da origem da pessoa",
        "it tells somebody's origin",
    ),
    "fit.excluded.language": (
        "habla del idioma de la persona",
        "fala do idioma da pessoa",
        "it tells somebody's language",
    ),
    "fit.excluded.belief": (
        "habla de lo que alguien cree",
        "fala do que alguém crê",
        "it tells what somebody believes",
    ),
    "fit.excluded.family": ("habla de la familia", "fala da família", "it tells family"),
    "fit.excluded.health": ("habla de la salud", "fala da saúde", "it tells health"),
    "fit.excluded.outcome": (
        "se anota solo cuando la venta ya está decidida",
        "só se anota quando a venda já está decidida",
        "it is filled in only once the deal is decided",
    ),
    "fit.excluded.twice": ("otra ya dice lo mismo", "outra já diz o mesmo", "another says the same"),
    "fit.excluded.many": ("ya hay ocho que dicen más", "já há oito que dizem mais", "eight others say more"),
    "reason.fit_no_deals": (
        "no hay oportunidades cargadas",
        "não há oportunidades carregadas",
        "no deals are loaded",
    ),
    "reason.fit_no_open": (
        "no hay oportunidades abiertas",
        "não há oportunidades abertas",
        "no deals are open",
    ),
    "reason.fit_few_won": (
        "hay {won} ventas ganadas y hacen falta {minimum} para aprender de ellas",
        "há {won} vendas ganhas e são necessárias {minimum} para aprender com elas",
        "{won} deals were won and {minimum} are needed to learn from",
    ),
    "reason.fit_few_lost": (
        "hay {lost} ventas perdidas anotadas y hacen falta {minimum} para saber qué se gana",
        "há {lost} vendas perdidas anotadas e são necessárias {minimum} para saber o que se ganha",
        "{lost} lost deals are on record and {minimum} are needed to tell what is won",
    ),
    "reason.fit_few_left": (
        "solo {left} clientes se fueron hasta ahora; hacen falta {minimum} para saber quién se queda",
        "só {left} clientes saíram até agora; são necessários {minimum} para saber quem fica",
        "only {left} customers have left so far; {minimum} are needed to tell who stays",
    ),
    "reason.fit_short": (
        "hay {days} días de historia y hacen falta {minimum}",
        "há {days} dias de história e são necessários {minimum}",
        "there are {days} days of history and {minimum} are needed",
    ),
    "reason.fit_no_columns": (
        "de las oportunidades no se sabe nada que las distinga: ni producto, ni necesidad, ni campaña",
        "das oportunidades não se sabe nada que as distinga: nem produto, nem necessidade, nem campanha",
        "nothing is known that tells deals apart: no product, no need, no campaign",
    ),
    "reason.fit_no_money": (
        "de los clientes ganados no hay dinero cargado",
        "dos clientes ganhos não há dinheiro carregado",
        "no money of the customers won is loaded",
    ),
    "reason.fit_few_asked": (
        "pocos clientes contestaron encuestas en su primer año",
        "poucos clientes responderam pesquisas no primeiro ano",
        "few customers answered surveys in their first year",
    ),
    "reason.fit_few_judged": (
        "hay {deals} oportunidades con un año cumplido para comprobarlo y hacen falta {minimum}",
        "há {deals} oportunidades com um ano completo para comprovar e são necessárias {minimum}",
        "{deals} deals have had a year to check it by and {minimum} are needed",
    ),
    "reason.fit_unchecked_short": (
        "la historia es corta: hace falta más de un año y medio para comprobarlo",
        "a história é curta: é preciso mais de um ano e meio para comprovar",
        "the history is short: checking takes more than a year and a half",
    ),
    "error.deal_missing": (
        "No hay ninguna oportunidad «{deal}» entre las que puedes ver.",
        "Não há nenhuma oportunidade “{deal}” entre as que você pode ver.",
        "There is no deal “{deal}” among those you may see.",
    ),
    "hint.deal_missing": (
        "Puede que ya se haya cerrado: busca en las oportunidades abiertas o en las entregas.",
        "Talvez já tenha sido fechada: procure nas oportunidades abertas ou nas entregas.",
        "It may be closed by now: look among the open deals or the handoffs.",
    ),
    "error.deal_choice_unknown": (
        "Una oportunidad se toma o se deja; «{choice}» no vale.",
        "Uma oportunidade se pega ou se deixa; “{choice}” não vale.",
        "A deal is taken or left; “{choice}” isn't possible.",
    ),
    "hint.deal_choice_unknown": ("Escribe take o leave.", "Escreva take ou leave.", "Write take or leave."),
    "error.deal_reason_short": (
        "Falta la razón: al menos {minimum} letras.",
        "Falta a razão: pelo menos {minimum} letras.",
        "The reason is missing: {minimum} characters at least.",
    ),
    "hint.deal_reason_short": (
        "Quien lea esto en un año querrá saber por qué.",
        "Quem ler isto em um ano vai querer saber por quê.",
        "Whoever reads this in a year will want to know why.",
    ),
    "error.deal_reason_long": (
        "La razón pasa de {maximum} letras.",
        "A razão passa de {maximum} letras.",
        "The reason is over {maximum} characters.",
    ),
    "hint.deal_reason_long": ("Dila más corta.", "Diga de forma mais curta.", "Say it shorter."),
    "error.deal_unfit": (
        "Aún no se puede decir qué deja cada oportunidad: {why}.",
        "Ainda não dá para dizer o que cada oportunidade deixa: {why}.",
        "Nobody can say yet what deals bring: {why}.",
    ),
    "hint.deal_unfit": (
        "Carga más historia en Datos.",
        "Carregue mais história em Dados.",
        "Load more history under Data.",
    ),
    "error.handoff_missing": (
        "No existe esa entrega entre las que puedes ver.",
        "Não existe essa entrega entre as que você pode ver.",
        "There is no such handoff among those you may see.",
    ),
    "hint.handoff_missing": (
        "Mira la lista de entregas.",
        "Veja a lista de entregas.",
        "Look at the list of handoffs.",
    ),
    "error.handoff_done": (
        "Ese cliente ya se entregó a Servicio.",
        "Esse cliente já foi entregue ao Atendimento.",
        "This customer was handed to Service already.",
    ),
    "hint.handoff_done": (
        "Lo encuentras en la lista de entregas.",
        "Você o encontra na lista de entregas.",
        "They stand in the list of handoffs.",
    ),
    "error.handoff_taken": (
        "Otra persona ya recibió a ese cliente.",
        "Outra pessoa já recebeu esse cliente.",
        "Somebody took this customer over already.",
    ),
    "hint.handoff_taken": ("No hace falta nada más.", "Não é preciso mais nada.", "Nothing more is needed."),
    "error.handoff_not_sales": (
        "Quien recibe al cliente es Servicio, no Ventas.",
        "Quem recebe o cliente é o Atendimento, não Vendas.",
        "Service takes the customer over, not Sales.",
    ),
    "hint.handoff_not_sales": (
        "Avisa a Servicio de que esta entrega espera.",
        "Avise o Atendimento de que esta entrega espera.",
        "Tell Service that this handoff is waiting.",
    ),
    "error.handoff_promises_many": (
        "Son demasiadas promesas: {maximum} como mucho.",
        "São promessas demais: no máximo {maximum}.",
        "Too many promises: {maximum} at most.",
    ),
    "hint.handoff_promises_many": (
        "Deja las que el cliente espera de verdad.",
        "Deixe as que o cliente espera de verdade.",
        "Keep those the customer really expects.",
    ),
    "error.handoff_words_long": (
        "Es demasiado largo: {maximum} letras como mucho.",
        "É longo demais: no máximo {maximum} letras.",
        "That is too long: {maximum} characters at most.",
    ),
    "hint.handoff_words_long": ("Dilo más corto.", "Diga de forma mais curta.", "Say it shorter."),
    "error.company_handoff_days": (
        "El plazo para recibir clientes va de {low} a {high} días hábiles; «{value}» no vale.",
        "O prazo para receber clientes vai de {low} a {high} dias úteis; “{value}” não vale.",
        "Service has {low} to {high} working days to take customers over; “{value}” isn't possible.",
    ),
    "hint.company_handoff_days": (
        "Escribe un número entero de días, por ejemplo 2.",
        "Escreva um número inteiro de dias, por exemplo 2.",
        "Write a whole number of days, such as 2.",
    ),
    "deed.deal_take": (
        "Tomó la oportunidad {deal}: {reason}",
        "Pegou a oportunidade {deal}: {reason}",
        "Took the deal {deal}: {reason}",
    ),
    "deed.deal_take.name": ("Oportunidad tomada", "Oportunidade pega", "Deal taken"),
    "deed.deal_leave": (
        "Dejó la oportunidad {deal}: {reason}",
        "Deixou a oportunidade {deal}: {reason}",
        "Left the deal {deal}: {reason}",
    ),
    "deed.deal_leave.name": ("Oportunidad dejada", "Oportunidade deixada", "Deal left"),
    "deed.handed_over": (
        "Entregó a Servicio el cliente de {deal}, con {promises} promesas",
        "Entregou ao Atendimento o cliente de {deal}, com {promises} promessas",
        "Handed the customer of {deal} to Service, with {promises} promises",
    ),
    "deed.handed_over.name": ("Entrega a Servicio", "Entrega ao Atendimento", "Handoff to Service"),
    "deed.taken_over": (
        "Recibió al cliente de {deal}",
        "Recebeu o cliente de {deal}",
        "Took over the customer of {deal}",
    ),
    "deed.taken_over.name": ("Cliente recibido", "Cliente recebido", "Customer taken over"),
}
