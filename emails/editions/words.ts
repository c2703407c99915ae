// How a told thing reads, the same in the letter, the web copy and the preview.
import { wordedNeed } from '~/across/needs'
import type { EditionDocument, Entry } from '~/domain/editions/edition'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { paths } from '~/paths'
import { plainText } from '~/platform/markdown'

/** The first words of a text, at most 220 characters, cut between words. */
const excerpt = (text: string): string => (text.length <= 220 ? text : `${text.slice(0, 219).replace(/\s+\S*$/, '')}…`)

/** Title, a line about it, and the path of its page. */
export function describe(
  entry: Entry,
  { t, format }: { t: Translate; format: Format },
): { title: string; detail: string; path: string } {
  switch (entry.kind) {
    case 'need': {
      const { title, why, href, due } = wordedNeed(entry.need, { t, format })
      const day = due && t(entry.isLate ? 'mail.entry.late' : 'mail.entry.due', { date: format.day(due) })
      return { title, path: href, detail: [why, day].filter(Boolean).join(' · ') }
    }
    case 'proposal':
      return {
        title: entry.title,
        path: paths.proposal(entry.number),
        detail: t('mail.entry.proposal', {
          number: entry.number,
          body: entry.body,
          date: format.dateTime(entry.closesAt),
        }),
      }
    case 'decision':
      return {
        title: entry.title,
        path: paths.decision(entry.number),
        detail: t('mail.entry.decision', {
          number: entry.number,
          body: entry.body,
          outcome: t(`outcomeWord.${entry.outcome}`),
          date: format.day(entry.decidedAt),
        }),
      }
    case 'minutes':
      return {
        title: entry.title,
        path: paths.minutes(entry.id),
        detail: t('mail.entry.minutes', { date: format.day(entry.startsAt) }),
      }
    case 'meeting':
      return {
        title: entry.title,
        path: paths.meeting(entry.id),
        detail: [`${format.longDay(entry.startsAt)}, ${format.time(entry.startsAt)}`, entry.place]
          .filter(Boolean)
          .join(' · '),
      }
    case 'release':
      return { title: entry.title, path: paths.release(entry.slug), detail: excerpt(plainText(entry.text)) }
    case 'feed':
      return {
        title: t('mail.entry.feedTitle', { organisation: entry.organisation, measure: entry.measure }),
        path: paths.progress(),
        detail: t('mail.entry.feed', { period: format.period(entry.period), date: format.day(entry.dueOn) }),
      }
    case 'matter':
      return {
        title: entry.title,
        path: paths.matter(entry.number),
        detail: t('mail.entry.matter', { number: entry.number, answer: t(`answerKind.${entry.answer}`) }),
      }
    case 'service':
      return {
        title: entry.name,
        path: paths.resources(),
        detail: t('mail.entry.service', { date: format.day(entry.verifiedOn) }),
      }
  }
}

/** A document's sections in words, for pages. */
export const toldSections = (document: Pick<EditionDocument, 'sections'>, words: { t: Translate; format: Format }) =>
  document.sections.map(({ section, entries }) => ({
    key: section,
    title: words.t(`section.${section}`),
    entries: entries.map((entry) => {
      const { title, detail, path } = describe(entry, words)
      return { key: `${entry.kind} ${entry.id}`, title, detail, href: path }
    }),
  }))
