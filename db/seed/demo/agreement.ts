// What becomes of the agreement and of the organisations' own pages in the year: a second version, somebody who withdraws,
// a new name, changes that organisations propose, and changes that are announced to all of them.

import { announceGovernance, takeBackNotice } from '~/domain/agreement/governance.server'
import { recordSignature } from '~/domain/agreement/signatures.server'
import { enterAgreement } from '~/domain/agreement/text.server'
import { renameOrganisation } from '~/domain/organisations/naming.server'
import type { Profile } from '~/domain/organisations/profile'
import { findRecord } from '~/domain/organisations/profile.server'
import { proposeChange, reviewProposal } from '~/domain/organisations/proposals.server'
import { withdrawFromAgreement } from '~/domain/policies/withdrawal.server'
import { findSite } from '~/domain/site/settings.server'
import { addDays } from '~/domain/time'
import { agreement2 } from './decisions/texts'
import type { Calendar } from './meetings/calendar'
import type { Deed, Scene } from './stage'

export const firstAgreement = 'agreement-1'

export function agreementDeeds(calendar: Calendar): Deed[] {
  const deeds: Deed[] = [
    { at: calendar.ago(182, '14:30'), act: withdrawHarborLight },
    {
      at: calendar.ago(64, '10:00'),
      async act({ tx, now, today, as, known }) {
        const text = { title: 'Memorandum of agreement', text: agreement2, effectiveOn: addDays(today, 14) }
        const made = await enterAgreement(tx, await as('ines'), { ...text, decisionNumber: null, noticeDays: 30 }, now)
        known.set('agreement 2', made.id)
      },
    },
    ...secondSignatures.map(
      ([days, slug, signedBy, terms]): Deed => ({
        at: calendar.ago(days, '11:20'),
        act: async ({ tx, now, today, as, idOf }) =>
          void (await recordSignature(
            tx,
            await as('ines'),
            slug,
            { documentId: idOf('agreement 2'), signedOn: today, signedBy, terms, jurisdictions: [] },
            now,
          )),
      }),
    ),
    {
      at: calendar.ago(23, '09:30'),
      act: async ({ tx, now, today, as }) =>
        void (await renameOrganisation(
          tx,
          await as('ruth'),
          'calder-fire-and-rescue',
          'Calder Fire and Emergency Services',
          today,
          now,
        )),
    },
    {
      at: calendar.ago(10, '16:15'),
      act: async ({ tx, now, today, as }) =>
        withdrawFromAgreement(
          tx,
          await as('ines'),
          'calder-county-probation',
          {
            givenOn: today,
            withdrawnOn: addDays(today, 30),
            reason: 'The county is reorganising supervision. We mean to sign again when it is clear who does what.',
            endSeats: true,
          },
          today,
          now,
        ),
    },
    ...governanceDeeds(calendar),
    {
      at: calendar.ago(2, '17:40'),
      act: async (scene) =>
        void (await propose(
          scene,
          'omar',
          'opendoor',
          {
            description:
              'Shelter with 60 beds, 18 rooms of interim housing, and help with identification papers on weekday mornings.',
            website: 'https://opendoor.example',
            jurisdiction: 'City of Calder',
            contacts: { leadership: 'omar', 'day-to-day': 'omar' },
          },
          'The number of beds has grown since the spring.',
        )),
    },
  ]
  return deeds.map((deed) => ({ ...deed, reseats: true }))
}

const secondSignatures: [days: number, slug: string, signedBy: string, terms: string][] = [
  [52, 'northside', 'Grace Liu', ''],
  [51, 'defender', 'Samuel Adeyemi', ''],
  [49, 'peers', 'Dee', 'We are paid for the time that we give.'],
  [41, 'health', 'Helen Marsh', ''],
  [36, 'prosecutor', 'Priya Nair', 'Charging decisions stay with the prosecutor.'],
  [30, 'executive', 'Luis Ortega', ''],
]

/** Notice by letter; 30 days later it took effect, and the seat ended with it. */
const withdrawHarborLight = async ({ tx, now, today, as }: Scene) =>
  withdrawFromAgreement(
    tx,
    await as('ines'),
    'harbor-light-recovery',
    {
      givenOn: today,
      withdrawnOn: addDays(today, 30),
      reason:
        'Our new owner asks for abstinence from the first day. The agreement asks for the opposite, so we leave it rather than sign with our fingers crossed. We go on taking people who come to our own door.',
      endSeats: true,
    },
    today,
    now,
  )

function governanceDeeds(calendar: Calendar): Deed[] {
  const announce =
    (input: { title: string; text: string; days: number; kind: 'host' | 'funding' }, name: string) =>
    async ({ tx, now, today, as, known }: Scene) => {
      const site = await findSite(tx)
      if (!site) throw new Error('There is no site.')
      const { days, ...said } = input
      const notice = { ...said, bodyId: null, takesEffectOn: addDays(today, days) }
      known.set(name, (await announceGovernance(tx, await as('ines'), site, notice, today, now)).id)
    }
  const host = {
    kind: 'host' as const,
    title: 'The project manager moves to the office of the County Executive',
    text: 'The office of the programme moves from Northside to the County Executive. **The project manager’s duties stay the same**: neutral among the organisations, and answerable to the Policy Coordinating Group.',
    days: 35,
  }
  const evaluation = {
    kind: 'funding' as const,
    title: 'The evaluation is paid from the county’s reserve',
    text: 'From next quarter the county pays for the evaluation.',
    days: 40,
  }
  const grant = {
    kind: 'funding' as const,
    title: 'The state grant for two case managers ends',
    text: 'The grant that pays for two of six case managers ends. The Estuary Community Foundation pays for one of them for a year. For the other the group looks for money; until then new people wait longer, and the programme says so.',
    days: 51,
  }
  return [
    { at: calendar.ago(230, '10:00'), act: announce(host, 'notice host') },
    { at: calendar.ago(120, '10:00'), act: announce(evaluation, 'notice evaluation') },
    {
      at: calendar.ago(108, '15:20'),
      act: async ({ tx, now, today, as, idOf }) =>
        takeBackNotice(
          tx,
          await as('ines'),
          idOf('notice evaluation'),
          'The university found the money elsewhere.',
          today,
          now,
        ),
    },
    { at: calendar.ago(6, '11:00'), act: announce(grant, 'notice grant') },
  ]
}

/** Somebody of an organisation proposes new words for its page. Returns the proposal's id. */
export async function propose(
  { tx, now, today, as }: Scene,
  who: string,
  slug: string,
  words: Partial<Profile>,
  note: string,
): Promise<string> {
  const actor = await as(who)
  const { state, revision } = await findRecord(tx, actor, slug)
  const { name: _name, sector: _sector, ...profile } = state
  const input = { profile: { ...profile, ...words }, note }
  return (await proposeChange(tx, actor, slug, input, revision, today, now)).id
}

/** The same, and the project manager has approved it by the next morning. */
export function approvedDeeds(at: Date, who: string, slug: string, words: Partial<Profile>): Deed[] {
  const name = `change ${slug} ${at.toISOString()}`
  return [
    { at, act: async (scene) => void scene.known.set(name, await propose(scene, who, slug, words, '')) },
    {
      at: new Date(at.getTime() + 15 * 3_600_000),
      act: async ({ tx, now, as, idOf }) =>
        reviewProposal(
          tx,
          await as('ines'),
          slug,
          idOf(name),
          { outcome: 'approved', reason: '', overrides: false },
          now,
        ),
    },
  ]
}
