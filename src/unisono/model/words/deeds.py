"""The words of what was done, as the audit trail tells it.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "deed.signed_in": ("Inició sesión", "Entrou", "Signed in"),
    "deed.sign_in_failed": (
        "Intento fallido de iniciar sesión ({email})",
        "Tentativa de entrada sem sucesso ({email})",
        "Failed attempt to sign in ({email})",
    ),
    "deed.password_chosen": (
        "Cambió su contraseña",
        "Trocou sua senha",
        "Changed their password",
    ),
    "deed.factor_added": (
        "Añadió un segundo factor: {factor}",
        "Adicionou um segundo fator: {factor}",
        "Added a second factor: {factor}",
    ),
    "deed.factor_removed": (
        "Quitó un segundo factor: {factor}",
        "Removeu um segundo fator: {factor}",
        "Removed a second factor: {factor}",
    ),
    "deed.person_invited": (
        "Invitó a {email} ({role})",
        "Convidou {email} ({role})",
        "Invited {email} ({role})",
    ),
    "deed.person_changed": (
        "Cambió a {email} ({role}): {changed}",
        "Alterou {email} ({role}): {changed}",
        "Changed {email} ({role}): {changed}",
    ),
    "deed.person_deactivated": ("Desactivó a {email}", "Desativou {email}", "Deactivated {email}"),
    "deed.person_reactivated": ("Reactivó a {email}", "Reativou {email}", "Let {email} in again"),
    "deed.password_given": (
        "Dio una contraseña nueva a {email}",
        "Deu uma senha nova a {email}",
        "Gave {email} a new password",
    ),
    "deed.profile_changed": (
        "Cambió su perfil: {changed}",
        "Alterou seu perfil: {changed}",
        "Changed their profile: {changed}",
    ),
    "deed.token_made": (
        "Creó el token «{token}»: {actions}",
        "Criou o token “{token}”: {actions}",
        "Made the token “{token}”: {actions}",
    ),
    "deed.token_revoked": (
        "Revocó el token «{token}»",
        "Revogou o token “{token}”",
        "Revoked the token “{token}”",
    ),
    "deed.company_changed": (
        "Cambió los datos de la empresa: {changed}",
        "Alterou os dados da empresa: {changed}",
        "Changed what is said of the company: {changed}",
    ),
    "deed.imported": (
        "Importó {files} ({source}): {loaded} filas nuevas, {updated} cambiadas, {set_aside} apartadas",
        "Importou {files} ({source}): {loaded} linhas novas, {updated} alteradas, {set_aside} separadas",
        "Imported {files} ({source}): {loaded} rows new, {updated} changed, {set_aside} set aside",
    ),
    "deed.refreshed": (
        "Rehízo lo derivado: edición {edition}",
        "Refez o que é derivado: edição {edition}",
        "Made anew what is derived: edition {edition}",
    ),
    "deed.aside_exported": (
        "Descargó {rows} filas apartadas de {source}",
        "Baixou {rows} linhas separadas de {source}",
        "Took along {rows} rows set aside of {source}",
    ),
    "actor.owner": (
        "Línea de comandos",
        "Linha de comando",
        "Command line",
    ),
    "actor.nobody": ("Sin sesión", "Sem sessão", "Not signed in"),
    "fact.email": ("correo", "e-mail", "e-mail"),
    "fact.name": ("nombre", "nome", "name"),
    "fact.role": ("rol", "função", "role"),
    "fact.scope": ("filas que ve", "linhas que vê", "rows they see"),
    "fact.language": ("idioma", "idioma", "language"),
    "fact.languages": ("idiomas", "idiomas", "languages"),
    "fact.theme": ("tema", "tema", "theme"),
    "fact.currency": ("moneda", "moeda", "currency"),
    "fact.time_zone": ("zona horaria", "fuso horário", "time zone"),
    "fact.country": ("país", "país", "country"),
    "fact.contract": ("contratos", "contratos", "contracts"),
    "fact.totp": ("código del teléfono", "código do celular", "code on the phone"),
    "fact.webauthn": ("llave de acceso", "chave de acesso", "passkey"),
    "fact.recovery_codes": ("códigos de respaldo", "códigos de recuperação", "recovery codes"),
}
