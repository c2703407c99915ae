export const seatsMail = {
  'mail.seatHandedOver.subject': 'Usted actúa por {organisation}',
  'mail.seatHandedOver.text': '{name} ha cedido el asiento de {organisation} a su suplencia, del {from} al {to}.',
  'mail.seatHandedOver.forGood':
    '{name} ha cedido para siempre el asiento de {organisation}. Usted es titular desde el {from}.',
  'mail.seatHandedOver.button': 'Ver lo que le espera',
  'mail.seatHandedOver.why': 'Recibe esto porque es suplente de {organisation}.',
  'mail.termWarning.subject': 'Un plazo termina el {date}: {body}',
  'mail.termWarning.vacantSubject': 'Un asiento no tiene titular: {body}',
  'mail.termWarning.seat': {
    one: 'El asiento de {organisation} termina en {n} día, el {date}: {body}.',
    other: 'El asiento de {organisation} termina en {n} días, el {date}: {body}.',
  },
  'mail.termWarning.vacancy': {
    one: '{organisation} no tendrá titular después del {date}, en {n} día: {body}.',
    other: '{organisation} no tendrá titular después del {date}, en {n} días: {body}.',
  },
  'mail.termWarning.vacant': '{organisation} no tiene titular desde el {date}: {body}.',
  'mail.termWarning.alternate': {
    one: 'El plazo de {name} como suplente de {organisation} termina en {n} día, el {date}: {body}.',
    other: 'El plazo de {name} como suplente de {organisation} termina en {n} días, el {date}: {body}.',
  },
  'mail.termWarning.observer': {
    one: 'El plazo de {name} en observación por {organisation} termina en {n} día, el {date}: {body}.',
    other: 'El plazo de {name} en observación por {organisation} termina en {n} días, el {date}: {body}.',
  },
  'mail.termWarning.chair': {
    one: 'El plazo de {name} en la presidencia termina en {n} día, el {date}: {body}.',
    other: 'El plazo de {name} en la presidencia termina en {n} días, el {date}: {body}.',
  },
  'mail.termWarning.clerk': {
    one: 'El plazo de {name} en la secretaría termina en {n} día, el {date}: {body}.',
    other: 'El plazo de {name} en la secretaría termina en {n} días, el {date}: {body}.',
  },
  'mail.termWarning.next': 'La organización dice quién habla por ella; la dirección del proyecto lo nombra.',
  'mail.termWarning.button': 'Ver el órgano',
  'mail.termWarning.whySent':
    'Recibe esto porque ocupa este asiento o cargo, es contacto de la organización o dirige el proyecto.',
}
