"""What Portuguese-speaking customers say of the installation, the technicians, the app, the money, the others."""
# A sentence is read on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from unisono.demo.world.market import (
    APP,
    BILL,
    GENERAL,
    INSTALLED_LATE,
    INSTALLED_WELL,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    PRICE,
    RIVAL,
    TECHNICIANS,
)

SAID = {
    (INSTALLED_LATE, NEGATIVE): (
        "disseram que instalavam [na terça|no dia 15|na quinta] e [vieram uma semana depois|não apareceu ninguém|passaram dez dias]",
        "[não cumpriram|furaram] a data da instalação, [pedi folga à toa|perdi dois dias esperando|remarcaram sem avisar]",
        "[contratei|assinei|paguei] [há três semanas|faz um mês|faz vinte dias] e [a instalação continua pendente|até agora não instalaram nada]",
        "[mudaram|adiaram] [duas|três] vezes [a visita de instalação|o dia de instalar], [um atraso atrás do outro|ninguém avisou]",
    ),
    (INSTALLED_LATE, NEUTRAL): (
        "a instalação [foi|aconteceu] [dois dias depois do combinado|na quinta em vez de terça|uns dias mais tarde]",
        "[remarcaram|adiaram] [a visita de instalação|o dia da montagem], [ficaram de confirmar a data|por questão de agenda]",
        "[a peça|o equipamento] [chegou|veio] com três dias de atraso, [já está no lugar|já colocaram]",
    ),
    (INSTALLED_LATE, POSITIVE): (
        "[atrasaram|demoraram] [dois dias|um pouco] com a instalação mas [avisaram antes|pediram desculpas e ficou perfeita|valeu a espera]",
        "[instalaram depois da data, mas|montaram tudo mais tarde que o prometido, mas] [deram desconto|ficou impecável|compensaram bem]",
        "[o atraso para instalar|a demora da montagem] [eu perdoo|não me incomodou], [foram honestos|avisaram com tempo]",
    ),
    (INSTALLED_WELL, NEGATIVE): (
        "[instalaram no dia certo|cumpriram a data da instalação], mas [deixaram tudo sujo|ficou torto|não testaram nada]",
        "[a única coisa boa|só prestou] foi a instalação, [depois me abandonaram|dali em diante tudo ruim]",
        "[pontuais para instalar|vieram na hora montar o equipamento], [pena que ninguém explicou o uso|mas ficaram fios pendurados]",
    ),
    (INSTALLED_WELL, NEUTRAL): (
        "[instalaram|ligaram tudo|colocaram o equipamento] [no dia combinado|na data prevista|na terça, como estava marcado]",
        "a instalação [levou|durou] [uma hora|a manhã toda], [ficou funcionando|falta testar com o uso]",
        "[vieram instalar|chegaram com o equipamento] [às 10|dentro do horário], [assinei o termo|deixaram o manual]",
    ),
    (INSTALLED_WELL, POSITIVE): (
        "[instalaram|vieram ligar tudo] [no dia que disseram|na hora exata|até um dia antes], [deixaram limpo|ficou perfeito]",
        "[que bela instalação|instalação impecável], [testaram tudo antes de sair|não deixaram nem poeira]",
        "[disseram terça e vieram terça|prometeram sábado às 9 e às 9 estavam na porta], [em uma hora estava tudo ligado|equipamento montado e explicado]",
    ),
    (TECHNICIANS, NEGATIVE): (
        "o [técnico|encanador|eletricista] que [mandaram|veio] [não sabia o que fazia|deixou a torneira pior|veio sem ferramentas|fez o serviço pela metade]",
        "[mandam|enviam] [gente sem experiência|aprendizes|qualquer um], [quebraram a parede e não fecharam|trocaram a peça errada]",
        "[vieram dois técnicos|veio um técnico e depois outro] e [nenhum achou o defeito|nenhum trouxe a peça|cada um disse uma coisa]",
        "[que serviço mal feito|o conserto ficou horrível], [remendou com fita|o chuveiro pinga mais do que antes]",
    ),
    (TECHNICIANS, NEUTRAL): (
        "[veio|passou] o [técnico|encanador|eletricista] e [olhou o aquecedor|trocou uma peça|pediu para esperar a peça]",
        "[consertaram|trocaram] [a tomada|a torneira|um cano], [vamos ver quanto dura|por enquanto sem pingar]",
        "queria saber se o [encanador|eletricista] [traz as peças|pode vir no sábado|também olha o gás]",
    ),
    (TECHNICIANS, POSITIVE): (
        "o [técnico|encanador|eletricista] [sabe o que faz|é um mestre|deixou o aquecedor novo|trabalhou limpo]",
        "[excelente profissional|um craque o rapaz que veio], [achou o vazamento em cinco minutos|arrumou a tomada e revisou o resto]",
        "[os técnicos|os rapazes] [conhecem o ofício|vêm bem preparados], [trouxeram todas as peças|não ficou uma gota|conserto bem feito]",
    ),
    (APP, NEGATIVE): (
        "o aplicativo [fecha sozinho|trava|não carrega] [quando peço uma visita|na hora de pagar|desde a atualização]",
        "[não consigo entrar|não reconhece minha senha|me tira da conta], [o código nunca chega|já reinstalei três vezes]",
        "[quis agendar|tentei mandar uma foto] pelo celular e [tela branca|deu erro atrás de erro|ficou carregando]",
        "[o app|esse app] [é uma confusão|não serve], [minha mãe não entende tantas telas|os botões não fazem nada]",
    ),
    (APP, NEUTRAL): (
        "[uso o app|entro no aplicativo] [para agendar|só para ver as visitas|de vez em quando], [faz o básico|nada demais]",
        "[poderiam|seria bom] [pôr um botão para remarcar|mostrar o técnico no mapa da tela|ter modo escuro no aplicativo]",
        "no celular [funciona conforme o sinal|abre bem mas pesa muito|mudou o desenho na nova versão]",
    ),
    (APP, POSITIVE): (
        "[que app bom|aplicativo muito prático], [agendei em dois cliques|vejo por onde vem o técnico]",
        "[pedi a visita|agendei|remarquei] [pelo celular|com três toques na tela] e [a confirmação chegou na hora|deu tudo certo]",
        "o aplicativo [é claríssimo|voa|é facílimo], [até minha avó usa|o histórico está todo lá|não fecha mais sozinho]",
    ),
    (PRICE, NEGATIVE): (
        "[muito caro|caríssimo] [para o que oferecem|para o pouco que uso], [{fee} por mês não se justifica|a mensalidade pesa]",
        "[subiram|aumentaram] [a mensalidade|o plano] [sem avisar|de novo] e [o serviço é o mesmo|meu salário não subiu]",
        "[acabou o desconto|terminou a promoção] e [agora custa o dobro|não cabe no bolso|{fee} não dá]",
        "[pagar|gastar] {fee} [todo mês por algo que uso duas vezes no ano|nisso] [não vale|é um exagero]",
    ),
    (PRICE, NEUTRAL): (
        "[pago|o plano custa] {fee} por mês, [está na média|nem caro nem barato]",
        "[queria saber|pergunto] [quanto custa passar para o Premium|se há desconto no plano anual|quando acaba minha promoção]",
        "a mensalidade [subiu um pouco|continua igual], [já estava avisado|eu já contava com isso]",
    ),
    (PRICE, POSITIVE): (
        "[ótimo preço|preço justo|muito em conta], [por {fee} tenho a casa toda coberta|vale cada centavo]",
        "[sai mais barato|custa menos] que [chamar alguém toda vez|um único conserto por fora], [{fee} bem gastos|compensa]",
        "com [o desconto|o plano anual|a promoção] [economizei bastante|ficou de graça quase|meu bolso agradece]",
    ),
    (BILL, NEGATIVE): (
        "[me cobraram|apareceu uma cobrança de] {extra} [a mais|que ninguém explicou|por uma visita que não pedi]",
        "[a primeira fatura|a conta] [não é o que me disseram|veio com taxas estranhas|veio bem mais alta que o orçamento]",
        "[debitaram duas vezes|veio em dobro] [neste mês|no cartão] e [ninguém devolve|o estorno não aparece]",
        "[não dá para entender|ninguém entende] [a fatura|a cobrança], [mil itens|ajustes e mais ajustes]",
    ),
    (BILL, NEUTRAL): (
        "[chegou|recebi] a [fatura|conta] [no dia 5|por e-mail|deste mês], [vou conferir|falta ver os detalhes]",
        "[preciso|podem me mandar|peço] [a nota em nome da empresa|o detalhe da cobrança de {extra}|a segunda via do boleto]",
        "[gostaria de|prefiro] [mudar o vencimento|pagar com outro cartão|receber a cobrança no fim do mês]",
    ),
    (BILL, POSITIVE): (
        "[a fatura|a cobrança] vem [clara|sem surpresas|sempre na data], [tudo detalhado|exatamente o que me disseram]",
        "[devolveram|estornaram] {extra} [da cobrança errada|que tinham lançado a mais], [sem briga|em dois dias]",
        "[me explicaram|vimos juntos] [a primeira fatura|a conta] linha por linha e [tudo bateu|ficou claríssimo]",
    ),
    (RIVAL, NEGATIVE): (
        "[outra empresa|a concorrência] [oferece o mesmo por menos|atende melhor], [estou mudando|nem sei o que faço aqui]",
        "[meu vizinho|minha irmã] [foi para outra empresa|usa a concorrente] e [está feliz|nunca reclama]",
        "[eu era cliente de outra|vim de outra empresa] e [me arrependo da troca|lá era melhor]",
    ),
    (RIVAL, NEUTRAL): (
        "[recebi uma proposta|vi anúncio] de [outra empresa|uma concorrente], [estou olhando|ainda não decidi]",
        "[estou comparando|comparo] [com outras duas empresas|o que os outros oferecem em {city}], [são parecidas|cada uma tem seu lado]",
        "vim de outra empresa, [por enquanto é mais ou menos igual|ainda é cedo para comparar]",
    ),
    (RIVAL, POSITIVE): (
        "[já tive|testei] [outra empresa|a concorrência] e [fico com vocês|não tem comparação|voltei correndo]",
        "[me ofereceram trocar de empresa|ligaram de outra empresa], [eu disse não|nem pensei, fico aqui]",
        "[mil vezes melhor|bem melhor] que [os outros|a empresa que eu tinha antes|as demais de {city}]",
    ),
    (GENERAL, NEGATIVE): (
        "[péssima experiência|tudo ruim|muito ruim], [esperava outra coisa|não cumprem o que prometem]",
        "[não gostei|fiquei decepcionado|não estou satisfeita] [com o serviço|com nada]",
        "[prometem muito e cumprem pouco|cada vez pior|me arrependo de ter assinado]",
    ),
    (GENERAL, NEUTRAL): (
        "[tudo normal|normal|mais ou menos], [nada a destacar|nem bom nem ruim]",
        "[faz pouco tempo que assinei|ainda uso pouco], [depois dou minha opinião|vamos ver]",
        "[não tenho nada a acrescentar|sem novidades|um pouco de tudo, depende do dia]",
    ),
    (GENERAL, POSITIVE): (
        "[tudo ótimo|tudo certo|muito bom], [não tenho do que reclamar|estamos contentes em casa]",
        "[ótimo serviço|excelente empresa], [recomendo a todos|superou o que eu esperava]",
        "[cumprem o que prometem|já me tiraram do sufoco mais de uma vez|estou muito feliz com vocês]",
    ),
}  # fmt: skip
