"""The words of what a service has to tell beside its answer.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "notice.rows_flagged": (
        "{rows} filas no cumplen la regla «{rule}» (la primera, la fila {first}); cargadas y señaladas.",
        "{rows} linhas não cumprem a regra «{rule}» (a primeira, a linha {first}); carregadas e assinaladas.",
        "{rows} rows break the rule “{rule}” (the first is row {first}); they were loaded, and flagged.",
    ),
    "notice.orphans": (
        "{rows} filas no encuentran su pareja en «{join}»; {distinct} valores distintos: {values}",
        "{rows} linhas não encontram seu par em «{join}»; {distinct} valores diferentes: {values}",
        "{rows} rows find no match in “{join}”; {distinct} different values: {values}",
    ),
    "notice.retire_skipped": (
        "No se retiró nada de {file}: hay filas que no se pudieron leer y podrían ser de las que siguen.",
        "Nada foi retirado de {file}: há linhas que não puderam ser lidas e poderiam ser das que continuam.",
        "Nothing was retired from {file}: some rows could not be read and may be among those that stand.",
    ),
    "notice.file_absent": (
        "Esta vez no vino: {files}. Lo cargado antes sigue como estaba.",
        "Desta vez não veio: {files}. O que foi carregado antes continua como estava.",
        "Did not come this time: {files}. What was loaded earlier stays as it was.",
    ),
    "error.file_unwritable": (
        "No se puede escribir en {file}: {reason}",
        "Não se consegue escrever em {file}: {reason}",
        "{file} can't be written: {reason}",
    ),
    "hint.file_unwritable": (
        "Elige otra ruta, o revisa los permisos y el espacio en disco.",
        "Escolha outro caminho, ou confira as permissões e o espaço em disco.",
        "Choose another path, or check its permissions and the disk's free space.",
    ),
}
