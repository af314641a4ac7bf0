"""Words of what was really sold, and of customers handed from Sales to Service."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    "bookings.title.less": (
        "Los clientes de {name} dejan {less} menos de lo que suele dejar lo mismo vendido por otros",
        "Os clientes de {name} deixam {less} a menos do que o mesmo vendido por outros",
        "Customers of {name} bring {less} less than the same sold by others",
    ),
    "bookings.title.more": (
        "Los clientes de {name} dejan {more} más de lo que suele dejar lo mismo vendido por otros",
        "Os clientes de {name} deixam {more} a mais do que o mesmo vendido por outros",
        "Customers of {name} bring {more} more than the same sold by others",
    ),
    "bookings.title.same": (
        "A igual venta, todos traen clientes que dejan lo mismo",
        "Para a mesma venda, todos trazem clientes que deixam o mesmo",
        "For the same sale, all bring customers worth the same",
    ),
    "bookings.title.few": (
        "Todavía hay pocos clientes con un año cumplido",
        "Ainda há poucos clientes com um ano completo",
        "Few customers have had their year yet",
    ),
    "bookings.lead": (
        "Lo que pasó con los clientes un año después de la venta: si siguen, si nos recomiendan y cuánto"
        " dejaron, margen menos lo que costó atenderlos.",
        "O que aconteceu com os clientes um ano depois da venda: se ficam, se nos recomendam e quanto"
        " deixaram, margem menos o que custou atendê-los.",
        "What became of customers a year after the sale: whether they stayed, recommend us, and what they"
        " brought, margin less the cost to serve them.",
    ),
    "bookings.by": ("Mirar por", "Olhar por", "Look by"),
    "bookings.by.customer.rep_id": ("Quién vendió", "Quem vendeu", "Rep"),
    "bookings.by.customer.origin": ("Canal", "Canal", "Channel"),
    "bookings.by.customer.campaign_id": ("Campaña", "Campanha", "Campaign"),
    "bookings.chart.title": (
        "Lo que dejó cada cliente en 12 meses",
        "O que cada cliente deixou em 12 meses",
        "What each customer brought in 12 months",
    ),
    "bookings.chart.subtitle": (
        "Media por cliente con un año cumplido; la línea es la de todos",
        "Média por cliente com um ano completo; a linha é a de todos",
        "Mean per customer who has had a year; the line is that of all",
    ),
    "bookings.table": ("Calidad de lo vendido", "Qualidade do vendido", "Quality of bookings"),
    "bookings.bookings": ("Ventas", "Vendas", "Bookings"),
    "bookings.team": ("Equipo o canal", "Equipe ou canal", "Team or channel"),
    "bookings.survival": ("Siguen al año", "Ficam um ano", "Stay a year"),
    "bookings.score": ("NPS del primer año", "NPS do primeiro ano", "First-year NPS"),
    "bookings.value": ("Dejaron en 12 meses", "Deixaram em 12 meses", "Brought in 12 months"),
    "bookings.against": ("Frente a lo esperable", "Frente ao esperável", "Against the expected"),
    "bookings.mark": ("Más que azar", "Mais que acaso", "Beyond chance"),
    "bookings.mark.more": ("deja más", "deixa mais", "brings more"),
    "bookings.mark.less": ("deja menos", "deixa menos", "brings less"),
    "bookings.whole": ("Todos", "Todos", "All"),
    "bookings.hidden": (
        "{count} con menos de {minimum} clientes de un año no se muestran: de tan pocos no se juzga a nadie.",
        "{count} com menos de {minimum} clientes de um ano não aparecem: de tão poucos não se julga ninguém.",
        "{count} with fewer than {minimum} customers of a year aren't shown: so few judge nobody.",
    ),
    "bookings.how": (
        "«Frente a lo esperable» compara lo que dejaron con lo que dejan clientes iguales (mismo producto,"
        " necesidad, campaña y lugar) vendidos por cualquiera. Así nadie sale mal por vender lo barato. Es"
        " una"
        " asociación: di qué cambió antes de decir de quién es.",
        "“Frente ao esperável” compara o que deixaram com o que deixam clientes iguais (mesmo produto,"
        " necessidade, campanha e lugar) vendidos por qualquer um. Assim ninguém fica mal por vender o"
        " barato. É"
        " uma associação: diga o que mudou antes de dizer de quem é.",
        "“Against the expected” sets what they brought beside what customers alike (same product, need,"
        " campaign and place) bring, whoever sold to them. So nobody looks bad for selling what is cheap."
        " It is"
        " an association: say what changed before saying whose it is.",
    ),
    "bookings.none": (
        "Nadie tiene todavía {minimum} clientes con un año cumplido.",
        "Ninguém tem ainda {minimum} clientes com um ano completo.",
        "Nobody has {minimum} customers who have had their year yet.",
    ),
    "handoffs.title.late": (
        "{late} clientes esperan a Servicio fuera de plazo",
        "{late} clientes esperam o Atendimento fora do prazo",
        "{late} customers are waiting for Service past the clock",
    ),
    "handoffs.title.late.one": (
        "Un cliente espera a Servicio fuera de plazo",
        "Um cliente espera o Atendimento fora do prazo",
        "One customer is waiting for Service past the clock",
    ),
    "handoffs.title.waiting": (
        "{waiting} clientes esperan a Servicio, todos en plazo",
        "{waiting} clientes esperam o Atendimento, todos no prazo",
        "{waiting} customers are waiting for Service, all in time",
    ),
    "handoffs.title.waiting.one": (
        "Un cliente espera a Servicio, en plazo",
        "Um cliente espera o Atendimento, no prazo",
        "One customer is waiting for Service, in time",
    ),
    "handoffs.title.none": (
        "Ningún cliente espera a Servicio",
        "Nenhum cliente espera o Atendimento",
        "No customer is waiting for Service",
    ),
    "handoffs.lead": (
        "Cada cliente ganado pasa de Ventas a Servicio con lo que se le prometió. Servicio lo recibe en"
        " {days}"
        " días hábiles.",
        "Cada cliente ganho passa de Vendas ao Atendimento com o que lhe foi prometido. O Atendimento o"
        " recebe"
        " em {days} dias úteis.",
        "Each customer won goes from Sales to Service with what they were promised. Service takes them over"
        " within {days} working days.",
    ),
    "handoffs.in_time": ("Recibidos en plazo", "Recebidos no prazo", "Taken over in time"),
    "handoffs.list": ("Entregas", "Entregas", "Handoffs"),
    "handoffs.customer": ("Cliente", "Cliente", "Customer"),
    "handoffs.promises": ("Se le prometió", "Foi prometido", "Was promised"),
    "handoffs.clock": ("Reloj", "Relógio", "Clock"),
    "handoffs.handed": ("Entregó", "Entregou", "Handed on by"),
    "handoffs.state.waiting": (
        "en plazo: quedan {hours}",
        "no prazo: restam {hours}",
        "in time: {hours} left",
    ),
    "handoffs.state.late": ("fuera de plazo hace {hours}", "fora do prazo há {hours}", "late by {hours}"),
    "handoffs.state.taken": (
        "recibido en plazo por {by}",
        "recebido no prazo por {by}",
        "taken over in time by {by}",
    ),
    "handoffs.state.taken_late": (
        "recibido tarde por {by}",
        "recebido tarde por {by}",
        "taken over late by {by}",
    ),
    "handoffs.take": ("Recibir", "Receber", "Take over"),
    "handoffs.take.named": ("Recibir a {name}", "Receber {name}", "Take {name} over"),
    "handoffs.taken": (
        "{name} ya está en manos de Servicio.",
        "{name} já está nas mãos do Atendimento.",
        "{name} is in Service's hands now.",
    ),
    "handoffs.none.title": ("Todavía no hay entregas", "Ainda não há entregas", "No handoffs yet"),
    "handoffs.none.text": (
        "Elige un cliente ganado, marca lo que se le prometió y entrégalo: Servicio lo verá aquí con su"
        " reloj.",
        "Escolha um cliente ganho, marque o que foi prometido e entregue: o Atendimento o verá aqui com seu"
        " relógio.",
        "Choose a customer won, mark what they were promised and hand them on: Service will see them here"
        " with"
        " their clock.",
    ),
    "handoffs.to_hand": (
        "Ganados en los últimos 30 días, por entregar",
        "Ganhos nos últimos 30 dias, por entregar",
        "Won in the last 30 days, to hand on",
    ),
    "handoffs.to_hand.lead": (
        "{count} clientes que nadie ha entregado todavía; primero, los últimos ganados.",
        "{count} clientes que ninguém entregou ainda; primeiro, os últimos ganhos.",
        "{count} customers nobody has handed on yet; those won last come first.",
    ),
    "handoffs.to_hand.none": ("Todos están entregados.", "Todos estão entregues.", "All are handed on."),
    "handoffs.won_on": ("Ganado", "Ganho", "Won"),
    "handoffs.hand": ("Entregar", "Entregar", "Hand on"),
    "handoffs.hand.named": ("Entregar a {name}", "Entregar {name}", "Hand {name} on"),
    "handoff.title": (
        "Entregar a {name} a Servicio",
        "Entregar {name} ao Atendimento",
        "Hand {name} to Service",
    ),
    "handoff.lead": (
        "Marca lo que este cliente espera de nosotros. Lo que no se dice aquí, Servicio no lo sabe.",
        "Marque o que este cliente espera de nós. O que não se diz aqui, o Atendimento não sabe.",
        "Mark what this customer expects of us. What isn't said here, Service doesn't know.",
    ),
    "handoff.made": ("Lo que prometía su anuncio", "O que seu anúncio prometia", "What their ad promised"),
    "handoff.others": (
        "Otras promesas que pudo oír",
        "Outras promessas que pode ter ouvido",
        "Other promises they may have heard",
    ),
    "handoff.own": ("Lo que tú le prometiste", "O que você prometeu", "What you promised them"),
    "handoff.own.help": ("Una promesa en cada línea.", "Uma promessa em cada linha.", "One promise a line."),
    "handoff.words": ("Qué más conviene saber", "O que mais convém saber", "What else to know"),
    "handoff.do": ("Entregar a Servicio", "Entregar ao Atendimento", "Hand to Service"),
    "handoff.done": (
        "Entregado: Servicio tiene hasta el {due}.",
        "Entregue: o Atendimento tem até {due}.",
        "Handed on: Service has until {due}.",
    ),
    "handoff.already": (
        "Este cliente ya se entregó.",
        "Este cliente já foi entregue.",
        "This customer was handed on already.",
    ),
}
