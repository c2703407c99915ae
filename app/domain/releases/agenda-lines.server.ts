import type { Locale } from '#db/schema/words'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { listLateFeeds } from '../feeds/feeds.server'
import type { ReadyLine } from '../meetings/agenda/ready'
import { findSite } from '../site/settings.server'
import { findLatestRelease, listReleasesPublishedBetween } from './releases.server'

type Asked = { bodyId: string; since: Date | null; today: string; now: Date }

/** An agenda is a text of its body, so it is written in the site's first language. */
const words: Record<
  Locale,
  { release: string; corrects: string; gap: (due: string) => string; successes: string; obstacles: string }
> = {
  en: {
    release: 'Release published',
    corrects: 'Release published, corrects an earlier one',
    gap: (due) => `figures have not arrived, due ${due}`,
    successes: 'Successes',
    obstacles: 'Obstacles',
  },
  es: {
    release: 'Publicación nueva',
    corrects: 'Publicación nueva, corrige una anterior',
    gap: (due) => `las cifras no han llegado, eran para el ${due}`,
    successes: 'Logros',
    obstacles: 'Obstáculos',
  },
}

/**
 * What a body's next agenda takes up of progress: releases published since its last meeting, figures that have not
 * arrived, and the headings of successes and obstacles of the latest release. All of it is public.
 */
export async function readyForAgenda(
  db: Reader,
  _actor: Actor,
  { since, today, now }: Asked,
): Promise<{ releasesAndGaps: ReadyLine[]; successesAndObstacles: ReadyLine[] }> {
  const site = await findSite(db)
  const language = site?.locales[0] ?? 'en'
  const say = words[language]
  const date = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : (site?.terminology ?? 'en-US'), {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  const published = await listReleasesPublishedBetween(db, since ?? new Date(0), now)
  const late = await listLateFeeds(db, today)
  const latest = await findLatestRelease(db)
  const isNew = latest !== null && published.some(({ slug }) => slug === latest.slug)
  return {
    releasesAndGaps: [
      ...published.map(({ title, revises }) => ({ title, note: revises ? say.corrects : say.release })),
      ...late.map(({ organisation, measure, period, dueOn }) => ({
        title: `${organisation.name}: ${measure.name}, ${period}`,
        note: say.gap(date.format(new Date(dueOn))),
      })),
    ],
    successesAndObstacles: isNew
      ? [...linesOf(latest.successes, say.successes), ...linesOf(latest.obstacles, say.obstacles)]
      : [],
  }
}

/** The items of a text, or its paragraphs: one line each, plain, at most eight. */
function linesOf(markdown: string, note: string): ReadyLine[] {
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
