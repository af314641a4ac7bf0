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
