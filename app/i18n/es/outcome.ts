export const outcome = {
  'outcome.adopted.consensus': 'Aprobada por consenso.',
  'outcome.adopted.consent': 'Aprobada por consentimiento.',
  'outcome.adopted.majority': 'Aprobada por mayoría de los votos.',
  'outcome.adopted.two-thirds': 'Aprobada por dos tercios de los votos.',
  'outcome.adopted.four-fifths': 'Aprobada por cuatro quintos de los votos.',
  'outcome.not-adopted.consensus': 'No aprobada: no hay consenso.',
  'outcome.not-adopted.consent': 'No aprobada: no hay consentimiento.',
  'outcome.not-adopted.majority': 'No aprobada: no hay mayoría de los votos.',
  'outcome.not-adopted.two-thirds': 'No aprobada: se necesitaban dos tercios de los votos.',
  'outcome.not-adopted.four-fifths': 'No aprobada: se necesitaban cuatro quintos de los votos.',
  'outcome.inquorate': 'Sin decisión: no hubo quórum.',
  'outcome.answered': {
    one: 'Respondió {answered} de {seats} organización.',
    other: 'Organizaciones que respondieron: {answered} de {seats}.',
  },
  'outcome.quorum': {
    one: 'El quórum era de {n} organización.',
    other: 'El quórum era de {n} organizaciones.',
  },
  'outcome.sectors.present': 'Participaron todos los sectores necesarios.',
  'outcome.sectors.silent': 'Sector necesario que no respondió: {sector}.',
  'outcome.sectors.recused':
    'Sector necesario cuyas organizaciones se abstuvieron todas por conflicto de interés: {sector}.',
  'outcome.sectors.unseated': 'Sector necesario sin puesto: {sector}.',
  'outcome.votes': {
    one: 'Se emitió {n} voto: {inFavour} a favor y {against} en contra; votos a favor necesarios: {needed}.',
    other: 'Se emitieron {n} votos: {inFavour} a favor y {against} en contra; votos a favor necesarios: {needed}.',
  },
  'outcome.votes.none': 'No se emitió ningún voto, ni a favor ni en contra.',
  'outcome.objections': { one: '{n} organización se opuso.', other: '{n} organizaciones se opusieron.' },
  'outcome.objections.none': 'Ninguna organización se opuso.',
  'outcome.unanswered': {
    one: '{n} organización no respondió; el consenso necesita todas las respuestas.',
    other: '{n} organizaciones no respondieron; el consenso necesita todas las respuestas.',
  },
  'outcome.notYet.blocks': {
    one: '{n} organización dijo «todavía no»; el consenso la espera.',
    other: '{n} organizaciones dijeron «todavía no»; el consenso las espera.',
  },
  'outcome.notYet.open': {
    one: '{n} organización dijo «todavía no»; no queda obligada hasta que esté de acuerdo.',
    other: '{n} organizaciones dijeron «todavía no»; no quedan obligadas hasta que estén de acuerdo.',
  },
  'outcome.notYet.against': {
    one: '{n} organización dijo «todavía no», que cuenta en contra.',
    other: '{n} organizaciones dijeron «todavía no», que cuenta en contra.',
  },
  'outcome.conditions': {
    one: '{n} organización está de acuerdo con condiciones.',
    other: '{n} organizaciones están de acuerdo con condiciones.',
  },
  'outcome.standAside': {
    one: '{n} organización se mantuvo al margen.',
    other: '{n} organizaciones se mantuvieron al margen.',
  },
  'outcome.standAside.noVote': {
    one: '{n} organización se mantuvo al margen, lo que cuenta para el quórum y no es un voto.',
    other: '{n} organizaciones se mantuvieron al margen, lo que cuenta para el quórum y no es un voto.',
  },
  'outcome.noAgreement': 'Ninguna organización dijo que está de acuerdo.',
  'outcome.recused': {
    one: '{n} organización se abstuvo por conflicto de interés y no se cuenta.',
    other: '{n} organizaciones se abstuvieron por conflicto de interés y no se cuentan.',
  },
}
