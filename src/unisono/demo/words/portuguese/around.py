"""What Portuguese-speaking customers say around the matter: greetings, asides, hurry, thanks, spelling."""
# A sentence is read on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from unisono.demo.words.language import ANYTHING, HOUSE, INSTALLATION, MONEY, SCREEN
from unisono.demo.world.market import (
    APP,
    BILL,
    HANG_UP,
    INSTALLED_LATE,
    INSTALLED_WELL,
    KINDNESS,
    NEGATIVE,
    NEUTRAL,
    NIGHT_SILENCE,
    POSITIVE,
    PRICE,
    QUICK_ANSWER,
    REPEAT,
    RIVAL,
    TECHNICIANS,
)

_NOW = "na hora|rapidinho|num instante"
LOCAL = {  # by CITIES: Lima, Bogotá, Ciudad de México, Santiago
    "now": (_NOW, _NOW, _NOW, _NOW),
    "fee": ("90 soles|140 soles", "98 mil pesos|150 mil pesos", "450 pesos|700 pesos", "24 mil pesos|35 mil pesos"),
    "extra": ("30 soles|45 soles", "35 mil pesos|50 mil pesos", "150 pesos|220 pesos", "8 mil pesos|12 mil pesos"),
    "city": ("Lima", "Bogotá", "Cidade do México", "Santiago"),
}  # fmt: skip

OPENERS = ("[olha|olá|oi|boa tarde|sinceramente|bom|na verdade|então], ",)

CLOSERS = {
    NEGATIVE: (
        "[assim não dá|uma vergonha|que decepção|um desrespeito]",
        "[não recomendo|nunca mais|estou pensando em sair|perderam minha confiança]",
    ),
    NEUTRAL: ("[é isso|só registrando|nada mais]", "[fico no aguardo|obrigado|obrigada|me avisem]"),
    POSITIVE: (
        "[muito obrigado|muito obrigada|parabéns|continuem assim]",
        "[recomendo|já indiquei para a família|nota dez|estou feliz]",
    ),
}  # fmt: skip

ASIDES = {
    NIGHT_SILENCE: ("[à noite ainda não precisei ligar|o plantão noturno eu não testei]",),
    HANG_UP: ("[comigo nunca desligaram|a ligação não caiu]",),
    REPEAT: ("[pelo menos não precisei ligar duas vezes|não tive que repetir o pedido]",),
    INSTALLED_LATE: ("[a instalação passou um pouco da data|instalaram um pouco depois da data], mas isso já foi",),
    INSTALLED_WELL: ("[com a instalação nenhum problema|a instalação foi no dia]",),
    TECHNICIANS: ("[do técnico não reclamo|o técnico fez a parte dele]",),
    QUICK_ANSWER: ("[responder, respondem rápido|o whatsapp eles respondem]",),
    KINDNESS: ("[educados eles são|o tratamento, normal]",),
    PRICE: ("[do preço não digo nada|o preço acho normal]",),
    BILL: ("[a fatura veio certa|com as cobranças nenhum problema]",),
    APP: ("[o app eu uso pouco|com o aplicativo nenhum problema]",),
    RIVAL: ("[e olha que outra empresa me ligou|com outra empresa não sei como seria]",),
}  # fmt: skip

CALM = {
    NEGATIVE: ("[não tenho pressa, só quero registrar|não precisa responder correndo]",),
    NEUTRAL: ("[sem pressa|quando puderem|quando der]",),
    POSITIVE: ("[não preciso de mais nada|não precisam me ligar]",),
}  # fmt: skip

SOON = {
    NEGATIVE: (
        "[espero uma resposta|quero uma solução|vejam isso] [esta semana|nos próximos dias|até sexta]",
        "[resolvam|me liguem] [assim que puderem|o quanto antes]",
    ),
    NEUTRAL: (
        "[por favor confirmem|agradeço uma resposta|me escrevam] [esta semana|até sexta|nos próximos dias]",
        "[se puderem vejam isso|me liguem] assim que puderem",
    ),
    POSITIVE: (
        "só falta [confirmarem a próxima visita|me ligarem pelo que ficou pendente] [esta semana|até sexta|nos próximos dias]",
        "assim que puderem [me deem um retorno|confirmem o que falta]",
    ),
}  # fmt: skip

