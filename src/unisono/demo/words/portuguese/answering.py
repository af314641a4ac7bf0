"""What Portuguese-speaking customers say of being answered: at night, cut off, again, quickly, kindly."""
# A sentence is read on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from unisono.demo.world.market import (
    HANG_UP,
    KINDNESS,
    NEGATIVE,
    NEUTRAL,
    NIGHT_SILENCE,
    POSITIVE,
    QUICK_ANSWER,
    REPEAT,
)

SAID = {
    (NIGHT_SILENCE, NEGATIVE): (
        "[liguei|fiquei ligando|tentei ligar] [às 3 da manhã|de madrugada|depois da meia-noite] e [ninguém atendeu|chamou até cair|só atenderam de manhã]",
        "[prometem|anunciam|vendem] [atendimento 24 horas|suporte 24/7] mas [às 11 da noite não tem ninguém|à noite vocês somem|depois das 22h nem o robô responde]",
        "[estourou um cano|caiu a luz|a água vazou] [no meio da noite|às 4 da manhã] e [fiquei no escuro até amanhecer|só às 8 alguém respondeu|passei horas puxando água sozinho]",
        "[de que adianta|pra que serve] [pagar por ajuda noturna|um plantão] se [de madrugada vocês dormem|o telefone toca à toa às 2 da manhã]",
    ),
    (NIGHT_SILENCE, NEUTRAL): (
        "[liguei|escrevi] [às 2 da manhã|de madrugada|perto da meia-noite] e [responderam de manhã|retornaram às 8|ficou para o turno do dia]",
        "[queria saber|gostaria de saber] [se à noite tem alguém na linha|qual é o horário do plantão|se de madrugada também atendem aos domingos]",
        "[trabalho em turnos e|pelo meu turno] [só consigo ligar depois da meia-noite|costumo ligar às 3 ou 4 da manhã], [às vezes atendem, às vezes não|depende do dia]",
    ),
    (NIGHT_SILENCE, POSITIVE): (
        "[liguei|chamei] [às 3 da manhã|de madrugada|depois da meia-noite] e [atenderam na primeira|tinha gente acordada para ajudar|resolveram como se fosse de dia]",
        "[atendem mesmo à noite|tem gente às 2 da manhã, é verdade], [me salvaram|que alívio|nem acreditei]",
        "[estourou um cano|caiu a luz] [às 4 da manhã|no meio da noite] e [logo tinha alguém me orientando|mandaram alguém antes do amanhecer]",
        "[o pessoal da madrugada|o plantão da noite] [é o melhor de vocês|merece um prêmio|resolve tudo]",
    ),
    (HANG_UP, NEGATIVE): (
        "[desligaram|bateram o telefone] [na minha cara|no meio da conversa|antes de eu terminar de explicar]",
        "[o atendente|a moça|quem atendeu] [estava com pressa|só queria encerrar] e [desligou|cortou a ligação|me deixou falando sozinho]",
        "[a ligação durou|fui atendido por] [dois minutos|um minuto e meio] e [me despacharam|cortaram sem resolver nada]",
        "[parece que ganham por desligar|devem ter cronômetro], [a gente começa a explicar e já se despedem|tiram a gente da linha]",
    ),
    (HANG_UP, NEUTRAL): (
        "a ligação [caiu|terminou|foi encerrada] [depois de dois minutos|quando me transferiam|antes do que eu esperava]",
        "[queria saber|pergunto] [se há limite de tempo por ligação|por que a chamada cai depois de poucos minutos]",
        "[o atendente|a operadora] [encerrou a ligação|desligou] [depois de anotar meus dados|quando passou o protocolo]",
    ),
    (HANG_UP, POSITIVE): (
        "[desta vez|finalmente] [não desligaram|ninguém me cortou], [ficaram na linha até resolver|me ouviram até o fim]",
        "a ligação caiu e [eles mesmos retornaram|me ligaram de volta em um minuto], [que cuidado|assim sim]",
        "[a moça|o atendente] [ficou ao telefone|não desligou] até [voltar a luz|tudo funcionar|ter certeza de que deu certo]",
    ),
    (REPEAT, NEGATIVE): (
        "[já liguei|liguei] [três|quatro|umas seis] vezes [pelo mesmo problema|pelo mesmo vazamento] e [continua igual|nada|começo sempre do zero]",
        "cada [atendente|pessoa] [me faz contar tudo de novo|pergunta a mesma coisa|diz uma coisa diferente], [ninguém anota nada|que cansaço]",
        "[deram como resolvido e|disseram que estava pronto e] [no dia seguinte|uma semana depois] [voltou a falhar|tive que abrir outro chamado]",
        "[me jogam de um setor para outro|sou transferido sem parar] e [tenho que explicar desde o começo|repito o endereço toda vez]",
    ),
    (REPEAT, NEUTRAL): (
        "[liguei|entrei em contato] [duas|três] vezes [pelo mesmo assunto|sobre a mesma falha]",
        "[na segunda ligação|ao ligar de novo] [dei meus dados outra vez|expliquei o caso de novo], [abriram outro protocolo|ficou em análise]",
        "[queria saber|pergunto] se [meu chamado anterior continua aberto|preciso explicar tudo outra vez]",
    ),
    (REPEAT, POSITIVE): (
        "[não precisei repetir nada|uma ligação só bastou], [já sabiam do meu caso|estava tudo anotado|resolveram]",
        "[de primeira|em um único contato] [ficou resolvido|acabou o problema], [antes eu ligava cinco vezes|sem ficar insistindo]",
        "[me ligaram eles|voltaram a ligar] para [saber se o vazamento voltou|confirmar que a falha não voltou], [adorei|nota dez]",
    ),
    (QUICK_ANSWER, NEGATIVE): (
        "[meia hora|quarenta minutos|uma hora inteira] [esperando na linha|ouvindo musiquinha] [até alguém atender|e desisti]",
        "[demoram|levam] [horas|uma eternidade] para [responder no whatsapp|retornar|atender]",
        "[mandei|enviei] [um e-mail|uma mensagem] [na segunda|há três dias|ao meio-dia] e [nem um recebido|continuo sem resposta]",
        "[que lentidão|lentos demais], [a fila não anda|me deixaram no vácuo|escrevo de manhã e respondem à tarde]",
    ),
    (QUICK_ANSWER, NEUTRAL): (
        "[responderam|atenderam] em [uns 10 minutos|um quarto de hora|uns 20 minutos]",
        "o [whatsapp|chat] [respondeu|retornou] [depois de meia hora|à tarde|dentro do prazo que dizem]",
        "[esperei o normal|fiquei uns minutos na fila], [depois me atenderam|depois passaram minha ligação]",
    ),
    (QUICK_ANSWER, POSITIVE): (
        "[responderam|atenderam] {now}, [nem um minuto|sem menu nem musiquinha|antes do que eu esperava]",
        "[que rapidez|rapidíssimos|voando], [em dois minutos eu já tinha resposta|no whatsapp foi num instante]",
        "[escrevi|mandei mensagem] e [em segundos|um minuto depois] [já estavam me ajudando|tinha alguém respondendo]",
    ),
    (KINDNESS, NEGATIVE): (
        "[que grosseria|péssimo tratamento|falta de educação], [falaram como se eu incomodasse|nem bom dia deram]",
        "a pessoa que me atendeu foi [grossa|seca|mal-educada] e [levantou a voz|riu da minha pergunta|nem pediu desculpas]",
        "[minha mãe|minha avó] [ligou|pediu ajuda] e [a fizeram se sentir boba|falaram com desprezo]",
        "[nenhuma|zero] [empatia|paciência|gentileza], [tratam a gente como número|a gente liga aflita e eles riem]",
    ),
    (KINDNESS, NEUTRAL): (
        "o tratamento foi [correto|normal|formal], [nada de especial|nem frio nem caloroso]",
        "[uns são atenciosos e outros secos|depende de quem atende, uns são cordiais e outros nem tanto]",
        "[a pessoa|quem atendeu] [cumprimentou, perguntou e se despediu|seguiu o roteiro|falou com calma]",
    ),
    (KINDNESS, POSITIVE): (
        "[que gente amável|uns amores|pessoal muito atencioso], [tiveram paciência|explicaram com carinho]",
        "[a moça|a menina] [do telefone|que me atendeu] [foi um doce|teve uma paciência de santa|me tratou como família]",
        "[minha mãe|minha avó] [ficou encantada|não para de falar] com [o carinho|a gentileza|a paciência que tiveram]",
        "[educadíssimos|muito gentis], [me acalmaram|pediram desculpas sem eu reclamar|chamam a gente pelo nome]",
    ),
}  # fmt: skip
