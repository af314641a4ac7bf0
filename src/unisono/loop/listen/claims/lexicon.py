"""The words that promises are made of, by what they mean, in Spanish, Portuguese and English.

Letters are folded: small, without accents. `*` ends the beginning of a word, `_` joins words of a phrase.
"""

from __future__ import annotations

# meaning -> (Spanish, Portuguese, English)
PROMISES: dict[str, tuple[str, str, str]] = {
    "answer": (
        "respondemos responderemos responder respuesta respuestas respondido respondida respondidos"
        " respondidas responden responderte responderle contestamos contestaremos contestar contestacion"
        " contestan llamamos llamaremos llamarte llamarle llamamos_de_vuelta devolvemos_la_llamada"
        " devolvemos_tu_llamada atendemos atenderemos atenderte atenderle atendido atendida atendidos"
        " atendidas atienden te_atiende te_atendera te_responde te_respondera te_llama te_llamara"
        " te_contesta te_contactara te_contacta le_responde le_llama le_atiende se_responde se_atiende"
        " se_contesta se_responden se_atienden contactamos contactaremos contactarte nos_comunicamos"
        " nos_comunicaremos te_escribimos te_escribiremos devolvemos_el_llamado tiempo_de_espera"
        " espera_maxima te_devolvemos_la_llamada hablas_con hablaras_con contacto_contigo en_contacto"
        " nadie_espera nadie_hace_cola colas_de fila de_espera en_espera un_medico_en un_doctor_en"
        " atencion_medica_en consulta_en_linea videoconsulta cita_medica_en llamada",
        "respondemos responderemos responder resposta respostas respondido respondida respondidos"
        " respondidas respondem ligamos ligaremos retornamos retornaremos retorno_em retorno_da_ligacao"
        " retornamos_a_ligacao atendemos atenderemos atendido atendida atendidos atendidas atendem te_atende"
        " te_responde contatamos entraremos_em_contato entramos_em_contato tempo_de_espera espera_maxima"
        " damos_retorno retornar fala_com voce_fala_com responde_em atende_em te_liga liga_para_voce retorno"
        " ligar ligacao te_ligar retorno_em respondida respondido ninguem_espera ninguem_fica fila na_fila"
        " de_espera contato_com_voce medico_em retorna consulta_online videoconsulta chamada",
        "answer answers answered respond responds response responses reply replies call_you_back call_back"
        " callback callbacks call_you get_back_to_you gets_back_to_you hear_back hear_from_us answering"
        " pick_up picks_up return_your_call reach_you replied responded waiting_time wait_time speak_to"
        " speak_with talk_to be_in_touch contact_you connected_to ring_you_back ring_back no_one_waits"
        " nobody_waits queue queues see_a_doctor phone_you get_back online_consultation",
    ),
    "support": (
        "soporte soporte_tecnico atencion asesor asesores asesoria ayuda asistencia chat whatsapp linea"
        " lineas call_center central_telefonica telefonica mesa_de_ayuda servicio_al_cliente"
        " servicio_tecnico atencion_al_cliente tienda tiendas agencia agencias sucursal sucursales oficina"
        " oficinas horario horarios abrimos abierto abiertos abierta abiertas disponible disponibles"
        " urgencias emergencias operadores ejecutivos grua grua_disponible estamos_para estamos_contigo"
        " te_acompanamos te_ayudamos atendemos_siempre local locales taller talleres centro_de_ayuda"
        " contactanos escribenos llamanos mesa_de_servicio auxilio teleconsulta agentes recepcion banca"
        " monitoreo a_tu_lado comunicate comunicarte comunicate_con habla_con hablemos hablanos consultorio"
        " clinica farmacia caja cajas cajeros equipo restaurante restaurantes gimnasio plataforma app"
        " te_esperamos visitanos consultas aqui_estamos",
        "suporte suporte_tecnico assistencia_tecnica atendimento assistencia ajuda chat whatsapp sac"
        " central central_de_atendimento loja lojas agencia agencias horario abrimos aberto abertos aberta"
        " abertas disponivel disponiveis plantao emergencia emergencias guincho atendentes especialistas"
        " estamos_com_voce fale_conosco linha unidade unidades oficina socorro consultores ouvidoria"
        " teleconsulta agentes recepcao monitoramento equipe ao_seu_lado filiais comunique-se converse"
        " drogaria farmacia clinica caixa caixas restaurante academia esperamos_voce visite-nos a_disposicao"
        " app consultas nos_visite plataforma aqui_para_voce aqui_para_ajudar",
        "support technical_support tech_support help helpline helpdesk help_desk customer_service"
        " customer_care assistance chat line lines hotline agents advisors advisers team open available"
        " hours store stores branch branches roadside experts specialists call_us reach_us care front_desk"
        " reception monitoring doctors by_your_side opening_hours phone_lines here_for_you there_for_you"
        " shops talk speak contact_us pharmacy clinic desk service_desk restaurant gym app visit_us"
        " real_person surgery cashiers atms platform here we're_here here_to_help",
    ),
    "deliver": (
        "entrega entregas entregamos entregaremos entregado entregados entregada entregadas entregar"
        " se_entrega se_entregan envio envios enviamos enviaremos enviado enviados llega llegan llegamos"
        " llegara llegaran llegar llegando recibe recibes recibiras recibelo recibela recibelos recibelas"
        " recibir reciba recibalo recibi despacho despachos despachamos despachado despachados despachan"
        " delivery reparto repartos a_domicilio te_lo_llevamos te_la_llevamos llevamos_tu tenlo tenla retiro"
        " retira recoge recogelo recojo retiralo listo_para_recoger llevatelo tendras lo_tendras lo_tienes",
        "entrega entregas entregamos entregaremos entregue entregues envio envios enviamos chega chegam"
        " chegara chegarao chegar receba recebe recebera receber despacho despachamos despachado despachados"
        " frete delivery levamos_ate postamos postagem a_domicilio retire retirada pronto_para_retirar"
        " expedicao voce_recebe leva_ate",
        "deliver delivers delivery deliveries delivered delivering ship ships shipping shipped shipment"
        " arrive arrives arriving receive get_it get_your_order get_them dispatch dispatched dispatches"
        " pickup pick-up ready_for_pickup collect courier leaves_our_warehouse have_it get_yours collection"
        " click_and_collect pick_up_in_store pick_it_up pick_up_your collect_in_store",
    ),
    "home": (
        "en_tu_puerta en_tu_casa a_tu_puerta a_tu_casa en_casa en_la_puerta_de_tu_casa hasta_tu_casa"
        " en_tus_manos",
        "na_sua_casa na_sua_porta em_sua_casa em_casa na_porta_da_sua_casa nas_suas_maos",
        "your_door at_your_door to_your_door on_your_doorstep doorstep in_your_hands at_your_home",
    ),
    "parcel": (
        "pedido pedidos paquete encomienda compra compras producto productos pizza comida almuerzo_en"
        " cena_en mercado_en",
        "pedido pedidos pacote encomenda compra compras produto produtos pizza comida jantar",
        "order orders parcel package purchase pizza groceries dinner meal meals food card policy_documents",
    ),
    "install": (
        "instalacion instalaciones instalamos instalaremos instalado instalada instalados instaladas"
        " instalar instalarte se_instala tecnico tecnicos activamos activacion activaremos activado activada"
        " activar portabilidad te_instalamos conectamos migracion puesta_en_marcha implementacion"
        " implementamos conexion cambiate pasate visita_tecnica conectarte enciende_tu",
        "instalacao instalacoes instalamos instalaremos instalado instalada instalar tecnico tecnicos"
        " ativamos ativacao ativado ativada ativar portabilidade implantacao implantamos implementacao"
        " conexao conectamos mude_para_a visita_tecnica ligamos_sua_internet ligamos_a_sua_internet",
        "install installs installation installations installed installing technician technicians activate"
        " activated activates activation setup set-up set_up engineer onboarding go_live going_live"
        " up_and_running switch_you_over hook_you_up connected switch switching connect connects goes_live",
    ),
    "resolve": (
        "resolvemos resolveremos resuelto resuelta resueltos resueltas resolver resolucion solucion"
        " soluciones solucionamos solucionaremos solucionado solucionada solucionados se_resuelve"
        " se_resuelven se_soluciona reparacion reparaciones reparamos reparado reparada reparar arreglamos"
        " arreglo arreglado averia averias reponemos reposicion restablecemos restablecimiento corregimos"
        " te_lo_reparamos tu_reclamo reclamo reclamos restauramos cambio_de_pantalla cambio_de_aceite"
        " cambio_de_bateria falla fallas",
        "resolvemos resolveremos resolvido resolvida resolvidos resolvidas resolver resolucao solucao"
        " solucoes solucionamos solucionado solucionada conserto consertamos consertado reparo reparos"
        " reparamos restabelecemos restabelecimento corrigimos reclamacao reclamacoes troca_de_tela"
        " troca_de_oleo troca_de_bateria defeito defeitos",
        "resolve resolves resolved resolution solve solves solved fix fixes fixed repair repairs repaired"
        " repairing sort_it_out sorted restore restored complaint complaints back_up_and_running"
        " screen_replacement oil_change faults back_online sort sorts we'll_sort",
    ),
    "approve": (
        "aprobacion aprobamos aprobado aprobada aprobados aprobar aprobaremos te_aprobamos se_aprueba"
        " preaprobado preaprobada abre_tu_cuenta abre_tu_cuenta_digital abra_su_cuenta abrir_tu_cuenta"
        " abrir_una_cuenta apertura apertura_de_cuenta cuenta_lista desembolso desembolsamos desembolsado"
        " cotiza cotizacion cotiza_tu contrata contrata_tu emitimos emision poliza_lista obten_tu_credito"
        " obten_tu_prestamo obten_tu_tarjeta credito_listo prestamo_listo asegurate evaluamos evaluacion"
        " solicita_tu_credito saca_tu_tarjeta tu_cuenta tu_tarjeta tu_prestamo tu_credito"
        " respuesta_a_tu_solicitud_de_credito preaprobacion abre_una_cuenta abre_una_cuenta_digital"
        " abrir_cuenta",
        "aprovacao aprovamos aprovado aprovada aprovados aprovar preaprovado abra_sua_conta abrir_sua_conta"
        " abertura_de_conta abertura conta_aberta liberacao liberamos liberado liberada cotacao cote"
        " faca_sua_cotacao contrate contratacao emissao emitimos analise_de_credito sua_conta seu_cartao"
        " seu_emprestimo seu_credito simule proposta_aprovada abrir_conta abra_uma_conta",
        "approval approvals approve approves approved decision decisions open_your_account open_an_account"
        " account_opening open_a account_opened disburse disbursed disbursement quote quotes get_a_quote"
        " get_insured get_covered sign_up your_account your_loan your_card underwriting funded pre-approved"
        " preapproved policy_issued apply_online application funded mortgage_decision",
    ),
    "payout": (
        "siniestro siniestros indemnizacion indemnizaciones indemnizamos te_pagamos pagamos pagaremos"
        " depositamos deposito depositos transferencia transferencias transferimos abonamos abono liquidamos"
        " liquidacion tu_dinero_en se_paga se_acredita se_acreditan acreditamos acreditacion se_abona"
        " dinero_en_tu_cuenta dinero_en_la_cuenta plata_en_tu_cuenta en_tu_cuenta depositado abonado"
        " acreditado dinero_llega dinero_disponible compensacion",
        "sinistro sinistros indenizacao indenizacoes indenizamos pagamos pagaremos depositamos deposito"
        " depositos transferencia transferencias transferimos creditamos cai_na_conta cai_na_sua_conta"
        " dinheiro_na_conta pix dinheiro_em_conta na_sua_conta na_conta depositado creditado dinheiro_chega"
        " dinheiro_cai compensacao",
        "payout payouts pay_out pay_your_claim claims_paid claim_paid settle settles settled settlement"
        " claims transfer transfers pay_claims paid_out deposit deposited in_your_account"
        " reimburse_your_claim money_in_your_account into_your_account money_arrives money_lands credited"
        " compensation claim",
    ),
    "return": (
        "devolucion devoluciones devolver devolverlo devolverla devuelve devuelvelo devuelvela devuelvenos"
        " devolvemos devuelva devuelvalo cambio cambios cambiar cambiarlo cambialo cambiala devolverlos"
        " regresalo regresar cambiamos cambiaremos lo_cambiamos",
        "devolucao devolucoes devolver devolva devolvemos devolve troca trocas trocar troque"
        " troque_ou_devolva arrependimento desistencia trocamos",
        "return returns returned returning exchange exchanges send_it_back give_it_back change_your_mind"
        " return_it",
    ),
    "refund": (
        "reembolso reembolsos reembolsamos reembolsaremos reembolsado reembolsable reembolsar reintegro"
        " reintegramos reintegraremos extorno extornamos te_devolvemos_tu_dinero te_devolvemos_el_dinero"
        " devolvemos_tu_dinero devolvemos_el_dinero devolucion_de_tu_dinero devolucion_del_dinero"
        " devolucion_de_dinero dinero_de_vuelta te_devolvemos_todo recupera_tu_dinero"
        " te_regresamos_tu_dinero regresamos_tu_dinero te_devolvemos_la_plata devolvemos_la_plata"
        " devolvemos_su_dinero devolucion_total te_devolvemos_el_importe devolvemos_el_importe"
        " devolucion_del_importe garantia_de_devolucion recuperas_tu_dinero recuperas_el recupera_el"
        " tu_dinero_de_vuelta te_devolvemos_lo_que",
        "reembolso reembolsos reembolsamos reembolsaremos reembolsado estorno estornamos dinheiro_de_volta"
        " devolvemos_seu_dinheiro devolvemos_o_dinheiro devolvemos_o_seu_dinheiro devolucao_do_dinheiro"
        " seu_dinheiro_de_volta devolvemos_o_valor devolucao_do_valor devolvemos_tudo ressarcimento"
        " ressarcimos seu_dinheiro_volta dinheiro_volta recupere_seu_dinheiro",
        "refund refunds refunded refundable money_back money-back your_money_back moneyback reimburse"
        " reimbursed reimbursement full_refund get_your_money_back or_your_money_back",
    ),
    "warranty": (
        "garantia garantias garantizado_por garantizada_por",
        "garantia garantias",
        "warranty warranties guarantee guaranteed_for guarantees",
    ),
    "trial": (
        "prueba pruebalo pruebala pruebalos periodo_de_prueba prueba_gratis prueba_gratuita demo"
        " prueba_sin_costo probar_gratis prueba_sin",
        "teste testar teste_gratis teste_gratuito experimente periodo_de_teste experimentar"
        " avaliacao_gratuita",
        "trial trials try try_it free_trial trial_period demo test_drive",
    ),
    "discount": (
        "descuento descuentos dscto dsctos dcto rebaja rebajas rebajamos ahorra ahorras ahorro ahorre"
        " ahorraras off dto bonificacion bonificamos descontamos de_menos menos_en oferta_de rebajado"
        " bajamos",
        "desconto descontos off economize economiza abatimento abatemos a_menos baixamos",
        "discount discounts discounted off save saves savings saving",
    ),
    "cover": (
        "cobertura coberturas cubrimos cubre cubren cubriremos suma_asegurada asegurado asegurada"
        " aseguramos seguro_de_vida seguro seguros proteccion protegemos protegido cubierto cubierta"
        " respaldo cubiertos cubiertas asegura asegure proteges protege",
        "cobertura coberturas cobrimos cobre cobrem capital_segurado seguro seguros segurado protecao"
        " protegemos protegido coberto cobertos cobertas proteja segure",
        "cover covers covered coverage insured insures insurance sum_insured protection protected protects",
    ),
    "uptime": (
        "disponibilidad uptime tiempo_de_actividad sla operatividad",
        "disponibilidade uptime tempo_de_atividade sla",
        "uptime availability sla reliability",
    ),
    "satisfied": (
        "satisfaccion satisfecho satisfechos satisfecha satisfechas recomienda recomiendan recomendaria"
        " recomendarian clientes_felices clientes_contentos contentos nos_recomiendan calificacion"
        " nos_califican valoracion nps nos_prefieren felices calificados prefieren",
        "satisfacao satisfeito satisfeitos satisfeita satisfeitas recomenda recomendam recomendariam"
        " clientes_felizes avaliacao nota nps nos_recomendam nos_avaliam felizes aprovacao_dos_clientes"
        " indicam indicariam",
        "satisfaction satisfied recommend recommends happy_customers rated rating csat nps rate_us happy"
        " review_score happiness love_us",
    ),
    "rate": (
        "tea tcea tna tin tae tasa tasas interes intereses cashback rendimiento rendimientos rentabilidad"
        " rinde rendir devolucion_de_tus_compras gana_hasta puntos_de_interes tasa_fija gana anual"
        " tasa_anual a_plazo rentable",
        "juros taxa taxas cashback rendimento rendimentos rende rentabilidade cdi selic ao_ano"
        " de_volta_nas_compras ao_ano de_volta_em",
        "apr apy interest rate rates cashback cash_back yield yields earn earns aer interest_rate back_on"
        " aer annual_interest",
    ),
}

