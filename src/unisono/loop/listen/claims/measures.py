"""The words that figures are made of: units, currencies, numbers, days of the week, hours and hedges.

Folded as in the lexicon; (Spanish, Portuguese, English).
"""

from __future__ import annotations

MEASURES: dict[str, tuple[str, str, str]] = {
    "unit:seconds": (
        "segundo segundos seg segs s",
        "segundo segundos seg segs s",
        "second seconds sec secs s",
    ),
    "unit:minutes": (
        "minuto minutos min mins minutitos",
        "minuto minutos min mins minutinhos",
        "minute minutes min mins",
    ),
    "unit:hours": ("hora horas h hr hrs hs", "hora horas h hr hrs hs", "hour hours h hr hrs"),
    "unit:business_hours": (
        "horas_habiles horas_laborables hora_habil horas_laborales",
        "horas_uteis hora_util",
        "business_hours working_hours business_hour working_hour",
    ),
    "unit:days": (
        "dia dias dia_calendario dias_calendario dias_naturales dias_corridos dia_natural noches noche",
        "dia dias dias_corridos noites noite",
        "day days calendar_days calendar_day nights night",
    ),
    "unit:business_days": (
        "dias_habiles dia_habil dias_laborables dia_laborable dias_laborales dia_laboral dias_utiles"
        " dia_util",
        "dias_uteis dia_util",
        "business_days business_day working_days working_day weekdays_only",
    ),
    "unit:weeks": ("semana semanas", "semana semanas", "week weeks wk wks"),
    "unit:months": ("mes meses", "mes meses", "month months mo mos"),
    "unit:years": ("ano anos", "ano anos", "year years yr yrs"),
    "unit:PEN": ("soles sol nuevos_soles pen", "soles pen", "soles pen"),
    "unit:USD": ("dolares dolar usd dls", "dolares dolar usd", "dollars dollar usd bucks"),
    "unit:EUR": ("euros euro eur", "euros euro eur", "euros euro eur"),
    "unit:GBP": ("libras gbp", "libras gbp", "pounds pound gbp quid"),
    "unit:BRL": ("reales brl", "reais real brl", "reais brl"),
    "unit:MXN": ("pesos_mexicanos mxn", "mxn", "mxn mexican_pesos"),
    "unit:COP": ("pesos_colombianos cop", "cop", "cop colombian_pesos"),
    "unit:CLP": ("pesos_chilenos clp", "clp", "clp chilean_pesos"),
    "unit:ARS": ("pesos_argentinos ars", "ars", "ars"),
    "unit:UYU": ("pesos_uruguayos uyu", "uyu", "uyu"),
    "unit:$": ("pesos peso", "pesos peso", "pesos peso"),
    "unit:cents": ("centavos centimos centavo centimo", "centavos centavo", "cents cent pence"),
    "unit:%": ("por_ciento porciento", "por_cento porcento", "percent per_cent pct"),
    "unit:stars": ("estrellas estrella", "estrelas estrela", "stars star"),
    "unit:Mbps": ("mbps megas mega megabits mbit", "mbps megas mega megabits", "mbps megabits mbit megs"),
    "unit:Gbps": ("gbps gigabit gigabits", "gbps gigabit gigabits", "gbps gigabit gigabits gig"),
    "unit:MB": ("mb megabytes", "mb megabytes", "mb megabytes"),
    "unit:GB": ("gb gigas giga gigabytes", "gb gigas giga gigabytes", "gb gigs gigabytes"),
    "unit:TB": ("tb teras tera terabytes", "tb teras tera terabytes", "tb terabytes"),
    "unit:SMS": ("sms mensajes mensajes_de_texto", "sms mensagens torpedos", "sms texts text_messages"),
    "unit:kg": ("kg kilos kilo kgs", "kg kilos quilos kgs", "kg kilos kgs"),
    "unit:installments": (
        "cuotas mensualidades pagos_mensuales cuotas_mensuales letras pagos plazos quincenas cuotas_fijas"
        " cuotas_iguales cuotas_mensuales_fijas",
        "parcelas prestacoes vezes parcelas_fixas parcelas_iguais",
        "installments instalments monthly_payments payments equal_payments",
    ),
    "half": ("media medio", "meia meio", "half"),
    "half_hour": ("", "", "half-hour half-an-hour"),
    "and_half": ("y_media y_medio", "e_meia e_meio", "and_a_half"),
    "same_day": (
        "mismo_dia hoy_mismo hoy dia_mismo",
        "mesmo_dia hoje_mesmo hoje",
        "same_day same-day today tonight",
    ),
    "next_day": (
        "dia_siguiente siguiente_dia al_dia_siguiente al_siguiente_dia manana manana_mismo proximo_dia",
        "dia_seguinte ao_dia_seguinte no_dia_seguinte amanha amanha_mesmo proximo_dia no_proximo_dia",
        "next_day next-day tomorrow overnight following_day",
    ),
    "next_business_day": (
        "siguiente_dia_habil dia_habil_siguiente al_dia_habil_siguiente al_siguiente_dia_habil"
        " proximo_dia_habil siguiente_dia_laborable",
        "proximo_dia_util no_proximo_dia_util dia_util_seguinte no_dia_util_seguinte",
        "next_business_day next_working_day following_business_day",
    ),
    "round": (
        "todo_el_dia a_toda_hora a_cualquier_hora dia_y_noche de_dia_y_de_noche noche_y_dia sin_horarios"
        " a_todas_horas las_veinticuatro_horas en_todo_momento sin_parar toda_la_noche",
        "o_dia_todo a_toda_hora a_qualquer_hora dia_e_noite noite_e_dia o_dia_inteiro a_todo_momento"
        " em_todos_os_horarios",
        "around_the_clock round_the_clock round-the-clock day_and_night day_or_night night_and_day all_day"
        " all_day_and_night at_any_hour any_hour at_all_hours all_hours",
    ),
    "a_day": ("al_dia del_dia por_dia diarias", "por_dia ao_dia do_dia", "a_day per_day"),
    "week_whole": (
        "todos_los_dias cada_dia los_siete_dias los_7_dias toda_la_semana lunes_a_lunes los_365_dias diario"
        " 7_dias_a_la_semana 7_dias_de_la_semana siete_dias_a_la_semana 365_dias_del_ano 365_dias_al_ano l-d"
        " lun-dom",
        "todos_os_dias todo_dia os_sete_dias os_7_dias toda_a_semana os_365_dias segunda_a_segunda"
        " 7_dias_por_semana 7_dias_da_semana sete_dias_por_semana 365_dias_por_ano 365_dias_do_ano seg-dom",
        "every_day seven_days_a_week 7_days_a_week every_single_day all_week daily 365_days_a_year"
        " every_day_of_the_week 7_days_per_week all_year_round mon-sun",
    ),
    "weekend": (
        "fines_de_semana fin_de_semana",
        "fins_de_semana fim_de_semana finais_de_semana",
        "weekends weekend",
    ),
    "mon_sat": ("l-s lun-sab", "seg-sab", "mon-sat"),
    "week_days": (
        "dias_de_semana entre_semana l-v lun-vie",
        "dias_da_semana durante_a_semana seg-sex",
        "weekdays weekday mon-fri m-f",
    ),
    "day:0": ("lunes lun", "segunda-feira segunda_feira segunda seg", "monday mondays mon"),
    "day:1": ("martes mar", "terca-feira terca_feira terca ter", "tuesday tuesdays tue tues"),
    "day:2": ("miercoles mie", "quarta-feira quarta_feira quarta qua", "wednesday wednesdays wed"),
    "day:3": ("jueves jue", "quinta-feira quinta_feira quinta qui", "thursday thursdays thu thurs"),
    "day:4": ("viernes vie", "sexta-feira sexta_feira sexta sex", "friday fridays fri"),
    "day:5": ("sabado sabados sab", "sabado sabados sab", "saturday saturdays sat"),
    "day:6": ("domingo domingos dom", "domingo domingos dom", "sunday sundays sun"),
    "holiday": ("feriados feriado festivos festivo", "feriados feriado", "holidays holiday bank_holidays"),
    "clock:12": ("mediodia medio_dia", "meio-dia meio_dia", "noon midday"),
    "clock:24": ("medianoche media_noche", "meia-noche meia-noite meia_noite", "midnight"),
    "am": ("am a.m de_la_manana de_la_madrugada", "am a.m da_manha da_madrugada", "am a.m in_the_morning"),
    "pm": (
        "pm p.m de_la_tarde de_la_noche",
        "pm p.m da_tarde da_noite",
        "pm p.m in_the_afternoon in_the_evening at_night",
    ),
    "per_month": (
        "al_mes por_mes mensual mensuales mensualmente cada_mes al_ano por_ano anual anuales a_la_semana"
        " semanal por_persona por_noche por_usuario por_linea mensualidad de_contado al_contado contado"
        " en_efectivo",
        "por_mes ao_mes mensal mensais mensalmente ao_ano por_ano anual anuais por_pessoa por_noite"
        " por_usuario cada por_semana por_linha a_vista no_pix",
        "a_month per_month monthly each_month every_month a_year per_year yearly annually a_week per_week"
        " per_person per_night per_user per_seat a_night each pp pcm per_line a_seat a_user up_front",
    ),
    "hedge:up_to": ("hasta hasta_en", "ate", "up_to as_much_as as_long_as_to"),
    "hedge:from": (
        "desde desde_solo desde_tan_solo a_partir_de partiendo_de",
        "a_partir_de desde",
        "from starting_at starting_from from_only from_just starts_at as_low_as as_little_as starts_from",
    ),
    "hedge:average": (
        "en_promedio promedio de_media como_promedio generalmente normalmente usualmente tipicamente",
        "em_media media_de geralmente normalmente",
        "on_average average typically usually generally",
    ),
    "hedge:about": (
        "aproximadamente aprox cerca_de alrededor_de unos unas casi mas_o_menos en_torno_a",
        "aproximadamente cerca_de em_torno_de mais_ou_menos quase por_volta_de",
        "about around approximately approx nearly almost roughly circa some",
    ),
    "hedge:under": (
        "menos_de en_menos_de antes_de maximo como_maximo a_lo_mas a_mas_tardar no_mas_de nunca_mas_de"
        " en_un_maximo_de en_un_plazo_de plazo_maximo en_un_plazo_maximo_de dentro_de dentro_de_las"
        " en_tan_solo en_solo en_apenas en_solamente en_las_proximas en_los_proximos",
        "menos_de em_menos_de antes_de maximo no_maximo em_ate nao_mais_de nao_mais_que prazo_maximo"
        " em_no_maximo dentro_de em_apenas em_so em_somente nas_proximas nos_proximos",
        "within under less_than at_most no_more_than never_more_than in_under in_less_than max maximum"
        " no_later_than in_just in_only inside fewer_than within_the_next in_as_little_as",
    ),
    "hedge:over": (
        "mas_de al_menos minimo como_minimo por_lo_menos superior_a superiores_a mayores_a mayor_a"
        " sobre_los por_encima_de arriba_de",
        "mais_de ao_menos minimo no_minimo pelo_menos acima_de superior_a superiores_a",
        "more_than over at_least minimum upwards_of above exceeding orders_over purchases_over",
    ),
}

