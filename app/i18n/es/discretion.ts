export const discretion = {
  'nav.discretion': 'Discreción',
  'discretion.title': 'Cómo se usa la discreción',
  'discretion.lead':
    'De los contactos en que un desvío era posible, cuántos terminaron en uno, para quiénes y por cuántos agentes. Solo de publicaciones.',
  'discretion.none': 'Ninguna publicación lo muestra todavía',
  'discretion.noneText':
    'Aparece aquí cuando una publicación tiene una tabla de contactos desviados o no, o de agentes según cuántos desvíos hizo cada quien.',
  'discretion.group': 'Grupo',
  'discretion.diverted': 'Desviados',
  'discretion.eligible': 'Contactos elegibles',
  'discretion.share': 'Parte desviada',
  'discretion.shares': 'Parte de los contactos elegibles que se desvió',
  'discretion.sharesBy': 'Parte de los contactos elegibles que se desvió, por: {side}',
  'discretion.cannot': 'no se puede mostrar',
  'discretion.nobody': 'sin contactos elegibles',
  'discretion.range': '{low} a {high}',
  'discretion.disparity': 'Partes comparadas entre grupos: {side}',
  'discretion.disparity.against': 'La parte de cada grupo dividida por la de: {reference}',
  'discretion.disparity.none': 'No se pueden comparar grupos: no se puede mostrar la parte de ninguno.',
  'discretion.disparity.picture':
    'Razón entre la parte de cada grupo y la de {reference}, con su intervalo de 95 en 100. Los números están en la tabla de abajo.',
  'discretion.disparity.less': 'menos a menudo',
  'discretion.disparity.same': 'igual',
  'discretion.disparity.more': 'más a menudo',
  'discretion.disparity.ratio': 'Razón',
  'discretion.disparity.interval': 'Intervalo',
  'discretion.disparity.method': 'Método',
  'discretion.method.katz': 'Katz y otros 1978, sobre el logaritmo',
  'discretion.method.koopman': 'Koopman 1984, de puntuación',
  'discretion.officers.counted': 'Agentes contados',
  'discretion.officers.topTenth': 'Parte de todos los desvíos que hizo la décima parte de los agentes con más desvíos',
  'discretion.officers.gini':
    'Coeficiente de Gini: 0 si cada quien hizo el mismo número, cerca de 1 si una sola persona los hizo todos',
  'discretion.officers.how':
    'La tabla cuenta agentes por tramos, así que ambos están entre dos extremos, sea cual sea el número de cada agente.',
  'discretion.officers.withNone': 'Entre los contados están los agentes que no hicieron ningún desvío.',
  'discretion.officers.withoutNone': 'Estos tramos no distinguen a los agentes que no hicieron ningún desvío.',
  'discretion.officers.withheld': 'La concentración no se puede mostrar: los agentes de un tramo están reservados.',
  'discretion.officers.bands':
    'La concentración no se puede mostrar: las palabras de un tramo no dicen de cuántos a cuántos desvíos va.',
  'discretion.officers.nobody': 'La concentración no se puede mostrar: ningún agente tiene que haber hecho un desvío.',
  'discretion.limits': 'Lo que esto puede mostrar y lo que no',
  'discretion.limits.cannot':
    'Muestra con qué frecuencia se eligió un desvío donde era posible. No puede mostrar por qué, ni que alguien recibió un trato injusto: los grupos difieren en por qué, dónde y por quién se les detuvo.',
  'discretion.limits.eligible':
    'Solo se cuentan contactos elegibles. A quién se detuvo y a quién se consideró elegible se decide antes.',
  'discretion.limits.interval':
    'Un intervalo que contiene el 1 quiere decir que la diferencia puede ser azar. Si se encontró varias veces a la misma persona, el intervalo verdadero es más ancho.',
  'discretion.limits.withheld':
    'Todo aquí sale de conteos que se muestran. Si uno de ellos está reservado, la parte o el índice no se puede mostrar, y no se da ningún límite.',
} as const
