// Organisations that came later, one that left, seats that end or stand empty, and invitations in every state.
import { eq } from 'drizzle-orm'
import { visitor } from '~/domain/access/actor'
import { recordSignature } from '~/domain/agreement/signatures.server'
import { acceptInvitation } from '~/domain/invitations/acceptance.server'
import { revokeInvitation, sendInvitation } from '~/domain/invitations/invitations.server'
import { establishOrganisation } from '~/domain/organisations/organisations.server'
import { recordDeparture } from '~/domain/people/departure.server'
import { appointHolder } from '~/domain/seats/holders.server'
import { seatOrganisation } from '~/domain/seats/seating.server'
import { findSite } from '~/domain/site/settings.server'
import { addDays } from '~/domain/time'
import { bodies, bodyOffices } from '../../schema/bodies'
import { charters, standingItems } from '../../schema/charters'
import { people } from '../../schema/people'
import type { Locale, SeatRole, Sector } from '../../schema/words'
import { cast } from '../world'
import { agreementDeeds, approvedDeeds, firstAgreement } from './agreement'
import { tokenMailedTo } from './editions'
import { handedOver, overnightCharter } from './governance'
import type { Calendar } from './meetings/calendar'
import type { Deed, Scene } from './stage'

type Newcomer = {
  key: string
  name: string
  sector: Sector
  jurisdiction?: string
  does: string
  website?: string
  /** Days after the coalition began. */
  comes: number
  signed?: string
  seats: [body: string, options: { observes?: boolean; endsOn?: string }][]
}

const newcomers = (calendar: Calendar): Newcomer[] => [
  {
    key: 'harborlight',
    name: 'Harbor Light Recovery',
    sector: 'behavioural-health',
    does: 'Residential recovery for 24 adults. Took part until it withdrew from the agreement.',
    comes: 2,
    signed: 'Paul Weir',
    seats: [['pcg', {}]],
  },
  {
    key: 'foundation',
    name: 'Estuary Community Foundation',
    sector: 'funder',
    does: 'Pays for two case managers and the evaluation. It observes and has no voice, so that money decides nothing here.',
    comes: 3,
    seats: [['pcg', { observes: true }]],
  },
  {
    key: 'library',
    name: 'Calder Public Library',
    sector: 'community',
    jurisdiction: 'City of Calder',
    does: 'Three branches where many people spend the day. Offers a room for first talks and a table for services on Tuesdays.',
    website: 'https://library.calder.example',
    comes: 4,
    signed: 'Wendell Park',
    seats: [['clt', { endsOn: addDays(calendar.today, 26) }]],
  },
  {
    key: 'casapuente',
    name: 'Casa Puente',
    sector: 'community',
    jurisdiction: 'Riverside',
    does: 'A house for Spanish-speaking families. Brings their concerns, and interprets at first talks.',
    website: 'https://casapuente.example',
    comes: 128,
    signed: 'Marisol Vega',
    seats: [['clt', {}]],
  },
  {
    key: 'probation',
    name: 'Calder County Probation',
    sector: 'courts-and-probation',
    jurisdiction: 'Calder County',
    does: 'Supervises people after sentence. Signed so that supervision plans and the programme’s plans do not pull in two directions.',
    comes: 190,
    signed: 'Colette Ames',
    seats: [],
  },
  {
    key: 'fire',
    name: 'Calder Fire and Rescue',
    sector: 'public-health',
    jurisdiction: 'City of Calder',
    does: 'Ambulance crews, who meet people in crisis before anybody else does.',
    comes: 305,
    signed: 'Deputy Chief Anneke Ruiz',
    seats: [],
  },
]

