export const outcome = {
  'outcome.adopted.consensus': 'Adopted by consensus.',
  'outcome.adopted.consent': 'Adopted by consent.',
  'outcome.adopted.majority': 'Adopted by a majority of the votes.',
  'outcome.adopted.two-thirds': 'Adopted by two thirds of the votes.',
  'outcome.adopted.four-fifths': 'Adopted by four fifths of the votes.',
  'outcome.not-adopted.consensus': 'Not adopted: there is no consensus.',
  'outcome.not-adopted.consent': 'Not adopted: there is no consent.',
  'outcome.not-adopted.majority': 'Not adopted: there is no majority of the votes.',
  'outcome.not-adopted.two-thirds': 'Not adopted: two thirds of the votes were needed.',
  'outcome.not-adopted.four-fifths': 'Not adopted: four fifths of the votes were needed.',
  'outcome.inquorate': 'No decision: there was no quorum.',
  'outcome.answered': {
    one: '{answered} of {seats} organisation answered.',
    other: '{answered} of {seats} organisations answered.',
  },
  'outcome.quorum': {
    one: 'The quorum was {n} organisation.',
    other: 'The quorum was {n} organisations.',
  },
  'outcome.sectors.present': 'All required sectors took part.',
  'outcome.sectors.silent': 'Required sector that did not answer: {sector}.',
  'outcome.sectors.recused': 'Required sector whose seats were all recused: {sector}.',
  'outcome.sectors.unseated': 'Required sector without a seat: {sector}.',
  'outcome.votes': {
    one: '{n} vote was cast: {inFavour} for, {against} against; {needed} in favour was needed.',
    other: '{n} votes were cast: {inFavour} for, {against} against; {needed} in favour were needed.',
  },
  'outcome.votes.none': 'No vote was cast, for or against.',
  'outcome.objections': { one: '{n} organisation objected.', other: '{n} organisations objected.' },
  'outcome.objections.none': 'No organisation objected.',
  'outcome.unanswered': {
    one: '{n} organisation did not answer; consensus needs every answer.',
    other: '{n} organisations did not answer; consensus needs every answer.',
  },
  'outcome.notYet.blocks': {
    one: '{n} organisation said “not yet”; consensus waits for it.',
    other: '{n} organisations said “not yet”; consensus waits for them.',
  },
  'outcome.notYet.open': {
    one: '{n} organisation said “not yet”; it is not bound until it agrees.',
    other: '{n} organisations said “not yet”; they are not bound until they agree.',
  },
  'outcome.notYet.against': {
    one: '{n} organisation said “not yet”, which counts against.',
    other: '{n} organisations said “not yet”, which counts against.',
  },
  'outcome.conditions': {
    one: '{n} organisation agreed with conditions.',
    other: '{n} organisations agreed with conditions.',
  },
  'outcome.standAside': { one: '{n} organisation stood aside.', other: '{n} organisations stood aside.' },
  'outcome.standAside.noVote': {
    one: '{n} organisation stood aside, which counts for the quorum and is no vote.',
    other: '{n} organisations stood aside, which counts for the quorum and is no vote.',
  },
  'outcome.noAgreement': 'No organisation said that it agrees.',
  'outcome.recused': {
    one: '{n} organisation was recused and is not counted.',
    other: '{n} organisations were recused and are not counted.',
  },
}
