"""The words of accounts.  Each entry: Spanish, Portuguese, English."""

_IN: dict[str, tuple[str, str, str]] = {
    "account.in.title": ("Entra a Unísono", "Entre no Unísono", "Sign in to Unísono"),
    "account.in.lead": (
        "La experiencia de los clientes de {company}, de lo prometido a lo vivido.",
        "A experiência dos clientes da {company}, do prometido ao vivido.",
        "The experience of {company}’s customers, from what was promised to what was lived.",
    ),
    "account.in.do": ("Entrar", "Entrar", "Sign in"),
    "account.in.or": ("o", "ou", "or"),
    "account.in.passkey": (
        "Entrar con una llave de acceso",
        "Entrar com uma chave de acesso",
        "Sign in with a passkey",
    ),
    "account.in.with": ("Entrar con {name}", "Entrar com {name}", "Sign in with {name}"),
    "account.in.forgot": ("Olvidé mi contraseña", "Esqueci minha senha", "I forgot my password"),
    "account.in.forgot.ask": (
        "¿Olvidaste tu contraseña? Pide una nueva a quien administra Unísono en tu empresa.",
        "Esqueceu a senha? Peça uma nova a quem administra o Unísono na sua empresa.",
        "Forgot your password? Ask whoever administers Unísono in your company for a new one.",
    ),
    "account.in.again": ("Volver a la entrada", "Voltar à entrada", "Back to sign-in"),
    "account.out.title": ("¿Cerrar sesión?", "Sair?", "Sign out?"),
    "account.out.text": (
        "Para volver tendrás que entrar otra vez.",
        "Para voltar será preciso entrar outra vez.",
        "To come back you will have to sign in again.",
    ),
    "account.out.do": ("Cerrar sesión", "Sair", "Sign out"),
    "account.inactive.title": ("Tu acceso está cerrado", "Seu acesso está fechado", "Your access is closed"),
    "account.inactive.text": (
        "Quien administra Unísono en tu empresa puede abrirlo de nuevo.",
        "Quem administra o Unísono na sua empresa pode reabri-lo.",
        "Whoever administers Unísono in your company can open it again.",
    ),
    "account.uninvited.title": (
        "Aún no tienes invitación",
        "Você ainda não tem convite",
        "You have no invitation yet",
    ),
    "account.uninvited.text": (
        "A Unísono se entra por invitación. Pídela a quien lo administra en tu empresa.",
        "No Unísono se entra por convite. Peça a quem o administra na sua empresa.",
        "People come into Unísono by invitation. Ask whoever administers it in your company.",
    ),
    "account.elsewhere.title": ("No se pudo entrar", "Não foi possível entrar", "Signing in didn’t work"),
    "account.elsewhere.text": (
        "El servicio de identidad de tu empresa no confirmó quién eres. Inténtalo de nuevo.",
        "O serviço de identidade da sua empresa não confirmou quem você é. Tente de novo.",
        "Your company’s identity service didn’t confirm who you are. Try again.",
    ),
    "account.code.title": ("Confirma que eres tú", "Confirme que é você", "Confirm that it’s you"),
    "account.code.text": (
        "Escribe el código de tu aplicación de verificación, o uno de tus códigos de recuperación.",
        "Digite o código do seu aplicativo de verificação, ou um dos seus códigos de recuperação.",
        "Type the code from your authenticator app, or one of your recovery codes.",
    ),
    "account.code.key": ("Usar una llave de acceso", "Usar uma chave de acesso", "Use a passkey"),
    "account.again.title": ("Confirma que eres tú", "Confirme que é você", "Confirm that it’s you"),
    "account.again.text": (
        "Antes de cambiar cómo se entra a tu cuenta, confirma que eres tú.",
        "Antes de mudar como se entra na sua conta, confirme que é você.",
        "Before changing how your account is entered, confirm that it’s you.",
    ),
    "account.again.other": ("De otra manera", "De outra forma", "Another way"),
    "account.do": ("Confirmar", "Confirmar", "Confirm"),
    "account.cancel": ("Cancelar", "Cancelar", "Cancel"),
}

