"""The words that keep a sentence from being a promise, or narrow it: no, if, then, must, hope, others.

Folded as in the lexicon; (Spanish, Portuguese, English).
"""

from __future__ import annotations

from unisono.loop.listen.claims.wording import words

MOODS: dict[str, tuple[str, str, str]] = {
    "no": (
        "no nunca jamas ni sin tampoco cero excepto_la libre_de libres_de ningun ninguna adios_a",
        "nao nunca jamais nem sem tampouco zero livre_de livres_de nenhum nenhuma adeus",
        "not no never without neither nor don't doesn't isn't aren't won't can't cannot wouldn't zero"
        " didn't haven't",
    ),
    "not_a_no": (
        "no_solo no_solamente no_mas no_esperes no_te_preocupes sin_duda no_importa sin_moverte sin_salir"
        " sin_colas sin_filas sin_papeleos sin_tramites no_te_pierdas sin_demora sin_esperas sin_esperar"
        " no_dejes sin_pagar_mas",
        "nao_so nao_apenas nao_somente nao_espere nao_se_preocupe sem_duvida nao_importa sem_sair sem_filas"
        " sem_fila sem_burocracia nao_perca sem_demora sem_espera sem_esperar sem_pagar_mais",
        "not_only no_matter no_more don't_wait don't_worry no_doubt without_leaving no_queues no_paperwork"
        " don't_miss no_waiting no_hassle no_fuss without_waiting",
    ),
    "if": ("si cuando", "se caso quando", "if when unless should_your should_we"),
    "past_day": (
        "ayer anteayer anoche ano_pasado mes_pasado semana_pasada trimestre_pasado ultimo_trimestre"
        " ano_anterior mes_anterior pasado_mes pasado_ano semestre_pasado hace_poco hace_anos antiguamente"
        " antes_tardabamos ultima_vez hace_tiempo la_vez_pasada fin_de_semana_pasado el_verano_pasado"
        " ultima_campana ultimo_mes ultimo_semestre en_el_ultimo en_la_ultima",
        "ontem anteontem ano_passado mes_passado semana_passada trimestre_passado ultimo_trimestre"
        " ano_anterior mes_anterior antigamente ultima_vez semestre_passado verao_passado natal_passado"
        " ultima_campanha ultimo_mes no_ultimo",
        "yesterday last_year last_month last_week last_quarter last_night ago previously formerly last_time"
        " last_summer last_christmas previous_year used_to back_then last_monday last_friday over_the_past"
        " in_the_past",
    ),
    "past_verb": (
        "fue fueron era eran tenia tenian habia estaba estaban tuvo tuve hizo hice dijo dijeron prometio"
        " prometieron tarde_en pague llame pedi compre recibi espere estuvo estuvimos tuvimos quedo pidio"
        " pidieron cancele_mi hubo logramos alcanzamos cerramos",
        "foi foram era eram tinha tinham havia estava estavam teve tive fez fiz disse disseram prometeu"
        " recebi paguei liguei comprei esperei veio vieram houve levei fiquei pedi atingimos alcancamos"
        " recebeu respondeu vendeu cresceu perdeu atendeu resolveu subiu caiu",
        "was were had took came went said told waited made did promised grew fell rose sold lost reached"
        " hit posted closed received_my spent gave",
    ),
    "have": (
        "ha han he has hemos haber",
        "temos_tido tem_sido havia tinha",
        "have has had having haven't hasn't we've i've they've",
    ),
    "they": (
        "",
        "",
        "we they it he she you i team company store driver package order customer customers which who",
    ),
    "self": (
        "yo mi mis me conmigo mio mia quiero quisiera necesito quisiera llevo estoy",
        "eu meu minha meus minhas comigo me mim quero preciso gostaria estou",
        "i i'm i've i'd i'll my me mine myself",
    ),
    "must": (
        "debes debe deben deberas debera deberan tienes_que tiene_que tienen_que tendras_que hay_que"
        " recuerda recuerde recuerden no_olvides es_necesario obligatorio obligatoria presenta presente"
        " presentate requisito requisitos requiere requieren exige vence vencen vencimiento plazo_de_pago"
        " favor por_favor solicitamos evita asegurese tendra_que pague paga_antes llegue complete verifica"
        " revisa guarda conserva completa enviar_tu enviarnos colaboradores empleados proveedores reglamento"
        " politica_interna empleado colaborador proveedor vacaciones postulantes candidatos trabajadores"
        " dispone disponen el_cliente_tiene",
        "deve devera devem deverao precisa precisam tem_que tera_que lembre lembre-se obrigatorio"
        " obrigatoria necessario vence vencem vencimento exige requer apresente chegue por_favor pedimos"
        " evite solicitamos certifique-se confira guarde verifique nao_esqueca preencha funcionarios"
        " colaboradores fornecedores funcionario fornecedor colaborador ferias candidatos dispoe dispoem"
        " o_cliente_tem",
        "must should have_to has_to need_to needs_to remember required requires require mandatory please"
        " make_sure ensure_that don't_forget due payable employees staff_must suppliers supplier employee"
        " vendors applicants candidates check_your fill_in fill_out submit submitted the_customer_has",
    ),
    "aim": (
        "objetivo objetivos meta metas buscamos queremos aspiramos intentamos intentaremos procuramos"
        " trataremos tratamos esperamos planeamos pretendemos podria podrian podriamos quizas quiza tal_vez"
        " proximamente estamos_trabajando sonamos propone proponemos deberiamos muy_pronto nos_gustaria"
        " ojala desearia en_el_futuro algun_dia trabajamos_para vamos_a_intentar hipotesis estudiamos ideal",
        "objetivo objetivos meta metas buscamos queremos pretendemos tentamos tentaremos esperamos poderia"
        " poderiam poderiamos talvez em_breve planejamos almejamos sonhamos propoe deveriamos gostariamos"
        " tomara no_futuro estamos_trabalhando procuramos estudamos aspiramos",
        "goal goals aim aims aiming aspire hope hopes hoping strive strives striving try_to trying_to"
        " target targets could might may_be may_take may_vary plan_to planning planned intend intends wish"
        " dream perhaps maybe coming_soon working_on working_towards would_like in_the_future someday"
        " proposal proposed expect_to ideally considering exploring objective objectives",
    ),
    "others": (
        "competencia competidores competidor otros_bancos otras_empresas otros_operadores otros_proveedores"
        " otros_te otros_tardan otros_cobran otras_operadoras otros_lo otros_prometen otros_seguros"
        " otras_aseguradoras otras_tiendas los_demas rivales el_gobierno el_ministerio la_ley"
        " el_banco_central otro_banco otra_empresa otra_operadora otra_tienda la_mayoria_de el_regulador"
        " otras_aerolineas otros_comercios otros_demoran el_promedio_del la_industria el_sector otros_piden"
        " otros_dicen",
        "concorrencia concorrentes concorrente outros_bancos outras_empresas outras_operadoras outros_te"
        " outros_demoram outros_cobram outras_lojas outras_seguradoras os_demais rivais o_governo"
        " o_ministerio a_lei o_banco_central outro_banco outra_empresa outra_operadora a_maioria o_regulador"
        " outros_prometem a_industria o_setor outros_levam outras_companhias o_procon",
        "competitor competitors competition other_banks other_companies other_carriers other_providers"
        " others rivals elsewhere the_government the_law central_bank another_bank most_banks most_companies"
        " most_providers other_insurers other_stores the_regulator the_industry other_airlines some_banks"
        " some_companies",
    ),
    "report": (
        "segun dice dicen decia anuncio informo reporto noticia noticias estudio estudios reportaje"
        " articulo analistas economistas inflacion",
        "disse dizem informou anunciou noticia noticias estudo estudos reportagem artigo de_acordo_com"
        " analistas economistas inflacao selic_sobe",
        "according says reported announced news study studies article reportedly claims_that analysts"
        " economists inflation",
    ),
    "foreign": (
        "experiencia trayectoria antiguedad edad aniversario historia duracion dura duro encuesta webinar"
        " reunion curso taller_de clase clases sesion capacitacion caminando a_pie distancia lectura video"
        " receta contrasena clave expira caduca codigo token anticipacion retraso demora_de espera_de"
        " ejercicio partido concierto pelicula evento entrevista hornea cocina hierve minutos_del almuerzo"
        " descanso jornada vigencia mantenimiento_programado corte_programado auto vuelo viaje ruta estancia"
        " tour termina terminan acaba acaban empieza comienza inicia",
        "experiencia trajetoria antiguidade idade aniversario historia duracao dura pesquisa webinar"
        " reuniao curso aula aulas sessao treinamento caminhada a_pe distancia leitura video receita senha"
        " expira codigo token antecedencia atraso exercicio jogo show filme evento entrevista asse cozinhe"
        " ferva almoco descanso jornada vigencia manutencao_programada voo viagem termina acaba comeca"
        " inicia",
        "experience old age anniversary history duration lasts last survey webinar meeting course workshop"
        " class classes session training walk walking drive distance read reading video recipe password"
        " expires expire code token advance early late delay exercise match concert movie event interview"
        " bake cook boil lunch break shift flight trip tour stroll in_business serving heritage since ends"
        " end starts begins departs renews closes expiry",
    ),
    "other_money": (
        "multa multas_de ventas vendimos inversion invertimos invirtio facturamos facturacion factura deuda"
        " deudas sorteo sorteamos premio premios sueldo sueldos salario ingresos donacion donamos saldo"
        " presupuesto utilidades utilidad patrimonio recaudamos millones valorizado ganancias perdidas"
        " penalidad_de recibo minimo_de_compra costo_de_cambio fondo inversiones prestamo prestamos"
        " credito_hasta linea_de_credito financiamiento compro hogar_promedio familia_promedio",
        "multa_de vendas vendemos investimento investimos faturamos faturamento fatura divida sorteio"
        " sorteamos premio premios salario salarios receita doacao doamos saldo orcamento lucro patrimonio"
        " arrecadamos milhoes ganhos perdas boleto fundo emprestimo emprestimos financiamento familia_media",
        "fine penalty revenue invoice raised salary salaries prize prizes donate donated donation invested"
        " investment profit profits budget debt balance million billion losses turnover wage fund loan loans"
        " lend bill owed sales_of household households average_family",
    ),
    "buying": (
        "compras compra pedido pedidos consumo consumos gastas gasto_minimo ticket monto_minimo"
        " facturas_superiores por_compras recargas recarga carrito por_compras en_compras por_la_compra"
        " primera_compra",
        "compras compra pedido pedidos consumo gastar valor_minimo recarga carrinho em_compras nas_compras"
        " em_pedidos primeira_compra",
        "orders order purchases purchase spend spending basket cart minimum_spend top-up bookings"
        " orders_over purchases_over on_orders on_purchases for_orders first_purchase on_your_first",
    ),
    "selling": (
        "plan planes precio precios cuesta cuestan paga pagas pague_solo por_solo a_solo por_tan_solo"
        " a_tan_solo llevate lleva tarifa mensualidad vuelos vuelo boletos pasajes paquete paquetes internet"
        " fibra menu combo suscripcion suscribete promo oferta solo ahora habitaciones noches_en todo_por"
        " a_s por_apenas afiliate contrata seguro licencia membresia desde_ahora envio_a aprovecha te_sale"
        " sale_en te_cuesta te_quedan",
        "plano planos preco precos custa custam pague por_apenas por_so a_apenas leve tarifa mensalidade"
        " voos passagens pacote pacotes internet fibra combo assinatura assine promocao oferta so apenas"
        " agora diarias ingressos tudo_por somente seguro licenca aproveite de_por sai_por fica_por",
        "plan plans price prices costs pay only just for_only now fares flights package packages internet"
        " fiber fibre subscription subscribe offer deal rooms tickets bundle license membership rates"
        " insurance starting half_price",
    ),
    "was": (
        "antes en_lugar_de en_vez_de precio_regular precio_normal antes_a",
        "antes em_vez_de",
        "was instead_of rrp regular_price usually_priced down_from",
    ),
    "join": (
        "y e mas ademas con tambien mientras pero",
        "e mais alem com tambem enquanto mas",
        "and plus with also while but",
    ),
    "within": ("en a de por", "em a de por", "in of for a"),
    "off_limits": (
        "excluye excluyen no_incluye no_aplica no_disponible no_garantizada no_garantizado agotado",
        "exclui nao_inclui nao_se_aplica indisponivel nao_garantida esgotado",
        "excludes excluding not_included not_available not_guaranteed unavailable sold_out",
    ),
    "denied": (
        "disponible disponibles incluye incluido incluida incluyen garantiza garantizamos garantizada"
        " garantizado aplica aplican ofrecemos ofrece cubre valido valida vigente existe",
        "disponivel inclui incluido incluida garante garantimos garantida aplica oferecemos oferece cobre"
        " valido valida existe se_aplica",
        "available include included includes guarantee guaranteed apply applies offer offered offers cover"
        " covers valid covered",
    ),
    "condition": (
        "compras por_compras en_compras para_clientes solo_para solo_en exclusivo valido valida validos"
        " vigente sujeto sujeta aplica aplican excepto salvo con_tu al_contratar al_pagar pagando"
        " hasta_agotar presentando previa por_tiempo_limitado solo_hoy primera_compra clientes_nuevos"
        " nuevos_clientes si en_lima a_nivel_nacional en_zonas por_la_compra a_partir_de_la segun_zona"
        " en_horario",
        "em_compras nas_compras para_clientes so_para somente_para so_em exclusivo valido valida sujeito"
        " sujeita exceto com_seu com_sua ao_contratar ao_pagar pagando enquanto_durarem apresentando"
        " mediante por_tempo_limitado so_hoje primeira_compra novos_clientes se em_pedidos nas_capitais"
        " para_novos conforme consulte",
        "on_orders on_purchases for_new only_for only_in exclusive valid subject except excluding with_your"
        " when_you while_stocks_last while_supplies_last upon limited_time today_only first_purchase"
        " new_customers if on_your_first terms_apply conditions_apply for_members for_orders orders_over"
        " purchases_over",
    ),
    "before": (
        "antes antes_de antes_del anticipacion previas previo previos",
        "antes antes_de antes_do antes_da antecedencia previo",
        "before prior ahead advance notice beforehand",
    ),
    "money_noun": (
        "dinero plata importe prima lo_pagado lo_que_pagaste",
        "dinheiro valor_pago valor grana premio_pago",
        "money cash premium what_you_paid",
    ),
    "review": (
        "google resenas opiniones app_store",
        "google avaliacoes reclame_aqui",
        "google reviews trustpilot app_store",
    ),
    "hotel": ("hotel hoteles", "hotel hoteis", "hotel hotels resort"),
    "place": (
        "pais peru mexico colombia chile argentina mercado mundo region latinoamerica nacional territorio"
        " poblacion ciudad ecuador lima bogota espana industria sector latam red conectividad sudamerica"
        " centroamerica norteamerica europa caribe america_latina suramerica",
        "pais brasil mercado mundo regiao portugal nacional territorio populacao cidade america_latina"
        " setor rede sao_paulo conectividade america_do_sul europa nordeste sul",
        "country market world nation region industry town city planet uk us usa america europe population"
        " nationwide network asia america's",
    ),
    "fast": (
        "velocidad internet fibra navega banda",
        "velocidade internet fibra navegue banda",
        "speed speeds internet fiber fibre broadband",
    ),
    "buy": (
        "compra pide pidelo ordena contrata solicita haz_tu_pedido compras agenda reserva programa elige"
        " llama escribe afiliate inscribete",
        "compre peca contrate solicite faca_seu_pedido agende reserve escolha ligue assine",
        "order buy switch sign_up book book_now call choose join",
    ),
    "reach": (
        "llegamos cobertura cubrimos senal red 4g 5g alcance presencia_en",
        "chegamos cobertura cobrimos sinal rede alcance 4g 5g",
        "coverage cover covers reach reaches network signal 4g 5g",
    ),
    "less": ("menos", "menos", "less"),
    "sure": (
        "garantizada garantizamos garantizado",
        "garantida garantimos garantido",
        "guaranteed guarantee",
    ),
    "credit": (
        "prestamo prestamos credito creditos deposito depositos ahorro ahorros hipoteca hipotecario"
        " inversion tarjeta plazo",
        "emprestimo emprestimos credito financiamento deposito poupanca hipoteca cartao consignado",
        "loan loans savings mortgage mortgages credit deposit account card borrow",
    ),
    "charge": (
        "cobra cobran cobraremos cobrara cobraran se_cobra se_cobrara cobrar",
        "cobra cobram sera_cobrado sera_cobrada cobraremos cobrar",
        "we_charge we_will_charge charged incur incurs",
    ),
    "letter": ("e-mail e-mails", "e-mail e-mails", "e-mail e-mails"),
    "of_time": ("del_tiempo", "do_tempo", "of_the_time"),
    "there": (
        "disponible disponibles operativo operativa operativos activo arriba en_linea",
        "disponivel disponiveis operacional no_ar online",
        "available up online running operational",
    ),
}
# What says of itself that nothing is above it.
TOPS: dict[str, tuple[str, str, str]] = {
    "top": (
        "lider lideres insuperable insuperables inigualable inigualables imbatible imbatibles incomparable"
        " incomparables sin_igual sin_rival numero_uno numero_1 nadie_te_ofrece nadie_te_da nadie_ofrece"
        " como_ninguna como_ningun sin_competencia de_clase_mundial nadie_mas nadie_te nadie_lo invencible"
        " invencibles sin_comparacion primer_lugar unicos_en unico_en unica_en nadie_conoce nadie_sabe",
        "lider lideres insuperavel insuperaveis inigualavel inigualaveis imbativel imbativeis incomparavel"
        " incomparaveis sem_igual sem_rival numero_um numero_1 ninguem_oferece como_nenhuma como_nenhum"
        " sem_concorrencia de_classe_mundial ninguem_te ninguem_mais primeiro_lugar unica_no unico_no"
        " imperdivel_do ninguem_conhece ninguem_te_da",
        "leading leader leaders unbeatable unmatched unrivalled unrivaled unparalleled second_to_none"
        " best-in-class world-class world_class number_one nobody_beats no_one_beats nobody_offers"
        " no_one_offers like_no_other top-rated nothing_beats market-leading industry-leading world-leading"
        " unequalled best_in_class no.1 nobody_knows no_one_knows no_1",
    ),
    "best": ("mejor mejores mayor mayores", "melhor melhores maior maiores menor menores", "best"),
    "more": ("mas", "mais", "most"),
    "only_one": ("unico unica unicos unicas", "unico unica unicos unicas", "only"),
    "first_one": ("primer primera primeros primeras", "primeiro primeira primeiros primeiras", "first"),
    "the": (
        "el la los las nuestro nuestra nuestros nuestras tu tus al del con",
        "o a os as nosso nossa nossos nossas seu sua ao do da com",
        "the our your",
    ),
}
ADJECTIVES = words(
    "rapid barat segur complet grand confiab confiav econom modern estab premiad elegid escolhid usad"
    " vendid baj baix alt potent veloz ampli ampla facil avanzad avancad querid convenient flexib"
    " transparent competitiv innovador inovador recomendad preferid popular solid human cobertur reliab"
    " trusted affordab advanced power secure awarded comprehensive recommended innovative flexible"
    " competitive loved chosen efficien eficien gener sabros delicios fresc elegante prestigi robust"
    " lujos luxuos completo poderos simple sencill comod"
)
NOT_TOP = words(
    "regalo regalos presente gift gifts present momento momentos hora horas dia dias forma formas"
    " manera maneras caso amigo amigos parte version vez edad ano mes jeito modo maneira amiga horario"
    " horarios data fecha dica epoca idade regards wishes time times way ways friend friends practice"
    " practices day moment day's part seller sellers interest before possible efforts effort luck guess"
    " bet viable camino respuesta postre posible jugador jugadores goleador player actor pelicula film"
    " movie"
)
NOT_EST = words(
    "latest nearest earliest closest interest request test rest guest west honest forest invest suggest"
    " harvest contest protest digest modest east least quest chest nest arrest pest vest newest oldest"
    " furthest farthest august analyst southwest northwest northeast southeast budapest"
)