# Number words; tens and hundreds add up, `mil` multiplies.
NUMBERS: dict[int, tuple[str, str, str]] = {
    0: ("cero", "zero", "zero"),
    1: ("un una uno", "um uma", "one a an"),
    2: ("dos", "dois duas", "two"),
    3: ("tres", "tres", "three"),
    4: ("cuatro", "quatro", "four"),
    5: ("cinco", "cinco", "five"),
    6: ("seis", "seis", "six"),
    7: ("siete", "sete", "seven"),
    8: ("ocho", "oito", "eight"),
    9: ("nueve", "nove", "nine"),
    10: ("diez", "dez", "ten"),
    11: ("once", "onze", "eleven"),
    12: ("doce", "doze", "twelve"),
    13: ("trece", "treze", "thirteen"),
    14: ("catorce", "catorze quatorze", "fourteen"),
    15: ("quince", "quinze", "fifteen"),
    16: ("dieciseis", "dezesseis", "sixteen"),
    17: ("diecisiete", "dezessete", "seventeen"),
    18: ("dieciocho", "dezoito", "eighteen"),
    19: ("diecinueve", "dezenove", "nineteen"),
    20: ("veinte", "vinte", "twenty"),
    21: ("veintiuno veintiun veintiuna", "", ""),
    22: ("veintidos", "", ""),
    23: ("veintitres", "", ""),
    24: ("veinticuatro", "", ""),
    25: ("veinticinco", "", ""),
    26: ("veintiseis", "", ""),
    27: ("veintisiete", "", ""),
    28: ("veintiocho", "", ""),
    29: ("veintinueve", "", ""),
    30: ("treinta", "trinta", "thirty"),
    40: ("cuarenta", "quarenta", "forty"),
    50: ("cincuenta", "cinquenta", "fifty"),
    60: ("sesenta", "sessenta", "sixty"),
    70: ("setenta", "setenta", "seventy"),
    80: ("ochenta", "oitenta", "eighty"),
    90: ("noventa", "noventa", "ninety"),
    100: ("cien ciento", "cem cento", "hundred"),
    200: ("doscientos doscientas", "duzentos duzentas", ""),
    300: ("trescientos trescientas", "trezentos trezentas", ""),
    400: ("cuatrocientos cuatrocientas", "quatrocentos", ""),
    500: ("quinientos quinientas", "quinhentos quinhentas", ""),
    600: ("seiscientos seiscientas", "seiscentos", ""),
    700: ("setecientos setecientas", "setecentos", ""),
    800: ("ochocientos ochocientas", "oitocentos", ""),
    900: ("novecientos novecientas", "novecentos", ""),
    1000: ("mil", "mil", "thousand grand"),
    1_000_000: ("millon millones", "milhao milhoes", "million"),
}
