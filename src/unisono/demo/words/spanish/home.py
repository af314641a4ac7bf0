"""What Spanish-speaking customers say of what happens at home: the installation, the technicians, the app."""
# A sentence is read on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from unisono.demo.world.market import (
    APP,
    INSTALLED_LATE,
    INSTALLED_WELL,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    TECHNICIANS,
)

SAID = {
    (INSTALLED_LATE, NEGATIVE): (
        "me dijeron que instalaban el [martes|lunes|15|jueves] y [vinieron una semana después|no apareció nadie|pasaron diez días]",
        "[no cumplieron|nunca cumplieron|faltaron a] la fecha de instalación, [pedí permiso en el trabajo en vano|perdí dos días esperando|reprogramaron sin avisar]",
        "[contraté|firmé|pagué] hace [tres semanas|veinte días|un mes] y [la instalación sigue pendiente|todavía no me instalan|ni rastro de los que iban a conectar todo]",
        "[cambiaron|movieron|corrieron] la [cita|fecha] [dos veces|tres veces|a última hora] [para venir a instalar|antes de conectarme el equipo|de la instalación y nadie avisó]",
        "[instalamos el día que decimos, dice el anuncio|prometen instalar el día acordado], [mentira|será en otro planeta|a mí me plantaron]",
        "[llegaron tarde|vinieron con retraso|aparecieron cuatro días tarde], [la instalación quedó bien pero fuera de fecha|el equipo estuvo en la caja toda la semana|nadie se hizo cargo del atraso en instalar]",
        "[de 9 a 1 venían a instalar|me citaron en la mañana para la instalación], [esperé todo el día|no llegó nadie] y [la nueva fecha es en quince días|me mandaron a otra semana]",
    ),
    (INSTALLED_LATE, NEUTRAL): (
        "la instalación [fue|se hizo] [dos días después de lo acordado|el jueves en vez del martes|unos días más tarde]",
        "[reprogramaron|movieron] la [visita|cita] de instalación [para la otra semana|una vez|por un tema de agenda]",
        "[todavía no instalan|sigo sin instalación], [quedaron en avisarme la nueva fecha|estoy a la espera de la cita]",
        "[me habían dado|la fecha era] el [lunes|martes], [la instalación fue el miércoles|instalaron después del feriado|la instalación se pasó para el sábado]",
        "[el repuesto|la pieza|el equipo] [llegó|lo trajeron] [con tres días de atraso|después de la fecha que dieron], [ya está puesto|ya lo colocaron]",
    ),
    (INSTALLED_LATE, POSITIVE): (
        "[se atrasaron|se demoraron] [dos días|un poco] con la instalación pero [avisaron a tiempo|pidieron disculpas y la dejaron perfecta|valió la espera]",
        "[aunque instalaron después de la fecha,|conectaron todo más tarde de lo prometido pero] [dieron la cara y me descontaron un mes|quedó impecable|lo compensaron bien]",
        "[tuve que esperar unos días de más|la cita se movió una vez], [fueron honestos con el retraso|llamaron antes de que yo preguntara] y [quedó todo instalado|el equipo funciona de maravilla]",
        "[la demora en instalar|el atraso con la instalación] [se las perdono|no me molestó], [avisaron con tiempo|todo quedó mejor de lo que pensaba]",
    ),
    (INSTALLED_WELL, NEGATIVE): (
        "[instalaron el día que dijeron|cumplieron con la fecha de instalación], pero [dejaron todo sucio|quedó chueco|me rompieron {tile}|no probaron nada]",
        "[lo único bueno|lo único rescatable] fue [la instalación|que vinieron a conectar a tiempo], [después me dejaron solo con los problemas|de ahí en adelante todo mal]",
        "[muy puntuales para instalar|rápido vinieron a poner el equipo], [lástima que no explicaron cómo se usa|pero quedaron cables colgando|y a los dos días ya estaba flojo]",
        "[buena instalación|el equipo quedó firme], [pésimo todo lo demás|y después no hay quien dé la cara]",
        "[instalaron a la hora|pusieron el equipo el mismo día de la cita] y [taladraron donde no era|se fueron sin limpiar|faltaron piezas]",
    ),
    (INSTALLED_WELL, NEUTRAL): (
        "[instalaron|conectaron todo|pusieron el equipo] [el día que dijeron|en la fecha acordada|el martes como estaba previsto]",
        "la instalación [tomó|duró] [una hora|dos horas|toda la mañana], [quedó funcionando|sin novedades|falta probarlo con el uso]",
        "[vinieron a instalar|llegaron con el equipo] [a las 10|dentro del horario], [firmé la conformidad|dejaron el manual|se fueron al mediodía]",
        "[el equipo ya está puesto|ya quedó conectado], [según lo pactado|en la fecha|como decía el contrato]",
    ),
    (INSTALLED_WELL, POSITIVE): (
        "[instalaron|vinieron a conectar todo] [el día que dijeron|a la hora exacta|hasta un día antes], [dejaron limpio|quedó perfecto|cumplieron]",
        "[qué buena instalación|impecable la instalación|la instalación, un lujo], [ni un tornillo fuera de lugar|probaron todo antes de irse|no dejaron ni polvo]",
        "[llegaron puntuales|vinieron en la fecha prometida] y [en una hora el equipo quedó andando|pusieron el equipo y me enseñaron a usarlo|quedó instalado {now}]",
        "[me dijeron el martes y el martes vinieron|prometieron el sábado a las 9 y a las 9 estaban en la puerta], [así da gusto|por fin alguien que cumple]",
        "[primera vez que alguien me instala algo sin drama|pensé que iban a reprogramar la instalación y no], [a tiempo y bien hecho|puntuales y ordenados|todo en una sola visita]",
        "el montaje [del equipo|de todo] quedó [{great}|de diez|prolijo], [explicaron cada paso|cubrieron los muebles y todo]",
    ),
    (TECHNICIANS, NEGATIVE): (
        "[{plumber}|{man}|el técnico] que [mandaron|vino] [no sabía lo que hacía|dejó peor {tap}|no traía herramientas|hizo {work} a medias]",
        "[{plumber}|el electricista|el técnico] [llegó tarde y apurado|se fue sin terminar|me quiso cobrar aparte], [dejó un desastre|y {socket} sigue sin funcionar|tuve que llamar a otro por mi cuenta]",
        "[mandan|envían] [gente sin experiencia|aprendices|a cualquiera], [rompieron la pared y no la taparon|cambiaron la pieza que no era|dañaron {heater}]",
        "[dos técnicos vinieron|vino un técnico y luego otro] y [ninguno supo qué tenía {heater}|cada cual dijo una cosa distinta|ninguno trajo el repuesto]",
        "[qué trabajo tan mal hecho|{work} quedó horrible], [parchó con cinta|la soldadura duró un día|{tap} gotea más que antes]",
        "el que vino a arreglar [{heater}|{socket}|la lavadora|{fridge}] [ni revisó|le echó una mirada y dijo que compre otro|lo desarmó y lo dejó así]",
    ),
    (TECHNICIANS, NEUTRAL): (
        "[vino|pasó] [{plumber}|el electricista|el técnico] y [revisó {heater}|cambió una pieza|dejó pendiente el repuesto]",
        "[{man}|el técnico|el electricista] [estuvo como una hora|hizo la revisión], [dijo que hay que esperar una pieza|por ahora funciona|va a volver con otra herramienta]",
        "[mandaron a dos personas|vinieron dos técnicos] a ver [{heater}|{tap}|el tablero|{fridge}], [dejaron un informe|tomaron fotos]",
        "quisiera saber si [{plumber}|el electricista] [trae los repuestos|puede venir un sábado|también revisa el gas]",
        "[arreglaron|cambiaron] [{socket}|{tap}|una tubería], [vamos a ver cuánto dura|habrá que ver|de momento sin goteo]",
    ),
    (TECHNICIANS, POSITIVE): (
        "[{plumber}|{man}|el técnico|el electricista] [sabe lo que hace|es un maestro en lo suyo|dejó {heater} como nuevo|trabajó limpio y ordenado]",
        "[excelente técnico|tremendo profesional|un crack el que vino], [encontró la fuga en cinco minutos|arregló {socket} y revisó lo demás sin que le pidiera|me explicó qué tenía {heater}]",
        "[los técnicos|los muchachos que mandan] [son unos capos|conocen su oficio|vienen bien preparados], [trajeron todos los repuestos|no dejaron ni una gota|hicieron {work} completo]",
        "[me arreglaron|quedó como nuevo] [{heater}|{tap}|la lavadora|{fridge}], [buen trabajo|buena mano|se nota la experiencia]",
        "[don Julio|el señor Ramírez|el chico que vino], [un técnico de primera|{great}|qué manera de trabajar], [cambió la tubería y ni se notó|detectó el corto que otros no vieron]",
    ),
    (APP, NEGATIVE): (
        "la app [se cierra sola|se cuelga|no carga|está llena de errores] [cuando pido una visita|al pagar|apenas la abro|desde la actualización]",
        "[no me deja entrar|me bota de la cuenta|no reconoce mi clave], [el código nunca llega|la reinstalé tres veces|mi celular es nuevo y ni así]",
        "[la aplicación|esa aplicación|el aplicativo] [no sirve|es un dolor de cabeza|da vueltas y vueltas], [pide mil datos|uno no encuentra dónde agendar|los botones no hacen nada]",
        "[quise agendar|traté de pedir una visita|intenté subir una foto] desde el celular y [pantalla en blanco|error tras error|se quedó pensando]",
        "[mi papá|mi mamá|una persona mayor] [no entiende|jamás va a entender] [esa aplicación|tantas pantallas|ese menú del celular], [letras chiquitas|todo escondido]",
        "[actualizaron|cambiaron] la app y [ahora es peor|desapareció mi historial|ya no llegan las notificaciones]",
    ),
    (APP, NEUTRAL): (
        "[uso la app|entro a la aplicación] [para agendar|solo para ver mis visitas|de vez en cuando], [cumple|lo básico|nada del otro mundo]",
        "[me registré en la app|ya creé mi usuario], [todavía no exploro los menús|falta que me llegue el código|la probé una vez]",
        "[se podría|convendría] [agregar un botón para reprogramar|mostrar el mapa del técnico en la pantalla|poner modo oscuro en la app]",
        "[en el celular|en la tablet] [se ve bien pero pesa mucho|carga más o menos|funciona según la señal]",
        "[la actualización de la app|la nueva versión] [cambió de lugar los botones|pide permiso de ubicación|trae otro diseño]",
    ),
    (APP, POSITIVE): (
        "[qué buena|muy práctica|una joya] la app, [agendé en dos clics|veo por dónde viene el técnico|todo se hace desde el celular]",
        "[pedí la visita|agendé|reprogramé] [desde el teléfono|con tres toques|por la app, sin llamar] y [me llegó la confirmación al instante|salió perfecto en la pantalla]",
        "[la aplicación|esa app] [es clarísima|va volando|es facilita], [hasta mi abuela la usa|el historial está todo ahí|las notificaciones llegan siempre]",
        "[me encanta|qué cómodo] [subir la foto de la falla y listo|manejar todo desde la pantalla|ver mis visitas en el calendario del celular]",
        "[desde la última actualización|con la nueva versión] [ya no se cierra|carga mucho mejor|entro con la huella y ya]",
    ),
}  # fmt: skip
