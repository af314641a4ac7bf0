"""What Spanish-speaking customers say around the matter: greetings, asides, hurry, thanks, and how they spell."""
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

LOCAL = {  # by CITIES: Lima, Bogotá, Ciudad de México, Santiago
    "now": ("al toque|rapidito", "de una|ahí mismo", "luego luego|de volada", "altiro|al tiro"),
    "great": ("bacán|chévere|paja", "bacano|chévere|buenísimo", "padrísimo|a todo dar|chido", "bacán|filete|buenísimo"),
    "ugh": ("qué palta|ya pues|qué tal raza", "qué vaina|uy no|el colmo", "no manchen|qué mala onda|qué coraje", "ya po|qué lata|qué fome"),
    "hey": ("oigan|buenas", "vea pues|buenas", "oigan|la neta", "hola po|oigan"),
    "plumber": ("el gasfitero", "el plomero", "el plomero", "el gásfiter"),
    "man": ("el joven|el maestro", "el muchacho|el señor", "el muchacho|el inge", "el maestro|el caballero"),
    "work": ("la chamba|el trabajo", "el trabajo|el arreglo", "la chamba|el trabajo", "la pega|el trabajo"),
    "heater": ("la terma", "el calentador", "el boiler", "el calefont"),
    "tap": ("el caño", "la llave", "la llave", "la llave"),
    "socket": ("el tomacorriente", "la toma", "el contacto", "el enchufe"),
    "fridge": ("la refri|la refrigeradora", "la nevera", "el refri", "el refri|el refrigerador"),
    "cash": ("plata", "plata", "lana", "plata"),
    "bill": ("el recibo|la factura", "la factura|la cuenta de cobro", "el recibo|la factura", "la boleta|la factura"),
    "fee": ("60 soles|90 soles|140 soles", "65 mil pesos|98 mil pesos|150 mil", "320 pesos|450 pesos|700 pesos", "16 lucas|24 lucas|35 mil pesos"),
    "extra": ("30 soles|45 soles", "35 mil pesos|50 mil pesos", "150 pesos|220 pesos", "8 lucas|12 mil pesos"),
    "tile": ("una mayólica", "una baldosa", "un azulejo", "una cerámica"),
    "buckets": ("baldes", "baldes", "cubetas", "baldes"),
    "city": ("Lima", "Bogotá", "la Ciudad de México|CDMX", "Santiago"),
}  # fmt: skip

OPENERS = ("[la verdad|sinceramente|hola|buenas tardes|miren|bueno|a ver|les cuento], ", "{hey}, ")

CLOSERS = {
    NEGATIVE: (
        "[así no se puede|qué falta de respeto|una vergüenza|qué decepción|una lástima]",
        "{ugh}",
        "[no vuelvo a confiar|no los recomiendo|nunca más]",
        "[estoy pensando en irme|me dan ganas de cancelar|ya no sé qué hacer con ustedes]",
    ),
    NEUTRAL: (
        "[eso es todo|solo lo dejo anotado|nada más|para que lo tengan en cuenta]",
        "[quedo a la espera|gracias|saludos|me avisan]",
    ),
    POSITIVE: (
        "[mil gracias|muchas gracias|gracias por todo|los felicito|sigan así]",
        "[los recomiendo|ya los recomendé a mi familia|diez puntos]",
        "[muy contento|muy contenta|{great}|feliz]",
    ),
}  # fmt: skip

ASIDES = {
    NIGHT_SILENCE: ("[de noche no he tenido que llamar|lo de la atención nocturna no lo he probado]",),
    HANG_UP: ("[las llamadas no se me han cortado|a mí nunca me han colgado]",),
    REPEAT: ("[por lo menos no tuve que llamar dos veces|no he tenido que repetir el reclamo]",),
    INSTALLED_LATE: ("[aparte, la instalación se pasó un poco de la fecha, pero eso ya fue|también instalaron algo tarde, ya ni modo]",),
    INSTALLED_WELL: ("[con la instalación ningún problema|la instalación sí fue el día acordado]",),
    TECHNICIANS: ("[el técnico bien|sobre los técnicos no tengo queja|el técnico hizo lo suyo]",),
    QUICK_ANSWER: ("[contestar, contestan rápido|eso sí, el whatsapp lo respondieron rápido esa vez]",),
    KINDNESS: ("[el trato, normal|amables son|la señorita que me atendió fue amable]",),
    PRICE: ("[del precio no digo nada|el precio me parece normal|pagar, pago lo mismo que antes]",),
    BILL: ("[la factura llegó bien|con los cobros ningún lío]",),
    APP: ("[la app la uso poco|con la app ningún problema|la app ahí va]",),
    RIVAL: ("[y eso que me llamaron de otra empresa|con otra compañía no sé cómo será]",),
}  # fmt: skip