# What makes a claim by itself, without a figure.
STANDING: dict[str, tuple[str, str, str]] = {
    "free": (
        "gratis gratuito gratuita gratuitos gratuitas gratuitamente costo_cero cero_costo cero_pesos"
        " de_regalo te_regalamos de_cortesia sin_pagar corre_por_nuestra_cuenta va_por_nuestra_cuenta"
        " por_nuestra_cuenta no_pagas no_pagues no_pagaras no_te_cobramos no_cobramos no_tiene_costo"
        " no_cuesta_nada exonerado exonerada exoneracion tasa_cero_comisiones cero_comisiones cero_comision"
        " bonificado bonificada invita_la_casa invitamos_nosotros costo_0 0_comisiones 0_costo cero_cargos"
        " comision_cero a_costo_cero no_pagan no_paga no_se_paga no_te_la_cobramos te_lo_regalamos"
        " te_la_regalamos",
        "gratis gratuito gratuita gratuitos gratuitas gratuitamente custo_zero zero_custo de_graca"
        " por_nossa_conta voce_nao_paga nao_paga nao_pague nao_cobramos nao_custa_nada taxa_zero tarifa_zero"
        " zero_taxas zero_taxa zero_tarifas zero_tarifa anuidade_zero zero_anuidade isento isenta isencao"
        " isentos brinde de_brinde por_conta_da_casa cortesia nao_pagam nao_se_paga voce_nao_paga_nada"
        " nao_pague_nada",
        "free free_of_charge complimentary on_us on_the_house zero_fees zero_fee zero_cost no-fee fee-free"
        " commission-free zero_commission waived waive we_pay_the for_nothing pay_nothing you_don't_pay"
        " don't_pay",
    ),
    "cost": (
        "costo costos coste costes cargo cargos comision comisiones cobro cobros tarifa tarifas"
        " mantenimiento membresia anualidad cuota_de_manejo cuota_inicial matricula pago_inicial recargo"
        " recargos gasto gastos peajes inscripcion costos_ocultos cargos_ocultos costo_adicional"
        " costo_alguno pagar_envio cuota afiliacion cuota_de_afiliacion pago_adicional",
        "custo custos taxa taxas tarifa tarifas cobranca cobrancas anuidade mensalidade adesao matricula"
        " custo_adicional acrescimo acrescimos pagar_frete manutencao custos_ocultos taxas_escondidas"
        " comissao comissoes filiacao",
        "cost costs fee fees charge charges commission commissions extra_cost additional_cost hidden_fees"
        " hidden_costs surcharge surcharges annual_fee monthly_fee setup_fee admin_fee booking_fees"
        " joining_fee delivery_charge",
    ),
    "tie": (
        "permanencia permanencias contrato contratos compromiso compromisos ataduras atadura plazo_forzoso"
        " plazos_forzosos plazo_minimo plazos_minimos penalidad penalidades penalizacion penalizaciones"
        " clausula_de_permanencia amarres multa multas contratos_largos contratos_forzosos obligacion",
        "fidelidade permanencia multa multas contrato contratos compromisso compromissos amarras carencia"
        " prazo_minimo fidelizacao burocracia_de_saida obrigacao",
        "commitment commitments contract contracts lock-in lock_in lock-ins strings_attached strings tie-in"
        " tie-ins cancellation_fee cancellation_fees exit_fee exit_fees obligation obligations minimum_term"
        " long-term_contract long-term_contracts",
    ),
    "interest": ("interes intereses", "juros", "interest"),
    "interest_free": ("msi", "", "interest-free"),
    "rise": (
        "aumento aumentos alzas alza incremento incrementos subidas reajuste reajustes",
        "aumento aumentos reajuste reajustes",
        "increases increase hikes hike price_increases price_hikes",
    ),
    "cancel": (
        "cancela cancelas cancelar cancelacion cancelaciones cancele cancelalo anula anulacion anular"
        " desafiliate date_de_baja darte_de_baja reserva_flexible desiste cambia_la_fecha cambia_tu_vuelo"
        " cambiar_la_fecha cambios_de_fecha reprograma reprogramar reagenda",
        "cancele cancela cancelar cancelamento cancelamentos desista desistir remarque remarcar remarcacao"
        " reagende altere_a_data",
        "cancel cancels cancelled canceled cancellation cancellations leave walk_away change_your_flight"
        " change_your_booking rebook rebooking reschedule change_your_dates",
    ),
    "anytime": (
        "cuando_quieras cuando_quiera en_cualquier_momento cuando_lo_desees cuando_desees cuando_gustes"
        " cuando_tu_quieras a_un_clic sin_preguntas",
        "quando_quiser a_qualquer_momento a_qualquer_hora quando_voce_quiser quando_desejar",
        "anytime any_time at_any_time whenever_you_want whenever_you_like whenever at_any_moment",
    ),
    "price_lock": (
        "precio_fijo precios_fijos precio_congelado precios_congelados congelamos congelamos_tu_precio"
        " mantenemos_tu_precio mantenemos_el_precio mismo_precio precio_garantizado precio_para_siempre"
        " no_sube tu_precio_no_cambia precio_no_sube precio_no_cambia misma_tarifa tarifa_fija"
        " tarifa_congelada no_subimos precio_asegurado sin_sorpresas_en_tu_factura tarifa_plana"
        " manten_tu_precio mantienes_tu_precio mantenga_su_precio conserva_tu_precio mensualidad_no_cambia"
        " cuota_no_cambia tarifa_no_sube tarifa_no_cambia mensualidad_no_sube",
        "preco_fixo precos_fixos preco_congelado precos_congelados congelamos mantemos_o_preco"
        " mantemos_seu_preco mesmo_preco preco_garantido nao_sobe nao_aumenta preco_nao_muda tarifa_fixa"
        " valor_fixo valor_congelado mantenha_seu_preco mensalidade_nao_muda mensalidade_nao_sobe",
        "price_lock price_freeze fixed_price fixed_prices locked_price lock_in_your_price lock_your_price"
        " same_price price_guaranteed_for price_won't price_stays price_never price_will_not locked_rate"
        " price_fixed frozen_price freeze_your_price price_locked rate_lock keep_your_price prices_frozen"
        " frozen_prices price_frozen prices_locked prices_fixed",
    ),
    "price_match": (
        "igualamos igualamos_el_precio mejoramos_el_precio mejoramos_cualquier_precio"
        " devolvemos_la_diferencia te_devolvemos_la_diferencia pagamos_la_diferencia mas_barato_en"
        " mas_barato_te igualamos_cualquier reembolsamos_la_diferencia te_igualamos lo_igualamos"
        " la_igualamos superamos_su_oferta",
        "igualamos cobrimos_qualquer cobrimos_o_preco cobrimos_a_oferta cobrimos_ofertas"
        " devolvemos_a_diferenca pagamos_a_diferenca reembolsamos_a_diferenca cobrimos_o_menor cobre_o_preco"
        " cobre_qualquer cobrimos_o gente_cobre cobre_a_oferta cobrimos",
        "price_match price-match price_matching match_any_price match_the_price match_it beat_any_price"
        " beat_it refund_the_difference pay_the_difference beat_any_quote match_any match_their_price"
        " match_prices lowest_price_guarantee best_price_guarantee lowest_price_guaranteed"
        " best_price_guaranteed match_it beat_it we_will_match beat_their we_match",
    ),
    "content": (
        "satisfaccion_garantizada satisfaccion_total_garantizada garantia_de_satisfaccion",
        "satisfacao_garantida garantia_de_satisfacao",
        "satisfaction_guaranteed satisfaction_guarantee guaranteed_satisfaction",
    ),
    "endless": (
        "ilimitado ilimitada ilimitados ilimitadas sin_limite sin_limites sin_tope",
        "ilimitado ilimitada ilimitados ilimitadas sem_limite sem_limites",
        "unlimited limitless no_limits no_data_caps no_cap no_caps without_limits",
    ),
    "forever": (
        "de_por_vida para_siempre por_vida vitalicia vitalicio toda_la_vida",
        "vitalicia vitalicio para_sempre para_toda_a_vida por_toda_a_vida",
        "lifetime for_life life-time forever",
    ),
}

