"""The words of the API: what went wrong, its own page.  Each entry: Spanish, Portuguese, English."""

_PROBLEMS: dict[str, tuple[str, str, str]] = {
    "problem.400": (
        "No se entiende la petición",
        "O pedido não foi entendido",
        "The request can't be understood",
    ),
    "problem.401": ("Hace falta un token", "É preciso um token", "A token is needed"),
    "problem.403": ("No está permitido", "Não é permitido", "This is not allowed"),
    "problem.404": ("No existe", "Não existe", "There is no such thing"),
    "problem.405": ("Así no se puede pedir", "Não se pode pedir assim", "It can't be asked like this"),
    "problem.409": ("Ahora no se puede", "Agora não é possível", "Not right now"),
    "problem.413": ("Es demasiado grande", "É grande demais", "It is too large"),
    "problem.422": ("Hay datos que corregir", "Há dados a corrigir", "Some parts need correction"),
    "problem.429": ("Demasiadas peticiones", "Pedidos demais", "Too many requests"),
    "problem.500": (
        "Algo falló de nuestro lado",
        "Algo falhou do nosso lado",
        "Something failed on our side",
    ),
    "error.token_absent": (
        "Esta dirección solo responde a quien trae un token.",
        "Este endereço só responde a quem traz um token.",
        "This address answers only to a token.",
    ),
    "hint.token_absent": (
        "Crea uno en Ajustes y envíalo así: Authorization: Bearer uni_…",
        "Crie um em Configurações e envie assim: Authorization: Bearer uni_…",
        "Make one under Settings and send it as: Authorization: Bearer uni_…",
    ),
    "error.token_unknown": (
        "Este token no abre nada: no existe, venció o fue retirado.",
        "Este token não abre nada: não existe, venceu ou foi retirado.",
        "This token opens nothing: it doesn't exist, has expired or was revoked.",
    ),
    "hint.token_unknown": (
        "Crea otro en Ajustes.",
        "Crie outro em Configurações.",
        "Make another one under Settings.",
    ),
    "error.request_invalid": (
        "Partes de la petición que no se aceptan: {count}.",
        "Partes do pedido que não se aceitam: {count}.",
        "Parts of the request that are not accepted: {count}.",
    ),
    "hint.request_invalid": (
        "«errors» dice cuáles y por qué.",
        "“errors” diz quais e por quê.",
        "“errors” says which and why.",
    ),
    "error.request_unreadable": (
        "El cuerpo de la petición no se puede leer.",
        "Não se consegue ler o corpo do pedido.",
        "The body of the request can't be read.",
    ),
    "hint.request_unreadable": (
        "Envíalo en el formato que dice la descripción: /api/v1/docs",
        "Envie no formato que a descrição indica: /api/v1/docs",
        "Send it in the format the description tells: /api/v1/docs",
    ),
    "error.request_too_large": (
        "La petición es demasiado grande.",
        "O pedido é grande demais.",
        "The request is too large.",
    ),
    "hint.request_too_large": (
        "Envía los datos como archivo a /api/v1/uploads",
        "Envie os dados como arquivo para /api/v1/uploads",
        "Send data as a file to /api/v1/uploads",
    ),
    "error.address_unknown": ("No hay nada en {path}", "Não há nada em {path}", "There is nothing at {path}"),
    "hint.address_unknown": (
        "Todas las direcciones están en /api/v1/docs",
        "Todos os endereços estão em /api/v1/docs",
        "All addresses are at /api/v1/docs",
    ),
    "error.method_unknown": (
        "{method} no se puede usar en esta dirección.",
        "{method} não pode ser usado neste endereço.",
        "{method} can't be used at this address.",
    ),
    "hint.method_unknown": ("Se puede: {allowed}.", "Pode-se: {allowed}.", "Allowed: {allowed}."),
    "error.too_many_requests": (
        "Este token pidió demasiado en un minuto.",
        "Este token pediu demais em um minuto.",
        "This token asked too much within a minute.",
    ),
    "hint.too_many_requests": (
        "Espera {seconds} s y sigue.",
        "Espere {seconds} s e continue.",
        "Wait {seconds} s and go on.",
    ),
    "error.defect": (
        "La petición no se pudo completar. Quedó anotado para arreglarlo.",
        "O pedido não pôde ser concluído. Ficou anotado para ser corrigido.",
        "The request could not be completed. It was noted, to be mended.",
    ),
    "hint.defect": (
        "Vuelve a intentarlo; si sigue igual, avisa a quien administra Unísono.",
        "Tente de novo; se continuar igual, avise a quem administra o Unísono.",
        "Try again; if it stays the same, tell whoever administers Unísono.",
    ),
}

_FIELDS: dict[str, tuple[str, str, str]] = {
    "field.missing": ("Falta.", "Falta.", "It is missing."),
    "field.int_parsing": (
        "Tiene que ser un número entero.",
        "Tem que ser um número inteiro.",
        "It must be a whole number.",
    ),
    "field.greater_than_equal": (
        "Tiene que ser {ge} o más.",
        "Tem que ser {ge} ou mais.",
        "It must be {ge} or more.",
    ),
    "field.less_than_equal": (
        "Tiene que ser {le} o menos.",
        "Tem que ser {le} ou menos.",
        "It must be {le} or less.",
    ),
    "field.literal_error": (
        "Elige entre: {expected}.",
        "Escolha entre: {expected}.",
        "Choose one of: {expected}.",
    ),
    "field.date_from_datetime_parsing": (
        "Escribe un día como 2026-03-31.",
        "Escreva um dia como 2026-03-31.",
        "Write a day such as 2026-03-31.",
    ),
    "field.string_too_long": (
        "Es demasiado largo: caben {max_length} signos.",
        "É longo demais: cabem {max_length} sinais.",
        "It is too long: {max_length} signs fit.",
    ),
    "field.too_long": (
        "Son demasiados: caben {max_length}.",
        "São demais: cabem {max_length}.",
        "They are too many: {max_length} fit.",
    ),
    "field.extra_forbidden": ("Aquí no va.", "Isto não vai aqui.", "It doesn't belong here."),
}

_DOCS: dict[str, tuple[str, str, str]] = {
    "api.docs.title": ("API de Unísono", "API do Unísono", "Unísono's API"),
    "api.docs.lead": (
        "Los mismos servicios, cifras y permisos que en las páginas, para programas. Crea un token en Ajustes"
        " y envíalo con cada petición: Authorization: Bearer uni_…",
        "Os mesmos serviços, números e permissões das páginas, para programas. Crie um token em Configurações"
        " e envie-o com cada pedido: Authorization: Bearer uni_…",
        "The same services, figures and rights as in the pages, for programs. Make a token under Settings and"
        " send it with each request: Authorization: Bearer uni_…",
    ),
    "api.docs.machine": (
        "Descripción para programas (OpenAPI)",
        "Descrição para programas (OpenAPI)",
        "Description for programs (OpenAPI)",
    ),
    "api.docs.parameters": ("Parámetros", "Parâmetros", "Parameters"),
    "api.docs.name": ("Nombre", "Nome", "Name"),
    "api.docs.kind": ("Dónde y de qué tipo", "Onde e de que tipo", "Where, and of which type"),
    "api.docs.meaning": ("Qué dice", "O que diz", "What it says"),
}

WORDS: dict[str, tuple[str, str, str]] = {**_PROBLEMS, **_FIELDS, **_DOCS}
