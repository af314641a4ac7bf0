"""The words of «Integridad de los puntajes».  Each entry: Spanish, Portuguese, English."""

from unisono.model.words.web_standing import WORDS as _STANDING

_PAGE: dict[str, tuple[str, str, str]] = {
    "page.integrity": ("Integridad de los puntajes", "Integridade das notas", "Integrity of the scores"),
    "integrity.title.flagged": (
        "{flagged} de {made} revisiones encuentran puntajes que no se explican por azar",
        "{flagged} de {made} verificações encontram notas que o acaso não explica",
        "{flagged} of {made} checks find scores that chance doesn't explain",
    ),
    "integrity.title.one": (
        "1 de {made} revisiones encuentra puntajes que no se explican por azar",
        "1 de {made} verificações encontra notas que o acaso não explica",
        "1 of {made} checks finds scores that chance doesn't explain",
    ),
    "integrity.title.clear": (
        "Nada hace dudar de los puntajes",
        "Nada faz duvidar das notas",
        "Nothing casts doubt on the scores",
    ),
    "integrity.title.none": (
        "Con estos datos no se puede revisar los puntajes",
        "Com estes dados não se pode verificar as notas",
        "The scores can't be checked with these data",
    ),
    "integrity.lead": (
        "{period}. Aquí se busca si alguien pide la nota, elige a quién preguntar o contesta por el cliente,"
        " y qué diría el puntaje si todos hubieran contestado.",
        "{period}. Aqui se busca se alguém pede a nota, escolhe a quem perguntar ou responde pelo cliente,"
        " e o que a nota diria se todos tivessem respondido.",
        "{period}. Whether somebody begs for scores, picks whom to ask or answers for the customer,"
        " and what the score would be if everybody had answered.",
    ),
    "integrity.compared": (
        "Se hicieron {compared} comparaciones a la vez. Si nadie hiciera trampa, toda esta página señalaría a"
        " alguien a lo más 1 de cada 20 veces. Señalar no es probar: es la razón para ir a mirar.",
        "Foram feitas {compared} comparações de uma vez. Se ninguém trapaceasse, toda esta página apontaria"
        " alguém no máximo 1 em cada 20 vezes. Apontar não é provar: é a razão para ir olhar.",
        "{compared} comparisons were made together. If nobody cheated, this whole page would point at"
        " somebody at most 1 time in 20. Pointing isn't proof: it is the reason to go and look.",
    ),
    "integrity.empty.title": (
        "Todavía no hay respuestas que revisar",
        "Ainda não há respostas a verificar",
        "There are no answers to check yet",
    ),
    "integrity.empty.text": (
        "Trae un archivo de encuestas y, si lo tienes, el de casos con su agente: aquí se verá si los"
        " puntajes se sostienen.",
        "Traga um arquivo de pesquisas e, se tiver, o de casos com seu atendente: aqui se verá se as notas"
        " se sustentam.",
        "Bring in a file of surveys and, if you have it, that of cases with their agent: this page shows"
        " whether the scores hold.",
    ),
    "integrity.empty.action": ("Traer datos", "Trazer dados", "Bring data in"),
    "integrity.checks": ("Las revisiones", "As verificações", "The checks"),
    "integrity.verdict.flagged": ("Hay que mirar", "É preciso olhar", "Look at this"),
    "integrity.verdict.clear": ("Sin señales", "Sem sinais", "No signs"),
    "integrity.verdict.unmade": ("No se pudo revisar", "Não foi possível verificar", "Could not be checked"),
    "integrity.looked": (
        "{compared} comparaciones · n = {n}",
        "{compared} comparações · n = {n}",
        "{compared} comparisons · n = {n}",
    ),
    "integrity.looked.one": ("1 comparación · n = {n}", "1 comparação · n = {n}", "1 comparison · n = {n}"),
    "integrity.looked.none": (
        "nada que comparar · n = {n}",
        "nada a comparar · n = {n}",
        "nothing to compare · n = {n}",
    ),
    "integrity.owner": ("Responde: {owner}", "Responde: {owner}", "Owner: {owner}"),
    "integrity.open": ("Ver sus respuestas", "Ver suas respostas", "See the answers"),
    "integrity.chance": (
        "por azar pasaría {chance}",
        "por acaso aconteceria {chance}",
        "by chance this would happen {chance}",
    ),
    "integrity.chance.rare": (
        "menos de 1 vez en 10.000",
        "menos de 1 vez em 10.000",
        "less than once in 10,000",
    ),
    "integrity.chance.one_in": ("1 vez en {times}", "1 vez em {times}", "once in {times}"),
    "integrity.unit.team": ("Equipo {name}", "Equipe {name}", "Team {name}"),
    "integrity.unit.agent": ("Agente {name} ({team})", "Atendente {name} ({team})", "Agent {name} ({team})"),
    "integrity.unit.agent.alone": ("Agente {name}", "Atendente {name}", "Agent {name}"),
    "integrity.unit.device": ("Aparato {name}", "Aparelho {name}", "Device {name}"),
    "integrity.unit.source": ("Encuestas de {name}", "Pesquisas de {name}", "Surveys from {name}"),
    "integrity.unit.company": ("Toda la empresa", "Toda a empresa", "The whole company"),
    "integrity.effect": ("Qué cambiaría", "O que mudaria", "What would change"),
    "integrity.effect.text": (
        "{metric} sin las respuestas señaladas: {without} en vez de {with_all} ({change}). Se quitan"
        " {removed} respuestas.",
        "{metric} sem as respostas apontadas: {without} em vez de {with_all} ({change}). Tiram-se"
        " {removed} respostas.",
        "{metric} without the answers pointed at: {without} instead of {with_all} ({change}). {removed}"
        " answers are left out.",
    ),
    "integrity.effect.unknown": (
        "{metric}: sin las respuestas señaladas quedan muy pocas para decir un valor.",
        "{metric}: sem as respostas apontadas restam poucas demais para dizer um valor.",
        "{metric}: without the answers pointed at too few are left to tell a value.",
    ),
    "integrity.effect.note": (
        "Quitar respuestas muestra cuánto pesa lo señalado; no dice qué habría sentido el cliente.",
        "Tirar respostas mostra quanto pesa o que foi apontado; não diz o que o cliente teria sentido.",
        "Leaving answers out shows how much hangs on them; it doesn't tell what the customer felt.",
    ),
    "integrity.table": ("Revisiones en una tabla", "Verificações em uma tabela", "Checks as a table"),
    "integrity.table.check": ("Revisión", "Verificação", "Check"),
    "integrity.table.verdict": ("Veredicto", "Veredito", "Verdict"),
    "integrity.table.who": ("A quién señala", "Quem aponta", "Who stands out"),
    "integrity.table.seen": ("Se ve", "Vê-se", "Seen"),
    "integrity.table.expected": ("Se esperaba", "Esperava-se", "Expected"),
    "integrity.table.chance": ("Por azar", "Por acaso", "By chance"),
    "integrity.table.n": ("Respuestas", "Respostas", "Answers"),
    "integrity.table.owner": ("Responde", "Responde", "Owner"),
    "integrity.table.why": ("Por qué no se pudo", "Por que não foi possível", "Why it couldn't be made"),
    "integrity.how": ("Cómo se revisa", "Como se verifica", "How it is checked"),
    "integrity.how.text": (
        "Cada equipo y cada agente se compara con los demás, dejando un margen para lo que unos y otros"
        " difieren de por sí. Lo que queda se corrige por todo lo que se miró. En 200 empresas simuladas sin"
        " trampa se señaló a alguien en menos del 5 %.",
        "Cada equipe e cada atendente se compara com os demais, deixando uma margem para o que uns e outros"
        " diferem por si. O que resta é corrigido por tudo o que se olhou. Em 200 empresas simuladas sem"
        " trapaça apontou-se alguém em menos de 5%.",
        "Each team and each agent is compared with the others, with a margin for how much they differ anyway."
        " What is left is corrected for all that was looked at. In 200 simulated companies without cheating"
        " somebody was pointed at in under 5%.",
    ),
}

