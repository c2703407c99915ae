// A charter that its body changed by a decision, and a delegate who hands over for a week.
import { answersOf, CharterInput } from '~/domain/charters/charter'
import { listCharterVersions } from '~/domain/charters/charters.server'
import { draftCharter } from '~/domain/charters/drafting.server'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { draftProposal } from '~/domain/proposals/drafting.server'
import { givePosition } from '~/domain/proposals/positions/positions.server'
import { openProposal } from '~/domain/proposals/procedure.server'
import { ProposalInput } from '~/domain/proposals/proposal'
import { handOver } from '~/domain/seats/handovers.server'
import { addDays, localOf } from '~/domain/time'
import { type Calendar, zone } from './meetings/calendar'
import type { Deed } from './stage'

const key = 'overnight charter'
const reason = 'Nights change faster than a month. A majority decides, and the agenda is out one day before.'

/** The workgroup for the nights found consent too slow, and went over to a majority. */
export function overnightCharter(calendar: Calendar): Deed[] {
  return [
    {
      at: calendar.ago(120, '09:30'),
      async act({ tx, now, today, as, known }) {
        const ines = await as('ines')
        const [terms] = await listCharterVersions(tx, ines, { id: 'overnight', visibility: 'members' })
        if (!terms) throw new Error('The workgroup has no charter.')
        const form = { ...answersOf(terms), decisionRule: 'majority', noticeDays: '1', reason }
        const charterDraftId = await draftCharter(tx, ines, 'overnight', CharterInput.parse(form), today, now)
        const proposal = ProposalInput.parse({
          bodyId: 'overnight',
          title: 'A new charter for the Overnight Shelter Workgroup',
          text: reason,
          charterDraftId,
          visibility: 'members',
          reasonCode: 'draft',
          opensAt: localOf(now, zone),
          closesAt: `${addDays(today, 5)}T12:00`,
        })
        const { number } = await draftProposal(tx, ines, proposal, now)
        await openProposal(tx, ines, number, now)
        known.set(key, number)
      },
    },
    ...(
      [
        ['omar', 'opendoor'],
        ['grace', 'northside'],
        ['dee', 'peers'],
        ['ida', 'health'],
      ] as const
    ).map(
      ([who, organisationId], at): Deed => ({
        at: calendar.ago(119 - at, '11:15'),
        async act({ tx, now, as, idOf }) {
          await givePosition(tx, await as(who), idOf(key), { organisationId, stance: 'agree', reason: '' }, now)
        },
      }),
    ),
    {
      at: calendar.ago(114, '10:00'),
      async act({ tx, now, today, as, idOf }) {
        const words = {
          statement: 'From next week a majority decides.',
          effectiveOn: addDays(today, 7),
          reviewOn: null,
        }
        await publishOutcome(tx, await as('omar'), idOf(key), words, now)
      },
    },
  ]
}

/** Police command is away for a week, and its sergeant acts. */
export const handedOver = (calendar: Calendar): Deed => ({
  at: calendar.ago(2, '08:40'),
  async act({ tx, now, today, as }) {
    const week = { startsOn: addDays(calendar.today, 20), endsOn: addDays(calendar.today, 27) }
    const form = { extent: 'period' as const, alternateId: 'tom', reason: 'Leave', ...week }
    await handOver(tx, await as('mara'), 'pcg-police', form, today, now)
  },
})
