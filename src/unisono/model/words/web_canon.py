"""The canonical tables and columns as people say them.  Each entry: Spanish, Portuguese, English."""

Said = tuple[str, str, str]

_TABLES: dict[str, tuple[Said, Said]] = {
    "customers": (
        ("Clientes", "Clientes", "Customers"),
        ("un cliente", "um cliente", "a customer"),
    ),
    "identities": (
        ("Identidades", "Identidades", "Identities"),
        (
            "la ficha que un sistema tiene de alguien",
            "a ficha que um sistema tem de alguém",
            "one system's record of somebody",
        ),
    ),
    "campaigns": (
        ("Campañas", "Campanhas", "Campaigns"),
        ("una campaña", "uma campanha", "a campaign"),
    ),
    "promises": (
        ("Promesas", "Promessas", "Promises"),
        ("algo que la empresa dijo", "algo que a empresa disse", "something the company said"),
    ),
    "exposures": (
        ("Promesas vistas", "Promessas vistas", "Promises met"),
        (
            "un cliente que se encontró con una promesa",
            "um cliente que encontrou uma promessa",
            "a customer who met a promise",
        ),
    ),
    "leads": (
        ("Prospectos", "Leads", "Leads"),
        ("un prospecto", "um lead", "a lead"),
    ),
    "deals": (
        ("Oportunidades", "Oportunidades", "Deals"),
        ("una oportunidad de venta", "uma oportunidade de venda", "an opportunity"),
    ),
    "contracts": (
        ("Contratos", "Contratos", "Contracts"),
        ("una relación que se paga", "uma relação que se paga", "a paying relation"),
    ),
    "transactions": (
        ("Pagos", "Pagamentos", "Transactions"),
        ("dinero que entra o sale", "dinheiro que entra ou sai", "money in or out"),
    ),
    "deliveries": (
        ("Entregas", "Entregas", "Deliveries"),
        ("algo que hay que entregar", "algo a entregar", "a thing to be delivered"),
    ),
    "cases": (
        ("Casos", "Casos", "Cases"),
        ("un contacto o un reclamo", "um contato ou um chamado", "a contact or ticket"),
    ),
    "responses": (
        ("Respuestas", "Respostas", "Responses"),
        ("una respuesta a una encuesta", "uma resposta a uma pesquisa", "an answer to a survey"),
    ),
    "touchpoints": (
        ("Momentos", "Momentos", "Touchpoints"),
        (
            "algo que le pasó a un cliente",
            "algo que aconteceu com um cliente",
            "anything that happened to a customer",
        ),
    ),
    "employees": (
        ("Personal", "Equipe", "Employees"),
        ("alguien que atiende o vende", "alguém que atende ou vende", "somebody who serves or sells"),
    ),
    "kpis": (
        ("Indicadores", "Indicadores", "KPIs"),
        (
            "el indicador de un área, como lo lee su responsable",
            "o indicador de uma área, como seu responsável o lê",
            "a department's metric, as its owner reads it",
        ),
    ),
}

_SHARED: dict[str, Said] = {
    "customer_id": ("De qué cliente es", "De qual cliente é", "Whose it is"),
    "currency": ("Moneda, como PEN o BRL", "Moeda, como PEN ou BRL", "Currency, such as PEN or BRL"),
    "weight": (
        "A cuántos casos representa la fila (vacío: a uno)",
        "Quantos casos a linha representa (vazio: um)",
        "How many cases the row stands for (empty: one)",
    ),
    "channel": ("Canal", "Canal", "Channel"),
    "country": ("País", "País", "Country"),
    "region": ("Estado, provincia o región", "Estado, província ou região", "State, province or region"),
    "order_id": (
        "De qué entrega o pedido trata",
        "De qual entrega ou pedido trata",
        "Which order it is about",
    ),
    "campaign_id": ("La campaña que lo trajo", "A campanha que o trouxe", "The campaign that brought it"),
    "origin": ("El canal que lo trajo", "O canal que o trouxe", "The channel that brought it"),
    "department": ("Área responsable", "Área responsável", "Department that answers for it"),
    "cost": ("Lo que costó", "O que custou", "What it cost"),
    "at": ("Cuándo", "Quando", "When"),
    "name": ("Nombre", "Nome", "Name"),
    "rep_id": ("Quién lo vendió", "Quem vendeu", "Who sold it"),
    "id": ("Lo que distingue a cada fila", "O que distingue cada linha", "What tells each row from others"),
    "account_id": (
        "La cuenta que atendió (el vendedor de un mercado)",
        "A conta que atendeu (o vendedor de um marketplace)",
        "The account that served (a marketplace's seller)",
    ),
}

