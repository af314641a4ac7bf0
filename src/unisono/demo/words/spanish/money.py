"""What Spanish-speaking customers say of money and of the others, and what they say of nothing in particular."""
# A sentence is read on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from unisono.demo.world.market import BILL, GENERAL, NEGATIVE, NEUTRAL, POSITIVE, PRICE, RIVAL

SAID = {
    (PRICE, NEGATIVE): (
        "[muy caro|carísimo|demasiado caro] [para lo que dan|para lo poco que uso|comparado con lo que ofrecen], [{fee} al mes no se justifica|no vale lo que cuesta|la mensualidad pesa]",
        "[subieron|aumentaron] [la tarifa|la mensualidad|el plan] [sin avisar|otra vez|justo al año] y [el servicio es el mismo|no dan nada nuevo|yo gano igual]",
        "[se acabó el descuento|terminó la promoción] y [ahora sale al doble|no me alcanza|ya no me conviene]",
        "[me engancharon|me convencieron] con [el 50 %|tres meses a mitad de precio] y [ahora cuesta {fee}|después te clavan la tarifa completa]",
        "[pagar|gastar] {fee} [todos los meses|cada mes] [por algo que uso dos veces al año es un abuso|me parece un exceso|ya no tiene sentido]",
        "[el Premium|el plan completo|el plan anual] [es un robo|está sobrevalorado|no lo vale], [por esa {cash} llamo a alguien de la cuadra|con esa {cash} pago tres arreglos]",
        "[cada año más caro|todo sube], [ojalá pensaran en los jubilados|así uno no puede sostenerlo|al bolsillo ya no le da]",
    ),
    (PRICE, NEUTRAL): (
        "[pago|me sale en|el plan cuesta] {fee} al mes, [está en el promedio|ni caro ni barato|lo de siempre]",
        "[quisiera saber|pregunto] [cuánto costaría pasar al Premium|si hay descuento por pago anual|cuándo termina mi promoción]",
        "[la tarifa|la mensualidad] [subió un poco|se mantiene|cambió desde enero], [ya estaba avisado|lo tenía calculado]",
        "[estoy evaluando|voy a ver] si [me conviene un plan más económico|bajo al Esencial para pagar menos|sigo cuando acabe la promo]",
        "[el costo|el valor] [va con lo que ofrecen|es el esperado|está bien por ahora], [habrá que ver si sube|uso poco]",
    ),
    (PRICE, POSITIVE): (
        "[buen precio|precio justo|muy buen precio], [por {fee} tengo toda la casa cubierta|vale cada centavo|me ahorro un montón]",
        "[sale más barato|cuesta menos] que [llamar a alguien cada vez|un solo arreglo por fuera], [{fee} bien gastados|conviene|hice cuentas y gano]",
        "[con el descuento|con la promo|con el plan anual] [me ahorré bastante|quedó regalado|pago mucho menos]",
        "[por {fee} al mes|por lo que pago] [no se puede pedir más|está {great}|es un regalo]",
        "[económico y completo|bueno, bonito y barato], [se paga solo|mi bolsillo feliz|hasta pude pasar a un plan mejor]",
        "[no subieron la tarifa|respetaron el precio que cotizaron|mantuvieron el descuento], [se agradece en estos tiempos|eso habla bien de ustedes]",
    ),
    (BILL, NEGATIVE): (
        "[me cobraron|me cargaron|apareció un cobro de] {extra} [de más|que nadie me explicó|por una visita que no pedí]",
        "[la primera factura|{bill}|lo que me llegó] [no es lo que me dijeron|vino con cargos raros|salió mucho más alto de lo cotizado]",
        "[dos veces|por duplicado] [me pasaron el cobro|me descontaron de la tarjeta] [este mes|el mismo día] y [nadie devuelve nada|la nota de crédito no aparece]",
        "[no entiendo|no hay quien entienda] {bill}, [mil conceptos|prorrateos, ajustes y no sé qué más|letra chica por todos lados]",
        "[me vendieron una cosa y me cobran otra|en la venta me dijeron un monto y llegó otro], [son {extra} más|de mi tarjeta salió distinto]",
        "[sigo esperando|hace un mes espero] [la devolución|el reembolso|que anulen ese cargo] de {extra}",
        "[cancelé el servicio y me siguen cobrando|pagué a tiempo y figuro como moroso|cambié de tarjeta y me facturaron doble], [un desorden total|su área de cobranza es un desastre]",
    ),
    (BILL, NEUTRAL): (
        "[me llegó|recibí|ya tengo] {bill} [el día 5|por correo|de este mes], [falta revisar|falta ver el detalle|viene un ajuste]",
        "[necesito|me pueden mandar|solicito] [factura a nombre de mi empresa|el detalle del cobro de {extra}|copia del comprobante de marzo]",
        "[quisiera|prefiero] [cambiar la fecha de cobro|que me facturen a fin de mes|pagar con otra tarjeta]",
        "[aparece|figura|veo] en {bill} un [cargo|concepto|ajuste] de {extra}, [supongo que es el repuesto|quisiera saber a qué corresponde|será el prorrateo del primer mes]",
        "[el débito|el cobro automático] [pasó el 3|salió de mi cuenta ayer|se hizo en la fecha]",
    ),
    (BILL, POSITIVE): (
        "[{bill} llega|la facturación viene|el cobro llega] [clarito|sin sorpresas|siempre en la fecha], [todo detallado|justo lo que me dijeron|ni un peso de más]",
        "[me devolvieron|reconocieron el error y devolvieron|anularon] {extra} [del cobro equivocado|que habían cargado de más], [sin pelear|en dos días]",
        "[me explicaron|revisamos juntos] [la primera factura|{bill}] [línea por línea|con paciencia] y [todo cuadró|quedó clarísimo]",
        "[el débito automático|pagar con la tarjeta|el comprobante por correo] [funciona de lujo|nunca falla|me facilita la vida]",
        "[corrigieron el cargo|aplicaron la nota de crédito] {now}, [muy transparentes|así sí se puede confiar|cuentas claras]",
    ),
    (RIVAL, NEGATIVE): (
        "[otra empresa|la competencia|otra compañía] [me ofrece lo mismo por menos|atiende mejor|me da más cobertura], [me estoy cambiando|no sé qué hago acá todavía|ya les pedí cotización]",
        "[mi vecino|mi hermana|un compañero] [se pasó a otra compañía|tiene el servicio con otros] y [está feliz|le va mucho mejor|nunca se queja]",
        "[ya me voy con|me cambio a|firmé con] [los otros|otra empresa|una que sí responde], [ustedes se quedaron atrás|no supieron retenerme]",
        "[los demás|en otros lados] [ya incluyen pintura y jardín|mandan gente el mismo día|ofrecen el primer mes gratis] y [ustedes nada|acá seguimos igual]",
        "[antes estaba con otra compañía|venía de otra empresa] y [me arrepiento del cambio|debí quedarme allá|no hay punto de comparación, allá era mejor]",
    ),
    (RIVAL, NEUTRAL): (
        "[me llamaron de|recibí una oferta de|vi publicidad de] [otra empresa|la competencia|otra compañía], [la estoy mirando|todavía no decido|es parecida]",
        "[estoy comparando|ando comparando] [con otras dos empresas|lo que ofrecen otros|opciones en {city}], [cada una tiene lo suyo|son casi iguales]",
        "[tengo|mi edificio tiene] [también un seguro con asistencia|otro servicio similar], [uso uno u otro según el caso|no sé con cuál quedarme]",
        "[antes estuve con otros|vengo de otra compañía], [hasta ahora es más o menos lo mismo|aún es temprano para comparar]",
        "[saben si|quisiera saber si] [igualan ofertas de otras empresas|me respetan la antigüedad que tenía con otra compañía]",
    ),
    (RIVAL, POSITIVE): (
        "[probé|tuve|estuve con] [otra empresa|dos compañías más|la competencia] y [me quedo con ustedes|no hay comparación|volví corriendo]",
        "[me ofrecieron cambiarme de empresa|me llamaron de otra compañía], [les dije que no|ni lo pensé, acá me quedo|ustedes son mejores]",
        "[mil veces mejores|mucho mejores|de lejos mejores] que [los otros|la compañía que tenía antes|las demás de {city}]",
        "[me pasé de otra empresa|dejé a los otros] y [qué diferencia|fue la mejor decisión|debí hacerlo antes]",
        "[ninguna otra|nadie más en {city}] [ofrece algo parecido|les llega a los talones], [comparé bastante|ya averigüé en todas]",
    ),
    (GENERAL, NEGATIVE): (
        "[mala experiencia|muy mala experiencia|pésimo|todo mal], [esperaba otra cosa|no cumplen lo que prometen|nada que rescatar]",
        "[no estoy conforme|no me gustó|quedé a disgusto] [con el servicio|con cómo hacen las cosas|para nada]",
        "[prometen mucho y cumplen poco|puro cuento|mucho anuncio y poca verdad]",
        "[me arrepiento de haberme suscrito|si pudiera volver atrás no contrataba], [ni la mitad de lo que decían|se los digo con pena]",
        "[cada vez peor|van de mal en peor|han bajado mucho], [antes era otra cosa|qué pena]",
        "[mal|malo|regular tirando a malo|no va más]",
    ),
    (GENERAL, NEUTRAL): (
        "[todo normal|normal|regular|ahí nomás], [nada que destacar|sin comentarios|ni bien ni mal]",
        "[llevo poco tiempo|recién empiezo|todavía no lo uso mucho], [más adelante opino|ya veremos|no tengo una opinión]",
        "[cumple|hace lo que dice|lo justo], [puede mejorar|como cualquier otro servicio|ni más ni menos]",
        "[a veces bien y a veces mal|hay cosas buenas y cosas por mejorar|un poco de todo], [depende del día|como en todo]",
        "[sin novedad|ninguna observación|no tengo nada que agregar]",
    ),
    (GENERAL, POSITIVE): (
        "[todo bien|todo excelente|todo {great}|muy bien], [contentos en casa|cumplen|nada que reclamar]",
        "[muy buen servicio|excelente servicio|gran empresa], [se los recomiendo a todos|me quedo por años|superaron lo que esperaba]",
        "[estoy feliz|estamos felices|quedé feliz] [con ustedes|de haberme suscrito|con todo]",
        "[me sacaron de apuros|me cambiaron la vida|me han solucionado la vida] [más de una vez|de verdad]",
        "[cumplen lo que prometen|lo que ofrecen es lo que dan], [poca gente así|eso vale oro|confío en ustedes]",
        "[bien|{great}|diez de diez|excelente]",
    ),
}  # fmt: skip
