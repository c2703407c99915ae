export const seatsMail = {
  'mail.seatHandedOver.subject': 'You act for {organisation}',
  'mail.seatHandedOver.text':
    '{name} has handed the seat of {organisation} over to its alternate, from {from} to {to}.',
  'mail.seatHandedOver.forGood':
    '{name} has handed the seat of {organisation} over for good. You are its delegate from {from}.',
  'mail.seatHandedOver.button': 'See what needs you',
  'mail.seatHandedOver.why': 'You receive this because you are an alternate of {organisation}.',
  'mail.termWarning.subject': 'A term on the {body} ends {date}',
  'mail.termWarning.vacantSubject': 'A seat on the {body} has no delegate',
  'mail.termWarning.seat': {
    one: 'The seat of {organisation} on the {body} ends in {n} day, on {date}.',
    other: 'The seat of {organisation} on the {body} ends in {n} days, on {date}.',
  },
  'mail.termWarning.vacancy': {
    one: '{organisation} has no delegate on the {body} after {date}, in {n} day.',
    other: '{organisation} has no delegate on the {body} after {date}, in {n} days.',
  },
  'mail.termWarning.vacant': '{organisation} has had no delegate on the {body} since {date}.',
  'mail.termWarning.alternate': {
    one: 'The term of {name} as alternate of {organisation} on the {body} ends in {n} day, on {date}.',
    other: 'The term of {name} as alternate of {organisation} on the {body} ends in {n} days, on {date}.',
  },
  'mail.termWarning.observer': {
    one: 'The term of {name} as observer of {organisation} on the {body} ends in {n} day, on {date}.',
    other: 'The term of {name} as observer of {organisation} on the {body} ends in {n} days, on {date}.',
  },
  'mail.termWarning.chair': {
    one: 'The term of {name} as chair of the {body} ends in {n} day, on {date}.',
    other: 'The term of {name} as chair of the {body} ends in {n} days, on {date}.',
  },
  'mail.termWarning.clerk': {
    one: 'The term of {name} as clerk of the {body} ends in {n} day, on {date}.',
    other: 'The term of {name} as clerk of the {body} ends in {n} days, on {date}.',
  },
  'mail.termWarning.next': 'The organisation says who speaks for it; the project manager appoints them.',
  'mail.termWarning.button': 'See the body',
  'mail.termWarning.whySent':
    'You receive this because you hold this seat or office, are a contact of the organisation, or run the project.',
}
