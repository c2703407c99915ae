import { readyForAgenda as readyEvaluation } from '~/domain/evaluation/agenda-lines.server'
import { readyForAgenda as readyMatters } from '~/domain/matters/agenda-lines.server'
import { listOpenActions } from '~/domain/meetings/actions.server'
import type { ReadyLines } from '~/domain/meetings/agenda/ready'
import { findLastHeld } from '~/domain/meetings/meetings.server'
import { readyForAgenda as readyProposals } from '~/domain/proposals/agenda-lines.server'
import { readyForAgenda as readyProgress } from '~/domain/releases/agenda-lines.server'
import { dayOf } from '~/domain/time'
import { formats } from '~/i18n/dates'
import { translator } from '~/i18n/translate'
import type { Read } from './route'

/**
 * What the body's standing items can take up: each source from its own domain, as far as the drafter may see it. An
 * agenda is a text of its body, so the notes are in the site's first language.
 */
export async function gatherReady(
  { db, actor, site, today, now }: Read,
  bodyId: string,
  before: Date,
): Promise<ReadyLines> {
  const locale = site.locales[0] ?? 'en'
  const t = translator(locale, site.terminology)
  const format = formats(locale, site.timeZone, site.terminology)
  const last = await findLastHeld(db, actor, bodyId, before)
  const asked = { bodyId, since: last?.startsAt ?? new Date(0), today, now }
  const { community, fromWorkgroup } = await readyMatters(db, actor, asked)
  const { releasesAndGaps, successesAndObstacles } = await readyProgress(db, actor, asked)
  const onTheDay = { ...asked, today: dayOf(before, site.timeZone) }
  const reports = await readyEvaluation(db, actor, onTheDay, {
    due: (day) => t('evaluation.agenda.due', { day: format.day(day) }),
    late: (day) => t('evaluation.agenda.late', { day: format.day(day) }),
    ownItem: t('evaluation.agenda.item'),
  })
  return {
    'last-minutes': last
      ? [
          {
            title: t('meetings.ready.minutesOf', { day: format.day(last.startsAt) }),
            visibility: last.visibility,
            reasonCode: last.reasonCode,
          },
        ]
      : [],
    'open-actions': (await listOpenActions(db, actor, { bodyId })).map((action) => ({
      title: action.title,
      note: t('meetings.ready.owed', { organisation: action.organisationName, day: format.day(action.dueOn) }),
      visibility: action.visibility,
    })),
    community,
    'from-workgroup': fromWorkgroup,
    'releases-and-gaps': [...releasesAndGaps, ...reports],
    'successes-and-obstacles': successesAndObstacles,
    // A review that falls due between now and the meeting is on its agenda.
    proposals: await readyProposals(db, actor, onTheDay),
  }
}