CALM = {
    NEGATIVE: ("[no corre prisa|sin apuro, pero revísenlo|no espero que me contesten ya, solo lo digo]",),
    NEUTRAL: ("[sin apuro|no hay prisa|cuando tengan tiempo|cuando se pueda]",),
    POSITIVE: ("[no necesito nada más|no hace falta que me llamen|no hay nada pendiente]",),
}  # fmt: skip

SOON = {
    NEGATIVE: (
        "[espero una respuesta|que alguien lo vea|quiero una solución] [esta semana|en estos días|en los próximos días]",
        "[ojalá lo vean|resuélvanlo|llámenme] [antes del viernes|lo antes que puedan|en cuanto puedan]",
        "[no lo dejen para el otro mes|no me hagan esperar otra semana]",
    ),
    NEUTRAL: (
        "[por favor confirmen|agradecería una respuesta|me escriben] [esta semana|antes del viernes|en estos días]",
        "[si pueden lo ven|ojalá me llamen|lo revisan] [en cuanto puedan|mañana o pasado|en los próximos días]",
    ),
    POSITIVE: (
        "[ojalá|solo falta que] [me confirmen la próxima visita|me llamen por lo que quedó pendiente] [esta semana|en estos días|antes del viernes]",
        "[en cuanto puedan|mañana o pasado] [me dan una llamadita|me confirman lo que falta]",
    ),
}  # fmt: skip

URGENT = {
    (NEGATIVE, HOUSE): (
        "[hay agua por todo el piso|se está inundando la cocina|salen chispas de la pared], [es urgente|vengan ya mismo|manden a alguien]",
        "[si no lo arreglan hoy|si hoy no viene nadie] [cancelo|me doy de baja|los denuncio]",
        "[urge|es una emergencia|no puede esperar], [estamos sin agua|mi bebé está sin agua caliente|no tenemos luz]",
        "[necesito|exijo] que [vengan|manden a alguien] [hoy mismo|ahora mismo|hoy sin falta]",
    ),
    (NEGATIVE, INSTALLATION): (
        "[si no lo dejan listo hoy|si hoy no se resuelve] [cancelo|que me devuelvan todo|me doy de baja]",
        "[necesito|exijo] que [vengan|lo dejen funcionando] [hoy mismo|hoy sin falta]",
        "[es urgente|urge], [abro el negocio mañana|tengo a mi mamá enferma en casa|nos mudamos mañana]",
    ),
    (NEGATIVE, MONEY): (
        "[si no me dan una respuesta hoy|si hoy no hay una solución] [cancelo|me doy de baja|me pierden]",
        "[arréglenlo|soluciónenlo|llámenme] [hoy mismo|ya mismo|hoy sin falta]",
        "[es urgente|urge], [mañana decido si sigo|hoy es fin de mes|mañana se cumple el plazo]",
    ),
    (NEGATIVE, SCREEN): (
        "[necesito|me urge] pedir [una visita por una fuga|un electricista] [hoy mismo|ahora mismo] y [no puedo|no hay forma]",
        "[es urgente|urge], [hay agua por todo el piso y no puedo reportarlo|estoy sin luz y no puedo agendar]",
        "[si no lo arreglan hoy|si hoy sigue así] [cancelo|me doy de baja]",
    ),
    (NEGATIVE, ANYTHING): (
        "[necesito que me llamen|quiero hablar con un supervisor|exijo una respuesta] [hoy mismo|ahora mismo|hoy sin falta]",
        "[si no me llaman hoy|si hoy no me dan una solución] [cancelo|me doy de baja]",
        "[es urgente|urge que alguien responda|esto no puede esperar]",
    ),
    (NEUTRAL, HOUSE): (
        "[necesito|requiero] [una visita|que venga alguien] [hoy mismo|hoy sin falta|ahora mismo], [hay una fuga|estamos sin luz|no hay agua]",
        "[es urgente|es una emergencia], [hay agua por todo el piso|se fue la luz en toda la casa|huele a gas]",
    ),
    (NEUTRAL, INSTALLATION): (
        "[necesito|me urge] [que confirmen la visita|saber a qué hora vienen] hoy mismo",
        "[es urgente|urge], [salgo de viaje mañana|el local abre mañana]",
    ),
    (NEUTRAL, MONEY): (
        "[necesito|me urge] [la respuesta|una confirmación] hoy mismo, [mañana vence el plazo|hoy cierro mes]",
        "[es urgente|urge], [hoy es el último día|me lo piden hoy en contabilidad]",
    ),
    (NEUTRAL, SCREEN): (
        "[necesito|me urge] [agendar una visita por una fuga|entrar a mi cuenta] hoy mismo",
        "[es urgente|no puede esperar], [tengo que reportar una fuga|estoy sin luz y quiero agendar]",
    ),
    (NEUTRAL, ANYTHING): (
        "[necesito|me urge] que me [llamen|contacten|respondan] hoy mismo",
        "[es urgente|no puede esperar], [llámenme|estoy pendiente del teléfono]",
    ),
    (POSITIVE, HOUSE): (
        "eso sí, [hoy mismo|ahora mismo] necesito [que vuelvan|otra visita], [apareció otra fuga|se fue la luz en un cuarto|es urgente]",
        "[ahora les pido ayuda otra vez|ahora me pasa otra cosa], [es urgente|urge], [hay agua por todo el piso|estamos sin luz]",
    ),
    (POSITIVE, INSTALLATION): (
        "[solo|eso sí,] me urge [el certificado para hoy mismo|que confirmen la garantía hoy]",
        "[ahora es urgente|ahora urge] [conectar el segundo equipo|hacer lo mismo en la casa de mi mamá], [hoy mismo si se puede|ojalá hoy]",
    ),
    (POSITIVE, MONEY): (
        "[solo|eso sí,] me urge [activar el plan de mi mamá hoy mismo|una confirmación hoy]",
        "[necesito que me llamen hoy mismo|es urgente que me llamen], [quiero sumar otra casa|quiero renovar antes de medianoche]",
    ),
    (POSITIVE, SCREEN): (
        "[solo|eso sí,] me urge [cambiar la dirección hoy mismo|agregar a mi esposa hoy]",
        "[pedí ahí una visita|agendé ahí] [para hoy mismo|urgente por una fuga], [confirmen por favor|es urgente]",
    ),
    (POSITIVE, ANYTHING): (
        "[solo|eso sí,] me urge [que me llamen hoy mismo|hablar hoy con alguien]",
        "[necesito ayuda otra vez|les escribo de nuevo], [es urgente|es una emergencia|hoy mismo si se puede]",
    ),
}  # fmt: skip