export function coalitionDeeds(calendar: Calendar, passwordHash: string): Deed[] {
  const on = (days: number, time: string) => calendar.at(addDays(calendar.startsOn, days), time)
  const deeds: Deed[] = [
    ...newcomers(calendar).map((newcomer) => ({
      at: on(newcomer.comes, '10:15'),
      act: (scene: Scene) => arrive(scene, newcomer, calendar),
    })),
    ...invited(
      on(2, '11:00'),
      {
        key: 'paul',
        name: 'Paul Weir',
        email: 'paul@harborlight.example',
        title: 'Director',
        seat: 'pcg-harborlight',
        role: 'delegate',
      },
      passwordHash,
    ),
    ...invited(
      on(3, '11:00'),
      {
        key: 'ellis',
        name: 'Ellis Moreau',
        email: 'ellis@estuary.example',
        title: 'Program officer',
        seat: 'pcg-foundation',
        role: 'observer',
      },
      passwordHash,
    ),
    ...invited(
      on(4, '11:00'),
      {
        key: 'wendell',
        name: 'Wendell Park',
        email: 'wendell@library.calder.example',
        title: 'Branch librarian',
        seat: 'clt-library',
        role: 'delegate',
      },
      passwordHash,
    ),
    ...invited(
      on(129, '11:00'),
      {
        key: 'marisol',
        name: 'Marisol Vega',
        email: 'marisol@casapuente.example',
        title: 'Coordinator',
        seat: 'clt-casapuente',
        role: 'delegate',
        locale: 'es',
      },
      passwordHash,
    ),
    ...approvedDeeds(on(12, '17:20'), 'jack', 'mainstreet', {
      description:
        '61 shops and restaurants on and around Main Street. We report what we see, host the quarterly walk, and answer our members’ questions about the programme.',
      website: 'https://mainstreet.example',
      contacts: { leadership: 'jack', press: 'jack' },
    }),
    ...approvedDeeds(on(40, '16:45'), 'grace', 'northside', {
      description:
        'Hosts six case managers and three peer outreach workers, and staffs the intake line from 8 a.m. to 2 a.m.',
      website: 'https://northside.example',
      contacts: { leadership: 'grace', 'day-to-day': 'grace', data: 'sam' },
    }),
    ...overnightWorkgroup(calendar, passwordHash),
    ...overnightCharter(calendar),
    handedOver(calendar),
    {
      at: calendar.ago(150, '09:05'),
      act: async ({ tx, now, today, as, idOf }) => recordDeparture(tx, await as('ines'), idOf('paul'), today, now),
    },
    ...openInvitations(calendar),
  ]
  return [...deeds.map((deed) => ({ ...deed, reseats: true as const })), ...agreementDeeds(calendar)]
}

async function arrive({ tx, now, today, as, known }: Scene, newcomer: Newcomer, calendar: Calendar): Promise<void> {
  const ruth = await as('ruth')
  const { key, name, sector, jurisdiction = '', does, website = '' } = newcomer
  const organisation = await establishOrganisation(
    tx,
    ruth,
    { name, sector, jurisdiction, independentOfPolice: true, description: does, website },
    now,
  )
  known.set(key, organisation.id)
  if (newcomer.signed) {
    const signature = {
      documentId: firstAgreement,
      signedOn: today,
      signedBy: newcomer.signed,
      terms: 'May withdraw at any time by letter to the project manager.',
      jurisdictions: jurisdiction ? [jurisdiction] : [],
    }
    await recordSignature(tx, await as('ines'), organisation.slug, signature, now)
  }
  for (const [body, { observes = false, endsOn = null }] of newcomer.seats) {
    const startsOn = newcomer.comes < 30 ? addDays(calendar.startsOn, newcomer.comes) : today
    const seat = await seatOrganisation(
      tx,
      ruth,
      body,
      { organisationId: organisation.id, observes, startsOn, endsOn },
      now,
    )
    known.set(`${body}-${key}`, seat.id)
  }
}

type Invited = {
  key: string
  name: string
  email: string
  title: string
  seat: string
  role: SeatRole
  locale?: Locale
}

/** Invited by mail and accepted the day after, through the link that the mail holds. */
function invited(at: Date, person: Invited, passwordHash: string): Deed[] {
  return [
    { at, act: (scene) => invite(scene, person) },
    {
      at: new Date(at.getTime() + 26 * 3_600_000),
      async act({ tx, now, today, known }) {
        const token = await tokenMailedTo(tx, person.email, 'invitation')
        const personId = await acceptInvitation(tx, visitor, token, { name: person.name, passwordHash }, today, now)
        if (!personId) throw new Error(`${person.name} has not become a member.`)
        await tx.update(people).set({ title: person.title }).where(eq(people.id, personId))
        known.set(person.key, personId)
      },
    },
  ]
}

async function invite(
  { tx, now, as, idOf, known }: Scene,
  { key, name, email, seat, role, locale = 'en' }: Invited,
): Promise<void> {
  const site = await findSite(tx)
  if (!site) throw new Error('There is no site.')
  const input = {
    email,
    name,
    locale,
    seatId: seat ? idOf(seat) : null,
    seatRole: seat ? role : null,
    organisationId: null,
    siteRole: null,
  }
  known.set(`invitation ${key}`, (await sendInvitation(tx, await as('ines'), site, input, now)).id)
}