_CHECKS: dict[str, tuple[str, str, str]] = {
    "check.begging.name": (
        "¿Alguien pide la nota máxima?",
        "Alguém pede a nota máxima?",
        "Does anybody beg for the top score?",
    ),
    "check.begging.what": (
        "Demasiadas notas máximas frente a la que le sigue, comparado con pares de igual nivel.",
        "Notas máximas demais em relação à seguinte, comparado com pares de igual nível.",
        "Too many top scores beside the next best, compared with peers of the same level.",
    ),
    "check.begging.seen": (
        "{seen} de sus notas altas son la máxima; en sus pares, {expected}",
        "{seen} de suas notas altas são a máxima; em seus pares, {expected}",
        "{seen} of their high scores are the top one; among peers, {expected}",
    ),
    "check.heap.name": (
        "¿Las notas se amontonan justo sobre la raya?",
        "As notas se amontoam logo acima da linha?",
        "Do scores heap up just over the line?",
    ),
    "check.heap.what": (
        "Demasiadas notas que apenas alcanzan (9 de NPS, 4 de CSAT, 5 de CES) frente a las que apenas no.",
        "Notas demais que mal alcançam (9 de NPS, 4 de CSAT, 5 de CES) em relação às que mal não.",
        "Too many scores that just make it (NPS 9, CSAT 4, CES 5) beside those that just don't.",
    ),
    "check.heap.seen": (
        "{seen} de sus notas en la raya la pasan; en sus pares, {expected}",
        "{seen} de suas notas na linha a passam; em seus pares, {expected}",
        "{seen} of their scores at the line are over it; among peers, {expected}",
    ),
    "check.hints.name": (
        "¿Los clientes cuentan que les pidieron la nota?",
        "Os clientes contam que lhes pediram a nota?",
        "Do customers say they were asked for a score?",
    ),
    "check.hints.what": (
        "Comentarios como «me pidió que le pusiera un 10», más que en sus pares.",
        "Comentários como “me pediu que desse um 10”, mais que em seus pares.",
        "Comments such as “he asked me to give a 10”, more than among peers.",
    ),
    "check.hints.seen": (
        "{seen} de sus comentarios lo cuentan; en sus pares, {expected}",
        "{seen} de seus comentários o contam; em seus pares, {expected}",
        "{seen} of their comments say so; among peers, {expected}",
    ),
    "check.sending.name": (
        "¿Se pregunta menos a quien le fue mal?",
        "Pergunta-se menos a quem foi mal atendido?",
        "Are those it went badly for asked less?",
    ),
    "check.sending.what": (
        "Casos reabiertos (o, si no se anotan, los más lentos) que llegan a encuesta menos que en sus pares.",
        "Casos reabertos (ou, se não se anotam, os mais lentos) que chegam à pesquisa menos que nos pares.",
        "Cases opened again (or, where that isn't noted, the slowest) heard of less than among peers.",
    ),
    "check.sending.seen": (
        "{seen} de sus encuestas son de casos que salieron mal; con el trato de sus pares serían {expected}",
        "{seen} de suas pesquisas são de casos que acabaram mal; com o trato de seus pares seriam {expected}",
        "{seen} of their surveys are of cases that went badly; treated like peers' they would be {expected}",
    ),
    "check.quick.name": (
        "¿Notas altas al instante de cerrar el caso?",
        "Notas altas no instante de fechar o caso?",
        "Top scores the moment a case is closed?",
    ),
    "check.quick.what": (
        "Notas altas en menos de un minuto tras cerrar el caso, más que en pares del mismo canal.",
        "Notas altas em menos de um minuto após fechar o caso, mais que em pares do mesmo canal.",
        "Top scores within a minute of closing the case, more than among peers on the same channel.",
    ),
    "check.quick.seen": (
        "{seen} de sus respuestas llegan así; en sus pares, {expected}",
        "{seen} de suas respostas chegam assim; em seus pares, {expected}",
        "{seen} of their answers come so; among peers, {expected}",
    ),
    "check.bursts.name": ("¿Ráfagas de notas altas?", "Rajadas de notas altas?", "Bursts of top scores?"),
    "check.bursts.what": (
        "Cinco o más notas altas de un agente (o de una encuesta sin agente) en los mismos diez minutos.",
        "Cinco ou mais notas altas de um atendente (ou de uma pesquisa sem atendente) em dez minutos.",
        "Five or more top scores of one agent (or of one survey without agents) in the same ten minutes.",
    ),
    "check.bursts.seen": (
        "{seen} de las respuestas de esos diez minutos son notas altas suyas; en la semana, {expected}",
        "{seen} das respostas desses dez minutos são notas altas suas; na semana, {expected}",
        "{seen} of the answers of those ten minutes are their top scores; over the week, {expected}",
    ),
    "check.devices.name": (
        "¿Muchas respuestas de un mismo aparato?",
        "Muitas respostas de um mesmo aparelho?",
        "Many answers from one device?",
    ),
    "check.devices.what": (
        "Aparatos desde los que responden tres clientes o más, con notas mejores que el resto.",
        "Aparelhos dos quais respondem três clientes ou mais, com notas melhores que o resto.",
        "Devices from which three or more customers answer, with better scores than elsewhere.",
    ),
    "check.devices.seen": (
        "{seen} de sus respuestas son notas altas; en el resto, {expected}",
        "{seen} de suas respostas são notas altas; no resto, {expected}",
        "{seen} of its answers are top scores; elsewhere, {expected}",
    ),
}

