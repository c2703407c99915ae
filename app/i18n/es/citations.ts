export const citations = {
  'citations.source': 'fuente: {place}, {period}',
  'citations.table': 'tabla {n}',
  'citations.changed': 'ahora: {value}, cambió el {date}',
  'citations.corrected': 'la entrada se corrigió el {date}',
  'citations.later': 'un resultado posterior, {period}: {value}',
  'citations.missing':
    'Frase: “{sentence}” Cite una entrada de evidencia después de “{text}”, como [E:nombre-de-la-entrada].',
  'citations.unknown': 'Frase: “{sentence}” La entrada que cita no está en el registro de evidencia.',
  'citations.notShown': 'Frase: “{sentence}” La tabla que cita no muestra “{text}”.',
  'citations.noEntry': 'El registro de evidencia no tiene la entrada “{slug}”.',
}
