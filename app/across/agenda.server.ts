import type { AgendaSource } from '#db/schema/words'
import type { Reader } from '#db/store'
import type { Actor } from '~/domain/access/actor'
import { readyForAgenda as readyEvaluation } from '~/domain/evaluation/agenda-lines.server'
import { readyForAgenda as readyMatters } from '~/domain/matters/agenda-lines.server'
import type { AgendaLine, ReadyLines } from '~/domain/meetings/agenda/ready'
import { readyForAgenda as readyMeetings } from '~/domain/meetings/agenda-lines.server'
import { findLastHeld } from '~/domain/meetings/meetings.server'
import { readyForAgenda as readyProposals } from '~/domain/proposals/agenda-lines.server'
import { readyForAgenda as readyProgress } from '~/domain/releases/agenda-lines.server'
import type { Site } from '~/domain/site/site'
import { dayOf } from '~/domain/time'
import { siteWording, wordedLine } from './agenda'

type Asked = { db: Reader; actor: Actor; site: Site; today: string; now: Date }

/**
 * What the body's standing items can take up when a meeting is drafted that begins at `before`: each source from its own
 * domain, as far as the drafter may see it.
 */
export async function gatherReady(
  { db, actor, site, today, now }: Asked,
  bodyId: string,
  before: Date,
): Promise<ReadyLines> {
  const last = await findLastHeld(db, actor, bodyId, before)
  const asked = { bodyId, since: last?.startsAt ?? new Date(0), today, now }
  // What falls due between now and the meeting is on its agenda.
  const onTheDay = { ...asked, today: dayOf(before, site.timeZone) }
  const { lastMinutes, openActions } = await readyMeetings(db, actor, bodyId, last)
  const { community, fromWorkgroup } = await readyMatters(db, actor, asked)
  const { releasesAndGaps, successesAndObstacles } = await readyProgress(db, actor, asked)
  const lines: Record<AgendaSource, AgendaLine[]> = {
    none: [],
    'last-minutes': lastMinutes,
    'open-actions': openActions,
    community,
    'from-workgroup': fromWorkgroup,
    'releases-and-gaps': releasesAndGaps,
    'successes-and-obstacles': successesAndObstacles,
    evaluation: await readyEvaluation(db, actor, onTheDay),
    proposals: await readyProposals(db, actor, onTheDay),
  }
  const wording = siteWording(site)
  return Object.fromEntries(
    Object.entries(lines).map(([source, own]) => [source, own.map((line) => wordedLine(line, wording))]),
  ) as ReadyLines
}