_PASSWORD: dict[str, tuple[str, str, str]] = {
    "account.password.title": ("Cambia tu contraseña", "Mude sua senha", "Change your password"),
    "account.password.first": (
        "Entraste con una contraseña de un solo uso. Elige ahora la tuya.",
        "Você entrou com uma senha de uso único. Escolha agora a sua.",
        "You signed in with a one-time password. Now choose your own.",
    ),
    "account.password.lead": (
        "Al menos ocho caracteres; una frase que recuerdes vale más que símbolos.",
        "Pelo menos oito caracteres; uma frase de que se lembre vale mais que símbolos.",
        "At least eight characters; a phrase you remember beats symbols.",
    ),
    "account.password.do": ("Cambiar contraseña", "Mudar senha", "Change password"),
    "account.password.changed": ("Contraseña cambiada.", "Senha mudada.", "Password changed."),
    "account.reset.title": ("Elige una contraseña nueva", "Escolha uma nova senha", "Choose a new password"),
    "account.reset.text": (
        "Escribe tu correo y te enviaremos un enlace.",
        "Digite seu e-mail e enviaremos um link.",
        "Type your e-mail and we will send you a link.",
    ),
    "account.reset.do": ("Enviar enlace", "Enviar link", "Send link"),
    "account.reset.sent.title": ("Mira tu correo", "Veja seu e-mail", "Check your e-mail"),
    "account.reset.sent.text": (
        "Si hay una cuenta con ese correo, en unos minutos te llegará un enlace. Mira también el"
        " correo no deseado.",
        "Se houver uma conta com esse e-mail, em alguns minutos chegará um link. Veja também o spam.",
        "If there is an account with that e-mail, a link will arrive in a few minutes. Look in the"
        " spam folder too.",
    ),
    "account.reset.used.title": (
        "Este enlace ya no sirve",
        "Este link já não serve",
        "This link no longer works",
    ),
    "account.reset.used.text": (
        "Se usó antes o es demasiado viejo. Pide otro.",
        "Já foi usado ou é antigo demais. Peça outro.",
        "It was used before, or is too old. Ask for another.",
    ),
    "account.reset.used.do": ("Pedir otro enlace", "Pedir outro link", "Ask for another link"),
    "account.reset.done.title": ("Contraseña cambiada", "Senha mudada", "Password changed"),
    "account.reset.done.text": (
        "Ya puedes entrar con ella.",
        "Já pode entrar com ela.",
        "You can sign in with it now.",
    ),
    "account.mail.subject": (
        "Tu contraseña de Unísono",
        "Sua senha do Unísono",
        "Your Unísono password",
    ),
    "account.mail.text": (
        "Alguien, quizá tú, pidió cambiar la contraseña de tu cuenta de Unísono en {company}. Para"
        " elegir una nueva,"
        " abre este enlace:",
        "Alguém, talvez você, pediu para mudar a senha da sua conta do Unísono na {company}. Para"
        " escolher uma nova,"
        " abra este link:",
        "Somebody, perhaps you, asked to change the password of your Unísono account at {company}."
        " To choose a new"
        " one, open this link:",
    ),
    "account.mail.ignore": (
        "Si no fuiste tú, no hagas nada: tu contraseña sigue igual.",
        "Se não foi você, não faça nada: sua senha continua igual.",
        "If it wasn’t you, do nothing: your password stays as it is.",
    ),
}

