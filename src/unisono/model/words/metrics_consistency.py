"""The words of how alike experiences are.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "metric.experience_spread.name": (
        "Altibajos de un mismo cliente",
        "Altos e baixos de um mesmo cliente",
        "Ups and downs of one customer",
    ),
    "metric.experience_spread.question": (
        "¿Cuánto cambia la experiencia de un mismo cliente de una vez a otra?",
        "Quanto muda a experiência de um mesmo cliente de uma vez para outra?",
        "How much does one customer's experience vary from one time to the next?",
    ),
    "metric.experience_spread.formula": (
        "raíz de (suma de distancias al cuadrado a la media de cada cliente / respuestas de más de una)",
        "raiz de (soma das distâncias ao quadrado à média de cada cliente / respostas além da primeira)",
        "root of (sum of squared distances from each customer's own mean / answers beyond their first)",
    ),
    "metric.experience_spread.source": (
        "Clientes con dos respuestas o más en el período; desviación linealizada (Cochran, 1977)",
        "Clientes com duas respostas ou mais no período; desvio linearizado (Cochran, 1977)",
        "Customers with two answers or more in the period; linearised deviation (Cochran, 1977)",
    ),
    "metric.experience_spread.when_not": (
        "Cuando cambió la mezcla de encuestas: pasar de una escala a otra también parece un altibajo.",
        "Quando mudou a mistura de pesquisas: passar de uma escala a outra também parece um alto e baixo.",
        "Where the mix of surveys changed: going from one scale to another looks like ups and downs, too.",
    ),
    "metric.touchpoint_spread.name": (
        "Diferencia entre puntos de contacto",
        "Diferença entre pontos de contato",
        "Difference between touchpoints",
    ),
    "metric.touchpoint_spread.question": (
        "¿Vive lo mismo el cliente en cada punto de contacto?",
        "O cliente vive o mesmo em cada ponto de contato?",
        "Do customers live the same at each touchpoint?",
    ),
    "metric.touchpoint_spread.formula": (
        "desviación típica de la nota media (0 a 100) entre puntos de contacto, sin lo que es azar",
        "desvio padrão da nota média (0 a 100) entre pontos de contato, sem o que é acaso",
        "standard deviation of the mean score (0 to 100) between touchpoints, less what is chance",
    ),
    "metric.touchpoint_spread.source": (
        "Respuestas por punto de contacto; Paule y Mandel (1982), intervalo de Viechtbauer (2007)",
        "Respostas por ponto de contato; Paule e Mandel (1982), intervalo de Viechtbauer (2007)",
        "Answers by touchpoint; Paule & Mandel (1982), interval by Viechtbauer (2007)",
    ),
    "metric.touchpoint_spread.when_not": (
        "Si cada punto usa otra encuesta: parte de la diferencia es de la pregunta, no de la experiencia.",
        "Se cada ponto usa outra pesquisa: parte da diferença é da pergunta, não da experiência.",
        "Where each touchpoint has its own survey: part of the difference is the question's.",
    ),
    "metric.channel_spread.name": (
        "Diferencia entre canales",
        "Diferença entre canais",
        "Difference between channels",
    ),
    "metric.channel_spread.question": (
        "¿Atendemos igual de bien en todos los canales?",
        "Atendemos igualmente bem em todos os canais?",
        "Do we serve equally well on every channel?",
    ),
    "metric.channel_spread.formula": (
        "desviación típica de la nota media (0 a 100) entre los canales del caso juzgado, sin lo que es azar",
        "desvio padrão da nota média (0 a 100) entre os canais do caso julgado, sem o que é acaso",
        "standard deviation of the mean score (0 to 100) between the judged cases' channels, less chance",
    ),
    "metric.channel_spread.source": (
        "Respuestas sobre un caso, por su canal; Paule y Mandel (1982), Viechtbauer (2007)",
        "Respostas sobre um caso, por seu canal; Paule e Mandel (1982), Viechtbauer (2007)",
        "Answers about a case, by its channel; Paule & Mandel (1982), Viechtbauer (2007)",
    ),
    "metric.channel_spread.when_not": (
        "Para decir qué canal mejorar: míralo en la satisfacción separada por canal.",
        "Para dizer que canal melhorar: veja na satisfação separada por canal.",
        "To say which channel to mend: see satisfaction split by channel.",
    ),
    "metric.unit_spread.name": (
        "Diferencia entre unidades de negocio",
        "Diferença entre unidades de negócio",
        "Difference between business units",
    ),
    "metric.unit_spread.question": (
        "¿Viven lo mismo los clientes de todas las unidades de negocio?",
        "Os clientes de todas as unidades de negócio vivem o mesmo?",
        "Do customers of all business units live the same?",
    ),
    "metric.unit_spread.formula": (
        "desviación típica de la nota media (0 a 100) entre unidades de negocio, sin lo que es azar",
        "desvio padrão da nota média (0 a 100) entre unidades de negócio, sem o que é acaso",
        "standard deviation of the mean score (0 to 100) between business units, less what is chance",
    ),
    "metric.unit_spread.source": (
        "Respuestas por unidad del cliente; Paule y Mandel (1982), Viechtbauer (2007)",
        "Respostas por unidade do cliente; Paule e Mandel (1982), Viechtbauer (2007)",
        "Answers by the customer's unit; Paule & Mandel (1982), Viechtbauer (2007)",
    ),
    "metric.unit_spread.when_not": (
        "Con tres o cuatro unidades: tan pocas dicen muy poco de cuánto difieren.",
        "Com três ou quatro unidades: tão poucas dizem muito pouco de quanto diferem.",
        "With three or four units: so few tell little of how far they differ.",
    ),
    "metric.worst_visit.name": ("La peor visita", "A pior visita", "The worst visit"),
    "metric.worst_visit.question": (
        "¿Qué nota tiene la peor experiencia de cada cliente?",
        "Que nota tem a pior experiência de cada cliente?",
        "What score does each customer's worst experience get?",
    ),
    "metric.worst_visit.formula": (
        "suma de la nota más baja de cada cliente, de 0 a 100 / clientes con dos respuestas o más",
        "soma da nota mais baixa de cada cliente, de 0 a 100 / clientes com duas respostas ou mais",
        "sum of each customer's lowest score, 0 to 100 / customers with two answers or more",
    ),
    "metric.worst_visit.source": (
        "Clientes con dos respuestas o más en el período; intervalo t de Student",
        "Clientes com duas respostas ou mais no período; intervalo t de Student",
        "Customers with two answers or more in the period; Student's t interval",
    ),
    "metric.worst_visit.when_not": (
        "Para comparar períodos de distinto largo: quien responde más veces tiene una peor visita más baja.",
        "Para comparar períodos de tamanho diferente: quem responde mais vezes tem uma pior visita menor.",
        "To compare spans of different length: who answers more often has a lower worst visit.",
    ),
}