_OWN: dict[str, dict[str, Said]] = {
    "customers": {
        "kind": ("Persona, empresa, vendedor…", "Pessoa, empresa, vendedor…", "Person, company, seller…"),
        "segment": ("Segmento", "Segmento", "Segment"),
        "business_unit": ("Unidad de negocio", "Unidade de negócio", "Business unit"),
        "city": ("Ciudad", "Cidade", "City"),
        "language": ("Idioma en que se le atiende", "Idioma em que é atendido", "Language served in"),
        "acquired_at": ("Cuándo empezó la relación", "Quando começou a relação", "When the relation began"),
    },
    "identities": {
        "system": (
            "El sistema que guarda esta ficha",
            "O sistema que guarda esta ficha",
            "The system that keeps the record",
        ),
        "system_id": ("Su código en ese sistema", "Seu código nesse sistema", "Its id in that system"),
        "email": ("Correo", "E-mail", "E-mail"),
        "phone": ("Teléfono", "Telefone", "Phone"),
        "document": ("Documento de identidad", "Documento de identidade", "Identity document"),
        "country": (
            "País, para leer teléfonos y documentos",
            "País, para ler telefones e documentos",
            "Country, to read phones and documents by",
        ),
        "seen_at": (
            "Cuándo lo vio el sistema por última vez",
            "Quando o sistema o viu pela última vez",
            "When the system last saw it",
        ),
    },
    "campaigns": {
        "channel": ("Dónde se hizo", "Onde foi feita", "Where it ran"),
        "starts_at": ("Cuándo empezó", "Quando começou", "When it began"),
        "ends_at": ("Cuándo terminó", "Quando terminou", "When it ended"),
        "audience": ("A quién se dirigió", "A quem se dirigiu", "Whom it addressed"),
    },
    "promises": {
        "text": (
            "Las palabras que leyó el cliente",
            "As palavras que o cliente leu",
            "The words the customer met",
        ),
        "made_in": (
            "Dónde se dijo: campaign, contract o agent",
            "Onde foi dita: campaign, contract ou agent",
            "Where it was said: campaign, contract or agent",
        ),
        "made_at": ("Desde cuándo se dice", "Desde quando se diz", "When it was first said"),
        "ends_at": ("Hasta cuándo vale", "Até quando vale", "Until when it holds"),
        "kind": (
            "Clase: delivery, first_answer, answered_hours…",
            "Tipo: delivery, first_answer, answered_hours…",
            "Kind: delivery, first_answer, answered_hours…",
        ),
        "metric": (
            "Qué se mide: first_answer_seconds…",
            "O que se mede: first_answer_seconds…",
            "What is measured: first_answer_seconds…",
        ),
        "operator": ("<= o >=", "<= ou >=", "<= or >="),
        "target": ("El límite prometido", "O limite prometido", "The threshold promised"),
        "unit": ("En qué se mide el límite", "Em que se mede o limite", "What the threshold is measured in"),
        "calendar": (
            "24/7, o el horario en que vale",
            "24/7, ou o horário em que vale",
            "24/7, or the hours it holds for",
        ),
        "segment": ("A quién se le dijo", "A quem foi dita", "For whom it was said"),
        "channel": (
            "En qué canal vale (vacío: en todos)",
            "Em que canal vale (vazio: em todos)",
            "On which channel it holds (empty: all)",
        ),
        "topic": (
            "Para qué tema, plan o cargo vale (vacío: para todos)",
            "Para que tema, plano ou cobrança vale (vazio: para todos)",
            "For which topic, plan or charge it holds (empty: all)",
        ),
        "hours": (
            "En qué horario corre su reloj: mon-fri 09:00-18:00 (vacío: siempre)",
            "Em que horário corre o relógio: mon-fri 09:00-18:00 (vazio: sempre)",
            "When its clock runs: mon-fri 09:00-18:00 (empty: always)",
        ),
        "share": (
            "Qué parte de las veces debe cumplirse: 0.95",
            "Em que parte das vezes deve ser cumprida: 0.95",
            "What share of the times it must be kept: 0.95",
        ),
        "owner": ("Quién responde por ella", "Quem responde por ela", "Who answers for it"),
        "state": (
            "Estado: draft, live, retired…",
            "Estado: draft, live, retired…",
            "State: draft, live, retired…",
        ),
    },
    "exposures": {
        "promise_id": ("La promesa que vio", "A promessa que viu", "The promise met"),
        "employee_id": (
            "Quién le dio su palabra",
            "Quem lhe deu sua palavra",
            "Who gave their word",
        ),
        "due_at": (
            "Para cuándo se le prometió",
            "Para quando lhe foi prometido",
            "Until when it was promised",
        ),
        "done_at": ("Cuándo se hizo", "Quando foi feito", "When it was done"),
    },
    "leads": {
        "created_at": ("Primer contacto", "Primeiro contato", "First contact"),
        "mql_at": (
            "Cuándo lo calificó Marketing",
            "Quando o Marketing o qualificou",
            "When Marketing qualified it",
        ),
        "sql_at": ("Cuándo lo aceptó Ventas", "Quando Vendas o aceitou", "When Sales accepted it"),
    },
    "deals": {
        "lead_id": ("El prospecto del que vino", "O lead de que veio", "The lead it came from"),
        "stage": ("Etapa en que está", "Etapa em que está", "The stage it is in"),
        "product": ("Qué se vendió", "O que foi vendido", "What was sold"),
        "amount": ("Cuánto vale", "Quanto vale", "Its worth"),
        "needs": (
            "Qué necesita el cliente, según Ventas",
            "Do que o cliente precisa, segundo Vendas",
            "What the customer needs, as Sales saw it",
        ),
        "opened_at": ("Cuándo empezó", "Quando começou", "When it began"),
        "closed_at": ("Cuándo se ganó o se perdió", "Quando foi ganha ou perdida", "When it was won or lost"),
        "won": (
            "Ganada, sí o no (vacío: abierta)",
            "Ganha, sim ou não (vazio: aberta)",
            "Won (empty: still open)",
        ),
    },
    "contracts": {
        "plan": ("Qué se contrató", "O que foi contratado", "What was contracted"),
        "starts_at": ("Cuándo empezó", "Quando começou", "When it began"),
        "ends_at": (
            "Cuándo terminó (vacío: sigue)",
            "Quando terminou (vazio: continua)",
            "When it ended (empty: it lives)",
        ),
        "end_reason": ("Por qué terminó", "Por que terminou", "Why it ended"),
        "recurring_amount": ("Lo que se paga cada mes", "O que se paga por mês", "What is paid each month"),
    },
    "transactions": {
        "amount": (
            "Monto: positivo entra, negativo sale",
            "Valor: positivo entra, negativo sai",
            "Amount: positive in, negative out",
        ),
        "margin": (
            "Lo que queda tras el costo directo",
            "O que sobra do custo direto",
            "Left after direct cost",
        ),
        "kind": (
            "Clase: compra, devolución, cuota…",
            "Tipo: compra, devolução, mensalidade…",
            "Kind: purchase, refund, fee…",
        ),
    },
    "deliveries": {
        "ordered_at": ("Cuándo se pidió", "Quando foi pedido", "When it was ordered"),
        "promised_at": (
            "Para cuándo se prometió",
            "Para quando foi prometido",
            "Until when it was promised",
        ),
        "promised_by": (
            "Se prometió un día (day) o una hora (time)",
            "Prometeu-se um dia (day) ou uma hora (time)",
            "Promised by `day` or by `time`",
        ),
        "delivered_at": (
            "Cuándo llegó (vacío: todavía no)",
            "Quando chegou (vazio: ainda não)",
            "When it arrived (empty: not yet)",
        ),
        "status": ("En qué estado está", "Em que estado está", "Where it stands"),
    },
    "cases": {
        "queue": (
            "La cola o el equipo que lo tomó",
            "A fila ou a equipe que o pegou",
            "The queue that took it",
        ),
        "topic": ("De qué trata", "De que trata", "What it is about"),
        "opened_at": ("Cuándo llamó o escribió", "Quando ligou ou escreveu", "When the customer reached out"),
        "first_answer_at": (
            "Cuándo se le contestó por primera vez",
            "Quando foi respondido pela primeira vez",
            "When somebody answered",
        ),
        "resolved_at": ("Cuándo quedó resuelto", "Quando foi resolvido", "When it was solved"),
        "handle_seconds": ("Segundos de trabajo", "Segundos de trabalho", "Seconds worked on it"),
        "reopened": ("Se tuvo que reabrir", "Teve de ser reaberto", "Had to be opened again"),
        "agent_id": ("Quién lo atendió", "Quem o atendeu", "Who worked on it"),
    },
    "responses": {
        "instrument": ("Encuesta: nps, csat o ces", "Pesquisa: nps, csat ou ces", "Survey: nps, csat or ces"),
        "question": ("La pregunta", "A pergunta", "The words asked"),
        "score": (
            "La nota, en la escala de la encuesta",
            "A nota, na escala da pesquisa",
            "The score, on the survey's scale",
        ),
        "verbatim": ("Las palabras del cliente", "As palavras do cliente", "The customer's own words"),
        "language": ("Idioma de esas palabras", "Idioma dessas palavras", "Language of the words"),
        "touchpoint": ("Qué momento se juzga", "Que momento se julga", "What was being judged"),
        "channel": ("Por dónde se preguntó", "Por onde se perguntou", "Where it was asked"),
        "case_id": ("De qué caso trata", "De qual caso trata", "The case it is about"),
    },
    "touchpoints": {
        "stage": ("Etapa del viaje", "Etapa da jornada", "Stage of the journey"),
        "step": ("Paso dentro de la etapa", "Passo dentro da etapa", "Step within the stage"),
        "outcome": ("Cómo salió: ok, failed", "Como terminou: ok, failed", "How it went: ok, failed"),
        "duration_seconds": ("Segundos que duró", "Segundos que durou", "Seconds it took"),
        "reference": ("La fila de la que viene", "A linha de que vem", "The row it was made from"),
    },
    "employees": {
        "department": (
            "Área: marketing, sales o service",
            "Área: marketing, sales ou service",
            "Department: marketing, sales or service",
        ),
        "team": ("Equipo", "Equipe", "Team"),
        "role": ("Cargo", "Cargo", "Role"),
        "region": ("Región u oficina", "Região ou escritório", "Region or office"),
        "manager": ("Quién lo dirige", "Quem o lidera", "Who leads them"),
    },
    "kpis": {
        "owner": ("Quién responde por él", "Quem responde por ele", "Who answers for it"),
        "value": ("Lo que marcó", "O que marcou", "What it read"),
        "target": ("Lo que debería marcar", "O que deveria marcar", "What it should be"),
        "direction": (
            "Hacia dónde es mejor: up o down",
            "Para onde é melhor: up ou down",
            "Where better lies: up or down",
        ),
        "incentive": (
            "El pago que depende de él",
            "O pagamento que depende dele",
            "The pay that hangs on it",
        ),
    },
}

_KINDS: dict[str, Said] = {
    "canon.kind.id": ("código", "código", "id"),
    "canon.kind.ref": ("código de otra tabla", "código de outra tabela", "id in another table"),
    "canon.kind.text": ("texto", "texto", "text"),
    "canon.kind.time": ("fecha y hora", "data e hora", "date and time"),
    "canon.kind.day": ("fecha", "data", "date"),
    "canon.kind.integer": ("número entero", "número inteiro", "whole number"),
    "canon.kind.number": ("número", "número", "number"),
    "canon.kind.money": ("dinero", "dinheiro", "money"),
    "canon.kind.flag": ("sí o no", "sim ou não", "yes or no"),
}

WORDS: dict[str, Said] = {
    **_KINDS,
    **{f"canon.table.{table}": name for table, (name, _) in _TABLES.items()},
    **{f"canon.table.{table}.row": row for table, (_, row) in _TABLES.items()},
    **{f"canon.column.{column}": said for column, said in _SHARED.items()},
    **{f"canon.column.{table}.{column}": said for table, own in _OWN.items() for column, said in own.items()},
}