URGENT = {
    (NEGATIVE, HOUSE): (
        "[tem água pelo chão todo|a cozinha está alagando|estão saindo faíscas da parede], [é urgente|venham agora mesmo]",
        "se [não consertarem hoje|ninguém vier hoje] [eu cancelo|eu processo vocês]",
        "[preciso|exijo] que [venham|mandem alguém] [hoje mesmo|agora mesmo|hoje sem falta]",
    ),
    (NEGATIVE, INSTALLATION): (
        "se [não deixarem pronto hoje|hoje não resolverem] [eu cancelo|quero meu dinheiro de volta]",
        "[é urgente|não pode esperar], [abro a loja amanhã|minha mãe está doente em casa]",
    ),
    (NEGATIVE, MONEY): (
        "se [não me responderem hoje|não houver solução hoje] [eu cancelo|vocês me perdem]",
        "[resolvam|me liguem] [hoje mesmo|agora mesmo], [amanhã decido se fico|é urgente]",
    ),
    (NEGATIVE, SCREEN): (
        "preciso pedir [um encanador|um eletricista] [hoje mesmo|agora mesmo] e [não dá|não consigo]",
        "[é urgente|é uma emergência], [tem água pelo chão todo e não consigo avisar|estou sem luz e não consigo agendar]",
    ),
    (NEGATIVE, ANYTHING): (
        "[exijo uma resposta|quero falar com um supervisor] [hoje mesmo|agora mesmo|hoje sem falta]",
        "[é urgente|isso não pode esperar|se não me ligarem hoje eu cancelo]",
    ),
    (NEUTRAL, HOUSE): (
        "preciso [de uma visita|que venha alguém] [hoje mesmo|hoje sem falta], [tem um vazamento|estamos sem luz]",
        "[é urgente|é uma emergência], [tem água pelo chão todo|caiu a luz na casa inteira]",
    ),
    (NEUTRAL, INSTALLATION): (
        "preciso [que confirmem a visita|saber a que horas vêm] hoje mesmo",
        "é urgente, [viajo amanhã|a loja abre amanhã]",
    ),
    (NEUTRAL, MONEY): ("preciso [da resposta|de uma confirmação] hoje mesmo, [é urgente|amanhã acaba o prazo]",),
    (NEUTRAL, SCREEN): ("preciso [agendar uma visita|entrar na conta] hoje mesmo, [é urgente|tem um vazamento]",),
    (NEUTRAL, ANYTHING): ("preciso que me [liguem|respondam] hoje mesmo, [é urgente|fico ao lado do telefone]",),
    (POSITIVE, HOUSE): (
        "só que agora preciso de [outra visita|ajuda de novo] [hoje mesmo|agora mesmo], [é urgente|apareceu outro vazamento]",
    ),
    (POSITIVE, INSTALLATION): ("só preciso [da garantia|do certificado] hoje mesmo, [é urgente|viajo amanhã]",),
    (POSITIVE, MONEY): ("[me liguem hoje mesmo|é urgente que me liguem], quero [incluir outra casa|renovar]",),
    (POSITIVE, SCREEN): ("pedi por ali uma visita [para hoje mesmo|urgente], [confirmem por favor|é um vazamento]",),
    (POSITIVE, ANYTHING): ("só preciso [falar com alguém|que me liguem] hoje mesmo, [é urgente|não pode esperar]",),
}  # fmt: skip

FLOURISHES = {
    NEGATIVE: (("", " 😡"), ("", " 👎"), ("«", "»"), ('me disseram "fique tranquilo"... ', ""), ("", ", enfim, ruim, ruim, ruim")),
    NEUTRAL: (("", " 🤔"), ("", " 🙏"), ("", ', entre "bom" e "mais ou menos"'), ("", ", sei lá, talvez, veremos")),
    POSITIVE: (("", " 😍"), ("", " 👏👏"), ("«", "»"), ("", ", bom, muito bom, de verdade"), ("", " ❤️")),
}  # fmt: skip

SLIPS = {
    "que": "q|qe", "não": "n|naum", "vocês": "vcs", "também": "tbm",
    "muito": "mto|muinto", "mensagem": "mensajem", "mesmo": "msm", "hoje": "oje", "horas": "oras", "hora": "ora",
    "excelente": "exelente", "serviço": "servisso", "ninguém": "ninguen", "vezes": "veses",
    "preço": "presso", "atendimento": "atendimeto", "instalação": "instalasão", "aplicativo": "aplicatvo",
    "conserto": "concerto", "de": "d", "mas": "mais", "vieram": "vierão", "desligaram": "desligarão",
}  # fmt: skip