FLOURISHES = {
    NEGATIVE: (
        ("", " 😡"), ("", " 😤😤"), ("«", "»"), ("", ", en fin, mal, mal, mal"), ("", " 👎"),
        ('me dijeron "no se preocupe"... ', ""), ("", ', y encima me dicen "gracias por su preferencia"'),
    ),
    NEUTRAL: (
        ("", " 🤔"), ("", " 🙏"), ("«", "»"), ("", ', entre "bien" y "más o menos"'),
        ("", ", no sé, tal vez, ya veremos, ustedes dirán"),
    ),
    POSITIVE: (
        ("", " 😍"), ("", " 👏👏👏"), ("", " 🙌 gracias"), ("«", "»"), ("", ", bien, muy bien, de verdad, bien"),
        ('mi esposo dijo "por fin", y es cierto: ', ""), ("", " ❤️"),
    ),
}  # fmt: skip

SLIPS = {
    "que": "q|k|qe", "porque": "xq|porqe|pq", "hasta": "asta", "hay": "ay|ahi", "hace": "ase|ace", "hora": "ora",
    "horas": "oras", "hoy": "oy", "había": "abia", "hacer": "aser", "hablar": "ablar", "hablaron": "ablaron",
    "vinieron": "binieron", "veces": "beses|veses", "vez": "ves", "volvió": "bolvio", "visita": "bisita",
    "servicio": "serbicio|servisio", "nadie": "nadien", "también": "tanbien", "siempre": "sienpre",
    "empresa": "enpresa", "tiempo": "tienpo", "llamada": "yamada", "llamé": "yame", "llegó": "yego",
    "llegaron": "yegaron", "instalación": "instalasion|istalacion", "atención": "atension",
    "solución": "solusion", "hicieron": "isieron", "técnico": "tecnco|tenico", "precio": "presio",
    "cobraron": "covraron", "gracias": "grasias", "excelente": "exelente|ecselente", "necesito": "nesesito",
    "resolver": "resolber", "de": "d", "por": "x", "para": "pa", "noche": "noshe",
    "aplicación": "aplicasion", "factura": "fatura", "muy": "mui", "bien": "vien",
    "quedó": "qedo", "pésimo": "pecimo", "descuento": "descunto", "esperando": "esperndo", "feliz": "felis",
}  # fmt: skip
