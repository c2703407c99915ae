// What set-up begins with, in the language of whoever sets the site up. Pure.
import { type FoundingBody, foundingBodies } from '~/domain/site/setup'
import type { Answers } from '~/domain/site/setup-steps'
import { starters } from '~/domain/site/starters'
import { templates } from '~/domain/site/templates'
import type { Translate } from '~/i18n/translate'

/** The standing agendas of the three bodies in the language of whoever sets the site up. */
export const agendasIn = (t: Translate) => {
  const agenda = (kind: FoundingBody) =>
    templates[kind].items.map(([title, type, minutes, source]) => ({ title: t(title), type, minutes, source }))
  return { pcg: agenda('pcg'), owg: agenda('owg'), clt: agenda('clt') }
}

/** What the forms of set-up hold before anybody has answered, step by step. */
export function firstAnswers(t: Translate): Answers {
  const ofBody = (kind: FoundingBody): [string, string][] => {
    const { items: _items, sectors: _sectors, notice, amendment, ...choices } = templates[kind]
    const given = {
      name: t(`bodyKind.${kind}`),
      purpose: t(`setup.purpose.${kind}`),
      ...choices,
      notice: String(notice),
      amendment: String(amendment),
    }
    return Object.entries(given).map(([field, value]) => [`${kind}.${field}`, value])
  }
  return {
    site: {},
    languages: { languages: ['en', 'es'], terminology: 'en-US' },
    numbers: {
      threshold: '11',
      zeros: 'suppressible',
      acknowledgeWorkingDays: '2',
      answerWorkingDays: '15',
      holidays: '',
    },
    people: { adminRunsProject: 'yes' },
    bodies: Object.fromEntries(foundingBodies.flatMap(ofBody)),
    table: Object.fromEntries(foundingBodies.map((kind) => [`${kind}.sectors`, templates[kind].sectors])),
    measures: { measures: starters.filter((one) => one.usual).map((one) => one.key) },
  }
}

/** The measures that were ticked, in words: they are kept as the site's own from then on. */
export const measuresIn = (t: Translate, keys: readonly string[]) =>
  starters
    .filter(({ key }) => keys.includes(key))
    .map(({ key }) => ({
      name: t(`setup.starter.${key}.name`),
      definition: t(`setup.starter.${key}.definition`),
      unit: t(`setup.starter.${key}.unit`),
      caveat: t(`setup.starter.${key}.caveat`),
    }))
