import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { listLateFeeds } from '../feeds/feeds.server'
import type { AgendaLine, AskingForAgenda } from '../meetings/agenda/ready'
import type { Saying } from '../saying'
import { findLatestRelease, listReleasesPublishedBetween } from './releases.server'

/**
 * What a body's next agenda takes up of progress: releases published since its last meeting, figures that have not
 * arrived, and the headings of successes and obstacles of the latest release. All of it is public.
 */
export async function readyForAgenda(
  db: Reader,
  _actor: Actor,
  { since, today, now }: AskingForAgenda,
): Promise<{ releasesAndGaps: AgendaLine[]; successesAndObstacles: AgendaLine[] }> {
  const published = await listReleasesPublishedBetween(db, since, now)
  const late = await listLateFeeds(db, today)
  const latest = await findLatestRelease(db)
  const isNew = latest !== null && published.some(({ slug }) => slug === latest.slug)
  return {
    releasesAndGaps: [
      ...published.map(({ title, revises }) => ({
        title,
        note: { key: revises ? ('releases.agenda.corrects' as const) : ('releases.agenda.release' as const) },
      })),
      ...late.map(({ organisation, measure, period, dueOn }) => ({
        title: `${organisation.name}: ${measure.name}, ${period}`,
        note: { key: 'releases.agenda.gap' as const, params: { day: { day: dueOn } } },
      })),
    ],
    successesAndObstacles: isNew
      ? [
          ...linesOf(latest.successes, { key: 'releases.agenda.successes' }),
          ...linesOf(latest.obstacles, { key: 'releases.agenda.obstacles' }),
        ]
      : [],
  }
}

/** The items of a text, or its paragraphs: one line each, plain, at most eight. */
function linesOf(markdown: string, note: Saying): AgendaLine[] {
  const parts = markdown.split(/\n{2,}|\n(?=\s*(?:[-*+]|\d+[.)])\s)/)
  return parts
    .map((part) =>
      part
        .replace(/^\s*(?:[-*+]|\d+[.)]|#+)\s+/, '')
        .replace(/\[E:[a-z0-9-]+\]/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
    .slice(0, 8)
    .map((text) => ({ title: text.length > 200 ? `${text.slice(0, 199)}…` : text, note }))
}
