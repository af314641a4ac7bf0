"""The words of people, roles and rights.  Each entry: Spanish, Portuguese, English."""

from unisono.model.words.deeds import WORDS as _DEEDS

_ROLES: dict[str, tuple[str, str, str]] = {
    "role.cxo": ("CXO", "CXO", "CXO"),
    "role.marketing": ("Marketing", "Marketing", "Marketing"),
    "role.sales": ("Ventas", "Vendas", "Sales"),
    "role.service": ("Servicio", "Atendimento", "Service"),
    "role.analyst": ("Analista", "Analista", "Analyst"),
    "role.agent": ("Agente", "Atendente", "Agent"),
    "role.admin": ("Administración", "Administração", "Administration"),
    "action.see_figures": (
        "Ver métricas, promesas, hallazgos e informe",
        "Ver métricas, promessas, achados e relatório",
        "See metrics, promises, findings and the brief",
    ),
    "action.see_customers": (
        "Buscar clientes y ver su historia",
        "Buscar clientes e ver sua história",
        "Look customers up and see their story",
    ),
    "action.see_rows": (
        "Abrir una cifra hasta sus filas",
        "Abrir um número até suas linhas",
        "Open a figure down to its rows",
    ),
    "action.export": (
        "Llevarse tablas y documentos",
        "Levar tabelas e documentos",
        "Take tables and documents along",
    ),
    "action.see_data": (
        "Ver las fuentes de datos y su calidad",
        "Ver as fontes de dados e sua qualidade",
        "See the sources of data and their quality",
    ),
    "action.import": (
        "Importar archivos y corregir filas",
        "Importar arquivos e corrigir linhas",
        "Import files and correct rows",
    ),
    "action.run_jobs": (
        "Iniciar, detener y programar tareas",
        "Iniciar, parar e programar tarefas",
        "Start, stop and schedule jobs",
    ),
    "action.manage_people": (
        "Invitar y cambiar personas",
        "Convidar e alterar pessoas",
        "Invite and change people",
    ),
    "action.manage_company": (
        "Cambiar los datos de la empresa",
        "Alterar os dados da empresa",
        "Change what is said of the company",
    ),
    "action.see_audit": (
        "Ver el registro de lo que se hizo",
        "Ver o registro do que foi feito",
        "See the record of what was done",
    ),
    "action.write_promises": (
        "Escribir y cambiar promesas",
        "Escrever e alterar promessas",
        "Write and change promises",
    ),
    "action.sign_promises": (
        "Aprobar o detener una promesa antes de lanzarla",
        "Aprovar ou parar uma promessa antes de lançá-la",
        "Approve or stop a promise before it goes out",
    ),
    "action.work_deals": (
        "Atender ventas: avisos, traspasos y acuses",
        "Cuidar de vendas: avisos, repasses e confirmações",
        "Work on deals: warnings, handoffs and acknowledgements",
    ),
    "action.see_pay": (
        "Ver los planes de pago y lo que cobraría cada persona",
        "Ver os planos de remuneração e quanto cada pessoa receberia",
        "See pay plans, and what each person would be paid",
    ),
    "action.write_pay": (
        "Escribir y cambiar planes de pago",
        "Escrever e alterar planos de remuneração",
        "Write and change pay plans",
    ),
    "action.use_api": ("Usar la API", "Usar a API", "Use the API"),
}
_ERRORS: dict[str, tuple[str, str, str]] = {
    "error.not_allowed": (
        "Tu rol no permite hacer esto.",
        "Sua função não permite fazer isto.",
        "Your role doesn't allow this.",
    ),
    "hint.not_allowed": (
        "Pídelo a quien administra Unísono en tu empresa.",
        "Peça a quem administra o Unísono na sua empresa.",
        "Ask whoever administers Unísono in your company.",
    ),
    "error.not_signed_in": (
        "Esto es de cada persona y nadie ha iniciado sesión.",
        "Isto é de cada pessoa e ninguém entrou.",
        "This belongs to a person, and nobody has signed in.",
    ),
    "hint.not_signed_in": (
        "Inicia sesión en la página y vuelve a intentarlo.",
        "Entre na página e tente de novo.",
        "Sign in on the page and try again.",
    ),
    "error.not_by_token": (
        "Un token no puede ver, crear ni revocar tokens.",
        "Um token não pode ver, criar nem revogar tokens.",
        "A token can't see, make or revoke tokens.",
    ),
    "hint.not_by_token": (
        "Hazlo en Ajustes, con tu sesión iniciada.",
        "Faça isso em Configurações, com sua sessão aberta.",
        "Do it in Settings, signed in.",
    ),
    "error.person_missing": (
        "No se encuentra a esa persona.",
        "Essa pessoa não foi encontrada.",
        "That person can't be found.",
    ),
    "hint.person_missing": (
        "Elígela en la lista de personas.",
        "Escolha-a na lista de pessoas.",
        "Choose them in the list of people.",
    ),
    "error.not_yourself": (
        "No puedes quitarte el acceso ni cambiar tu propio rol, tus filas o tu contraseña desde aquí.",
        "Você não pode tirar seu próprio acesso nem mudar sua função, suas linhas ou sua senha por aqui.",
        "You can't remove your own access, or change your own role, rows or password here.",
    ),
    "hint.not_yourself": (
        "Pídelo a otra persona que administre; tu contraseña se cambia en tu perfil.",
        "Peça a outra pessoa que administre; sua senha se troca no seu perfil.",
        "Ask another administrator; your password is changed in your profile.",
    ),
    "error.last_admin": (
        "Es la última persona que administra y ve todas las filas: nadie más podría cambiar nada.",
        "É a última pessoa que administra e vê todas as linhas: ninguém mais poderia alterar nada.",
        "This is the last administrator who sees all rows: nobody could change anything afterwards.",
    ),
    "hint.last_admin": (
        "Da antes el rol de administración, con todas las filas, a otra persona.",
        "Antes, dê a função de administração, com todas as linhas, a outra pessoa.",
        "First give somebody else the administration role with all rows.",
    ),
    "error.scope_beyond_own": (
        "No puedes dar acceso a más filas de las que tú ves.",
        "Você não pode dar acesso a mais linhas do que você vê.",
        "You can't give access to more rows than you see yourself.",
    ),
    "hint.scope_beyond_own": (
        "Elige entre tus países y unidades, o pídelo a quien ve todo.",
        "Escolha entre seus países e unidades, ou peça a quem vê tudo.",
        "Choose among your countries and units, or ask somebody who sees everything.",
    ),
    "error.country_unknown": (
        "Ningún cliente es del país «{country}».",
        "Nenhum cliente é do país “{country}”.",
        "No customer is of the country “{country}”.",
    ),
    "hint.country_unknown": ("Hay: {known}.", "Há: {known}.", "There are: {known}."),
    "error.unit_unknown": (
        "Ningún cliente es de la unidad de negocio «{unit}».",
        "Nenhum cliente é da unidade de negócio “{unit}”.",
        "No customer is of the business unit “{unit}”.",
    ),
    "hint.unit_unknown": ("Hay: {known}.", "Há: {known}.", "There are: {known}."),
    "error.email_taken": (
        "Ya hay una persona con el correo {email}.",
        "Já existe uma pessoa com o e-mail {email}.",
        "There already is a person with the e-mail {email}.",
    ),
    "hint.email_taken": (
        "Búscala en la lista: quizá está desactivada y basta con reactivarla.",
        "Procure na lista: talvez esteja desativada e baste reativá-la.",
        "Look in the list: they may be deactivated, and only need to be let in again.",
    ),
    "error.email_unreadable": (
        "«{email}» no es un correo.",
        "“{email}” não é um e-mail.",
        "“{email}” is no e-mail address.",
    ),
    "hint.email_unreadable": (
        "Escríbelo completo, como ana@empresa.com.",
        "Escreva-o completo, como ana@empresa.com.",
        "Write it in full, such as ana@company.com.",
    ),
    "error.name_too_long": (
        "El nombre es demasiado largo.",
        "O nome é longo demais.",
        "The name is too long.",
    ),
    "hint.name_too_long": (
        "Usa {most} letras como mucho.",
        "Use no máximo {most} letras.",
        "Use {most} letters at most.",
    ),
    "error.role_unknown": (
        "No existe el rol «{role}».",
        "Não existe a função “{role}”.",
        "There is no role called “{role}”.",
    ),
    "hint.role_unknown": ("Hay: {known}.", "Há: {known}.", "There are: {known}."),
    "error.language_unknown": (
        "Unísono no habla «{language}».",
        "O Unísono não fala “{language}”.",
        "Unísono doesn't speak “{language}”.",
    ),
    "hint.language_unknown": ("Hay: {known}.", "Há: {known}.", "There are: {known}."),
    "error.theme_unknown": (
        "No existe el tema «{theme}».",
        "Não existe o tema “{theme}”.",
        "There is no theme called “{theme}”.",
    ),
    "hint.theme_unknown": (
        "Elige claro, oscuro o como tu equipo.",
        "Escolha claro, escuro ou como seu dispositivo.",
        "Choose light, dark, or as your device.",
    ),
    "error.token_missing": (
        "No se encuentra ese token entre los tuyos.",
        "Esse token não foi encontrado entre os seus.",
        "That token can't be found among yours.",
    ),
    "hint.token_missing": (
        "Elígelo en tu lista de tokens.",
        "Escolha-o na sua lista de tokens.",
        "Choose it in your list of tokens.",
    ),
    "error.token_unnamed": (
        "El token no tiene nombre.",
        "O token não tem nome.",
        "The token has no name.",
    ),
    "hint.token_unnamed": (
        "Di para qué es, como «hoja de ventas».",
        "Diga para que serve, como “planilha de vendas”.",
        "Say what it is for, such as “sales sheet”.",
    ),
    "error.token_name_long": (
        "El nombre del token es demasiado largo.",
        "O nome do token é longo demais.",
        "The token's name is too long.",
    ),
    "hint.token_name_long": (
        "Usa {most} letras como mucho.",
        "Use no máximo {most} letras.",
        "Use {most} letters at most.",
    ),
    "error.token_idle": (
        "Este token no podría hacer nada.",
        "Este token não poderia fazer nada.",
        "This token could do nothing.",
    ),
    "hint.token_idle": (
        "Marca al menos un permiso.",
        "Marque ao menos uma permissão.",
        "Tick at least one permission.",
    ),
    "error.token_beyond_own": (
        "Un token no puede hacer más que tú: {actions}.",
        "Um token não pode fazer mais do que você: {actions}.",
        "A token can't do more than you: {actions}.",
    ),
    "hint.token_beyond_own": (
        "Quita esos permisos.",
        "Retire essas permissões.",
        "Leave those permissions out.",
    ),
    "error.token_past": (
        "El token caducaría antes de existir.",
        "O token expiraria antes de existir.",
        "The token would expire before it exists.",
    ),
    "hint.token_past": (
        "Elige una fecha futura.",
        "Escolha uma data futura.",
        "Choose a date in the future.",
    ),
    "error.audit_unchanging": (
        "El registro de lo que se hizo no se cambia ni se borra.",
        "O registro do que foi feito não se altera nem se apaga.",
        "The record of what was done can't be changed or deleted.",
    ),
    "hint.audit_unchanging": (
        "Solo se le añade.",
        "Só se acrescenta a ele.",
        "It is only added to.",
    ),
}
_COMMANDS: dict[str, tuple[str, str, str]] = {
    "cli.people.invited": (
        "{email} puede entrar ({role}). Su contraseña de un solo uso: {password}",
        "{email} pode entrar ({role}). Sua senha de uso único: {password}",
        "{email} may come in ({role}). Their one-time password: {password}",
    ),
    "cli.people.password": (
        "Contraseña de un solo uso de {email}: {password}",
        "Senha de uso único de {email}: {password}",
        "One-time password of {email}: {password}",
    ),
    "cli.people.none": (
        "Todavía no hay nadie. Añade a la primera persona con «unisono people add CORREO --role admin».",
        "Ainda não há ninguém. Adicione a primeira pessoa com “unisono people add E-MAIL --role admin”.",
        "There is nobody yet. Add the first person with `unisono people add E-MAIL --role admin`.",
    ),
}
WORDS: dict[str, tuple[str, str, str]] = {**_ROLES, **_ERRORS, **_DEEDS, **_COMMANDS}
