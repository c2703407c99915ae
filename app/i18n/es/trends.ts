export const trends = {
  'trends.discretion.title': 'Cómo se usa la discreción',
  'trends.discretion.lead':
    'De los contactos en que un desvío era posible, cuántos terminaron en uno, para quiénes y por cuántos agentes. Solo de publicaciones.',
  'trends.discretion.none': 'Ninguna publicación lo muestra todavía',
  'trends.discretion.noneText':
    'Aparece aquí cuando una publicación tiene una tabla de contactos desviados o no, o de agentes según cuántos desvíos hizo cada quien.',
  'trends.discretion.group': 'Grupo',
  'trends.discretion.diverted': 'Desviados',
  'trends.discretion.eligible': 'Contactos elegibles',
  'trends.discretion.share': 'Parte desviada',
  'trends.discretion.shares': 'Parte de los contactos elegibles que se desvió',
  'trends.discretion.sharesBy': 'Parte de los contactos elegibles que se desvió, por: {side}',
  'trends.discretion.cannot': 'no se puede mostrar',
  'trends.discretion.nobody': 'sin contactos elegibles',
  'trends.discretion.range': '{low} a {high}',
  'trends.discretion.disparity': 'Partes comparadas entre grupos: {side}',
  'trends.discretion.disparity.against': 'La parte de cada grupo dividida por la de: {reference}',
  'trends.discretion.disparity.none': 'No se pueden comparar grupos: no se puede mostrar la parte de ninguno.',
  'trends.discretion.disparity.picture':
    'Razón entre la parte de cada grupo y la de {reference}, con su intervalo de 95 en 100. Los números están en la tabla de abajo.',
  'trends.discretion.disparity.less': 'menos a menudo',
  'trends.discretion.disparity.same': 'igual',
  'trends.discretion.disparity.more': 'más a menudo',
  'trends.discretion.disparity.ratio': 'Razón',
  'trends.discretion.disparity.interval': 'Intervalo',
  'trends.discretion.disparity.method': 'Método',
  'trends.discretion.method.katz': 'Katz y otros 1978, sobre el logaritmo',
  'trends.discretion.method.koopman': 'Koopman 1984, de puntuación',
  'trends.discretion.officers.counted': 'Agentes contados',
  'trends.discretion.officers.topTenth':
    'Parte de todos los desvíos que hizo la décima parte de los agentes con más desvíos',
  'trends.discretion.officers.gini':
    'Coeficiente de Gini: 0 si cada quien hizo el mismo número, cerca de 1 si una sola persona los hizo todos',
  'trends.discretion.officers.how':
    'La tabla cuenta agentes por tramos, así que ambos están entre dos extremos, sea cual sea el número de cada agente.',
  'trends.discretion.officers.withNone': 'Entre los contados están los agentes que no hicieron ningún desvío.',
  'trends.discretion.officers.withoutNone': 'Estos tramos no distinguen a los agentes que no hicieron ningún desvío.',
  'trends.discretion.officers.withheld':
    'La concentración no se puede mostrar: los agentes de un tramo están reservados.',
  'trends.discretion.officers.bands':
    'La concentración no se puede mostrar: las palabras de un tramo no dicen de cuántos a cuántos desvíos va.',
  'trends.discretion.officers.nobody':
    'La concentración no se puede mostrar: ningún agente tiene que haber hecho un desvío.',
  'trends.discretion.limits': 'Lo que esto puede mostrar y lo que no',
  'trends.discretion.limits.cannot':
    'Muestra con qué frecuencia se eligió un desvío donde era posible. No puede mostrar por qué, ni que alguien recibió un trato injusto: los grupos difieren en por qué, dónde y por quién se les detuvo.',
  'trends.discretion.limits.eligible':
    'Solo se cuentan contactos elegibles. A quién se detuvo y a quién se consideró elegible se decide antes.',
  'trends.discretion.limits.interval':
    'Un intervalo que contiene el 1 quiere decir que la diferencia puede ser azar. Si se encontró varias veces a la misma persona, el intervalo verdadero es más ancho.',
  'trends.discretion.limits.withheld':
    'Todo aquí sale de conteos que se muestran. Si uno de ellos está reservado, la parte o el índice no se puede mostrar, y no se da ningún límite.',
}