const overnightItems = [
  ['Welcome and attendance', 'information', 5, 'none'],
  ['Actions carried forward', 'discussion', 10, 'open-actions'],
  ['Places, nights and who was turned away', 'discussion', 30, 'none'],
  ['Proposals', 'decision', 15, 'proposals'],
] as const

/** A workgroup for a time, set up by a decision. Its seat for public health has stood empty since its holder moved away. */
function overnightWorkgroup(calendar: Calendar, passwordHash: string): Deed[] {
  const ida = {
    key: 'ida',
    name: 'Ida Brandt',
    email: 'ida@calder.example',
    title: 'Nurse manager',
    seat: 'overnight-health',
    role: 'delegate',
  } as const
  return [
    {
      at: calendar.ago(160, '09:00'),
      async act({ tx, now, today, as, known }) {
        await tx.insert(bodies).values({
          id: 'overnight',
          slug: 'overnight-shelter-workgroup',
          name: 'Overnight Shelter Workgroup',
          kind: 'other',
          visibility: 'members',
          position: 3,
          createdAt: now,
        })
        await tx.insert(charters).values({
          id: 'overnight-charter-1',
          bodyId: 'overnight',
          version: 1,
          purpose:
            'Finds out who is turned away at night and why, and reports to the Policy Coordinating Group until places and need are in balance.',
          decisionRule: 'consent',
          quorumShare: 0.5,
          requiredSectors: ['housing-and-services', 'behavioural-health', 'public-health'],
          cadence: '',
          noticeDays: 3,
          amendmentDays: 7,
          adoptedOn: today,
          createdAt: now,
        })
        await tx.insert(standingItems).values(
          overnightItems.map(([title, type, minutes, source], at) => ({
            bodyId: 'overnight',
            position: at + 1,
            title,
            type,
            minutes,
            source,
          })),
        )
        await tx.insert(bodyOffices).values([
          { bodyId: 'overnight', personId: cast.omar.id, office: 'chair' as const, startsOn: today },
          { bodyId: 'overnight', personId: cast.ines.id, office: 'clerk' as const, startsOn: today },
        ])
        const ines = await as('ines')
        for (const [organisationId, personId] of [
          ['opendoor', cast.omar.id],
          ['northside', cast.grace.id],
          ['peers', cast.dee.id],
          ['health', null],
        ] as const) {
          const seat = await seatOrganisation(
            tx,
            ines,
            'overnight',
            { organisationId, observes: false, startsOn: today, endsOn: null },
            now,
          )
          known.set(`overnight-${organisationId}`, seat.id)
          if (personId)
            await appointHolder(tx, ines, seat.id, { personId, role: 'delegate', startsOn: today, endsOn: null }, now)
        }
      },
    },
    ...invited(calendar.ago(159, '10:00'), ida, passwordHash),
    {
      at: calendar.ago(44, '17:10'),
      act: async ({ tx, now, today, as, idOf }) => recordDeparture(tx, await as('ines'), idOf('ida'), today, now),
    },
  ]
}

/** One that nobody has answered, one that ran out, one that was taken back. */
function openInvitations(calendar: Calendar): Deed[] {
  const seat = { seat: 'overnight-health', role: 'delegate' as const }
  return [
    {
      at: calendar.ago(33, '10:40'),
      act: (scene) =>
        invite(scene, {
          ...seat,
          key: 'ran-out',
          name: 'Joaquin Reyes',
          email: 'joaquin@health.calder.example',
          title: '',
        }),
    },
    {
      at: calendar.ago(12, '15:05'),
      act: (scene) =>
        invite(scene, { ...seat, key: 'wrong', name: 'Tessa Lund', email: 'tessa@health.calder.example', title: '' }),
    },
    {
      at: calendar.ago(11, '08:50'),
      act: async ({ tx, now, as, idOf }) => revokeInvitation(tx, await as('ines'), idOf('invitation wrong'), now),
    },
    {
      at: calendar.ago(4, '09:30'),
      act: (scene) =>
        invite(scene, {
          ...seat,
          key: 'open',
          name: 'Tessa Lund',
          email: 'tessa.lund@health.calder.example',
          title: '',
        }),
    },
  ]
}