_KEYS: dict[str, tuple[str, str, str]] = {
    "account.keys.title": ("Contraseña y acceso", "Senha e acesso", "Password and sign-in"),
    "account.keys.lead": (
        "Cómo entras, y qué más se te pide para que nadie entre por ti.",
        "Como você entra, e o que mais se pede para que ninguém entre por você.",
        "How you sign in, and what else is asked so that nobody signs in as you.",
    ),
    "account.keys.password": ("Contraseña", "Senha", "Password"),
    "account.keys.password.text": (
        "La que usas con tu correo {email}.",
        "A que você usa com seu e-mail {email}.",
        "The one you use with your e-mail {email}.",
    ),
    "account.keys.passkey": ("Llaves de acceso", "Chaves de acesso", "Passkeys"),
    "account.keys.passkey.none": (
        "Entra con la huella, la cara o el PIN de tu equipo, sin escribir una contraseña.",
        "Entre com a digital, o rosto ou o PIN do seu aparelho, sem digitar senha.",
        "Sign in with your device’s fingerprint, face or PIN, without typing a password.",
    ),
    "account.keys.passkey.one": ("Tienes una.", "Você tem uma.", "You have one."),
    "account.keys.passkey.some": ("Tienes {count}.", "Você tem {count}.", "You have {count}."),
    "account.keys.passkey.add": ("Añadir una llave", "Adicionar uma chave", "Add a passkey"),
    "account.keys.passkey.see": ("Ver y quitar", "Ver e remover", "See and remove"),
    "account.keys.app": ("Aplicación de verificación", "Aplicativo de verificação", "Authenticator app"),
    "account.keys.app.none": (
        "Tras la contraseña se pide un código que cambia cada 30 segundos.",
        "Depois da senha, pede-se um código que muda a cada 30 segundos.",
        "After the password, a code that changes every 30 seconds is asked.",
    ),
    "account.keys.app.on": ("Activada.", "Ativado.", "On."),
    "account.keys.app.add": ("Activar", "Ativar", "Turn on"),
    "account.keys.app.remove": ("Desactivar", "Desativar", "Turn off"),
    "account.keys.codes": ("Códigos de recuperación", "Códigos de recuperação", "Recovery codes"),
    "account.keys.codes.none": (
        "Sirven una vez cada uno, si pierdes el teléfono. Se crean al activar la aplicación o una llave.",
        "Servem uma vez cada um, se perder o telefone. São criados ao ativar o aplicativo ou uma chave.",
        "Each works once, should you lose your phone. They are made when you turn on the app or"
        " add a passkey.",
    ),
    "account.keys.codes.left": (
        "Quedan {count} sin usar.",
        "Restam {count} sem usar.",
        "{count} are unused.",
    ),
    "account.keys.codes.see": ("Ver", "Ver", "See"),
    "account.keys.codes.save": ("Descargar", "Baixar", "Download"),
    "account.keys.codes.new": ("Crear otros", "Criar outros", "Make new ones"),
    "account.keys.added": ("Añadida el {day}", "Adicionada em {day}", "Added on {day}"),
    "account.keys.used": ("usada el {day}", "usada em {day}", "used on {day}"),
    "account.keys.unused": ("sin usar", "sem uso", "not used"),
    "account.keys.kind": ("Llave", "Chave", "Key"),
    "account.keys.since": ("Desde", "Desde", "Since"),
    "account.keys.rename": ("Cambiar nombre", "Renomear", "Rename"),
    "account.keys.remove": ("Quitar", "Remover", "Remove"),
    "account.keys.what": ("Qué hacer", "O que fazer", "What to do"),
    "account.keys.list.none": ("Aún no tienes ninguna.", "Você ainda não tem nenhuma.", "You have none yet."),
    "account.keys.name": ("Nombre de la llave", "Nome da chave", "Name of the passkey"),
    "account.keys.alone": (
        "Entrar solo con ella, sin contraseña",
        "Entrar só com ela, sem senha",
        "Sign in with it alone, without a password",
    ),
    "account.keys.alone.help": (
        "Tu equipo te pedirá la huella, la cara o el PIN. Sin esto, la llave se pide tras la contraseña.",
        "Seu aparelho pedirá a digital, o rosto ou o PIN. Sem isto, a chave é pedida depois da senha.",
        "Your device will ask for a fingerprint, face or PIN. Otherwise it is asked for after the password.",
    ),
    "account.keys.remove.title": ("¿Quitar esta llave?", "Remover esta chave?", "Remove this passkey?"),
    "account.keys.remove.text": (
        "Ya no podrás entrar con «{name}».",
        "Você não poderá mais entrar com “{name}”.",
        "You will no longer be able to sign in with “{name}”.",
    ),
    "account.keys.app.add.title": (
        "Activa tu aplicación de verificación",
        "Ative seu aplicativo de verificação",
        "Turn on your authenticator app",
    ),
    "account.keys.app.add.text": (
        "Lee el código con la aplicación de tu teléfono y escribe los seis números que muestra.",
        "Leia o código com o aplicativo do seu telefone e digite os seis números que ele mostra.",
        "Read the code with the app on your phone and type the six digits it shows.",
    ),
    "account.keys.app.code": (
        "Código QR para tu aplicación de verificación",
        "Código QR para seu aplicativo de verificação",
        "QR code for your authenticator app",
    ),
    "account.keys.app.secret": (
        "Si no puedes leerlo, escribe esta clave en la aplicación",
        "Se não puder lê-lo, digite esta chave no aplicativo",
        "If you can’t read it, type this key into the app",
    ),
    "account.keys.app.remove.title": (
        "¿Desactivar la aplicación de verificación?",
        "Desativar o aplicativo de verificação?",
        "Turn off the authenticator app?",
    ),
    "account.keys.app.remove.text": (
        "Ya no se pedirá un código tras tu contraseña.",
        "Não se pedirá mais um código depois da sua senha.",
        "A code will no longer be asked for after your password.",
    ),
    "account.keys.app.added": ("Aplicación activada.", "Aplicativo ativado.", "App turned on."),
    "account.keys.app.removed": ("Aplicación desactivada.", "Aplicativo desativado.", "App turned off."),
    "account.keys.passkey.added": ("Llave añadida.", "Chave adicionada.", "Passkey added."),
    "account.keys.passkey.removed": ("Llave quitada.", "Chave removida.", "Passkey removed."),
    "account.keys.codes.keep": (
        "Guárdalos donde los encuentres sin tu teléfono. Cada uno sirve una vez.",
        "Guarde-os onde possa achá-los sem o telefone. Cada um serve uma vez.",
        "Keep them where you find them without your phone. Each works once.",
    ),
    "account.keys.codes.replace": (
        "Los que tienes dejarán de servir.",
        "Os que você tem deixarão de servir.",
        "Those you have will stop working.",
    ),
    "account.keys.codes.made": (
        "Tienes códigos de recuperación nuevos.",
        "Você tem novos códigos de recuperação.",
        "You have new recovery codes.",
    ),
    "account.save": ("Guardar", "Salvar", "Save"),
    "account.keys.script": (
        "Para usar llaves de acceso hace falta JavaScript.",
        "Para usar chaves de acesso é preciso JavaScript.",
        "Passkeys need JavaScript.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_IN, **_PASSWORD, **_KEYS}