_REASONS: dict[str, tuple[str, str, str]] = {
    "reason.no_agents": (
        "las respuestas no dicen de qué caso son, o los casos no dicen qué agente los atendió",
        "as respostas não dizem de que caso são, ou os casos não dizem que atendente os atendeu",
        "answers don't say which case they are about, or cases don't say who served them",
    ),
    "reason.few_agents": (
        "hay {agents} agentes con respuestas; hacen falta {minimum} para saber cuánto difieren entre sí",
        "há {agents} atendentes com respostas; são necessários {minimum} para saber quanto diferem entre si",
        "{agents} agents have answers; {minimum} are needed to know how much they differ anyway",
    ),
    "reason.few_answers": (
        "ningún equipo ni agente llega a {minimum} respuestas que se puedan comparar",
        "nenhuma equipe nem atendente chega a {minimum} respostas que se possam comparar",
        "no team and no agent has {minimum} answers that can be compared",
    ),
    "reason.no_bad_cases": (
        "hay {bad} casos que salieron mal; hacen falta {minimum} para comparar",
        "há {bad} casos que acabaram mal; são necessários {minimum} para comparar",
        "{bad} cases went badly; {minimum} are needed to compare",
    ),
    "reason.no_answers": (
        "no hay respuestas con puntaje en estos días",
        "não há respostas com nota nestes dias",
        "there are no scored answers in these days",
    ),
    "reason.no_device": (
        "ninguna columna dice desde qué aparato se respondió (device_id, ip…)",
        "nenhuma coluna diz de que aparelho se respondeu (device_id, ip…)",
        "no column says from which device an answer came (device_id, ip…)",
    ),
    "reason.nothing_to_weigh_by": (
        "no se sabe nada de los clientes con que comparar a los que contestaron",
        "não se sabe nada dos clientes com que comparar os que responderam",
        "nothing is known of customers to compare those who answered with",
    ),
    "reason.nobody_answered_in": (
        "nadie contestó entre los clientes de «{category}», que son el {share} % de todos",
        "ninguém respondeu entre os clientes de “{category}”, que são {share}% de todos",
        "nobody answered among the customers of “{category}”, who are {share}% of all",
    ),
    "reason.hardly_heard": (
        "un grupo casi no contesta: aun contando cada respuesta hasta {times} veces, queda a {missed} puntos"
        " de lo que pesa",
        "um grupo quase não responde: mesmo contando cada resposta até {times} vezes, fica a {missed} pontos"
        " do que pesa",
        "a group hardly answers: even counting each answer up to {times} times, it stays {missed} points off"
        " its weight",
    ),
    "reason.margins_contradict": (
        "los que contestaron están tan mal repartidos que ningún peso los hace parecerse a todos",
        "os que responderam estão tão mal distribuídos que nenhum peso os faz parecer com todos",
        "those who answered are spread so unlike all that no weights make them alike",
    ),
    "reason.part_missing": (
        "falta una parte con 30 clientes o más: {parts}",
        "falta uma parte com 30 clientes ou mais: {parts}",
        "a part lacks 30 customers: {parts}",
    ),
    "error.company_weights": (
        "company.toml dice pesos de puntajes que no se entienden: {weights}.",
        "company.toml diz pesos de notas que não se entendem: {weights}.",
        "company.toml says weights of scores that can't be read: {weights}.",
    ),
    "hint.company_weights": (
        "Escribe bajo [score_weights] un número para nps, csat o ces: nps = 2.",
        "Escreva em [score_weights] um número para nps, csat ou ces: nps = 2.",
        "Write under [score_weights] a number for nps, csat or ces: nps = 2.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_PAGE, **_CHECKS, **_REASONS, **_STANDING}