# How words begin that mean the same in all their forms; what is listed above goes first.
BEGINNINGS: dict[str, tuple[str, str, str]] = {
    "answer": (
        "respond contest atend atiend contactar",
        "respond respost atend contatar retornar",
        "respond answer repl",
    ),
    "deliver": ("entreg despach repart", "entreg despach receb", "deliver dispatch"),
    "install": ("instal", "instal", "install"),
    "resolve": ("resolv resuelv resuelt solucion repar", "resolv solucion consert", "resolv repair"),
    "approve": ("aprob aprueb desembols cotiz", "aprov", "approv"),
    "payout": ("indemniz", "indeniz", ""),
    "return": ("devol devuelv devuelt", "devol troqu", "return"),
    "refund": ("reembols reintegr extorn", "reembols estorn ressarc", "refund reimburs"),
    "discount": ("descuent descont rebaj", "descont", "discount"),
    "satisfied": ("satisf recomend recomiend", "satisf recomend", "satisf recommend"),
    "cover": ("cubr cubiert asegurad", "cobert segurad proteg", "insur"),
    "warranty": ("garantiz", "garantid garante", "guarante"),
    "cancel": ("cancel", "cancel", "cancel"),
}
# Forms that begin so and mean something else: what the customer is asked to do, other words.
UNLIKE: tuple[str, str, str] = (
    "responde respondes responda respondan respondas responsable conteste contesta contestas contexto"
    " contestes atiende entregue entreguen entregas entregar_tu despacha instala instale instales"
    " instalas reparto resolviendo solucionario reparte cotizante devolvio descuentes satisfactorio"
    " recomendamos recomendacion recomendaciones recomienda_a garantizamos garantizar garantiza cancele"
    " cancelo atentamente atento atenta responsabilidad responsables cubre_tu instalaciones cubrebocas"
    " atender_tus repartidor repartidores descuentalo aprobadas aprobo",
    "responda respondem_a responsavel responsaveis entregue entregador entregadores instale instala"
    " resolva atendente recomendamos recomendacao recomendacoes garantimos garantir garante cancelou"
    " aproveite aproveita aprovou recebeu responsabilidade satisfatorio descontos_de atendentes"
    " respondeu aproveitar aproveitem",
    "responsible responsibility respond_to answered_by insurer insurers installed_base deliverable"
    " deliverables replica replicas replace replaced replacement replay returning returned_to"
    " guaranteeing insurer's installer approx recommendation recommendations satisfactory responsive"
    " approve_your",
)
