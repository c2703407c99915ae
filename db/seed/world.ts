// The small named cast: enough people, organisations and bodies to try every rule. Shared by the tests and the sample
// site, so that a failing test can be opened in the browser. Everybody here is invented.

import { agreementDocuments, signatories } from '../schema/agreement'
import { bodies, bodyOffices } from '../schema/bodies'
import { charters, standingItems } from '../schema/charters'
import { organisations } from '../schema/organisations'
import { memberships, people, siteRoleGrants } from '../schema/people'
import { seatHolders, seats } from '../schema/seats'
import { site } from '../schema/site'
import type { AgendaItemType, AgendaSource, Office, SeatRole, Sector, SiteRole } from '../schema/words'
import type { Writer } from '../store'
import { agreement1 } from './demo/decisions/texts'

type Org = {
  id: string
  name: string
  sector: Sector
  does: string
  independent: boolean
  jurisdiction?: string
  signed?: boolean
}

export const organisationCast: Org[] = [
  {
    id: 'police',
    name: 'Calder Police Department',
    sector: 'law-enforcement',
    independent: false,
    jurisdiction: 'City of Calder',
    does: 'Officers may divert a person to the programme instead of booking them. Command decides on training time and shifts.',
  },
  {
    id: 'prosecutor',
    name: 'Calder County Prosecutor',
    sector: 'prosecution',
    independent: true,
    jurisdiction: 'Calder County',
    does: 'Decides which offences may be diverted, and coordinates other open cases with the person’s plan.',
  },
  {
    id: 'defender',
    name: 'Calder Public Defender',
    sector: 'public-defence',
    independent: true,
    jurisdiction: 'Calder County',
    does: 'Looks after the rights of people who are referred, and advises on information sharing.',
  },
  {
    id: 'northside',
    name: 'Northside Behavioral Health',
    sector: 'behavioural-health',
    independent: true,
    does: 'Hosts the case managers and peer outreach workers.',
  },
  {
    id: 'opendoor',
    name: 'Open Door Housing',
    sector: 'housing-and-services',
    independent: true,
    does: 'Shelter, interim housing and help with identification papers.',
  },
  {
    id: 'health',
    name: 'Calder Public Health',
    sector: 'public-health',
    independent: true,
    jurisdiction: 'Calder County',
    does: 'Overdose prevention, and the data agreement.',
  },
  {
    id: 'executive',
    name: 'Office of the County Executive',
    sector: 'elected-office',
    independent: true,
    jurisdiction: 'Calder County',
    does: 'Chairs the Policy Coordinating Group and brings the budget.',
  },
  {
    id: 'riverside',
    name: 'Riverside Neighbors Association',
    sector: 'community',
    independent: true,
    jurisdiction: 'Riverside',
    does: 'Brings concerns from Riverside and answers back to neighbors.',
  },
  {
    id: 'mainstreet',
    name: 'Main Street Business Alliance',
    sector: 'business',
    independent: true,
    jurisdiction: 'Old Harbor',
    does: 'Speaks for shops and restaurants on Main Street.',
  },
  {
    id: 'peers',
    name: 'Peer Voices Council',
    sector: 'lived-experience',
    independent: true,
    does: 'People who have used the programme or could have; they take part in every decision.',
  },
  {
    id: 'court',
    name: 'Calder Municipal Court',
    sector: 'courts-and-probation',
    independent: true,
    jurisdiction: 'City of Calder',
    signed: false,
    does: 'Observes; has not signed the agreement.',
  },
  {
    id: 'tidewater',
    name: 'Tidewater University',
    sector: 'evaluator',
    independent: true,
    signed: false,
    does: 'Independent evaluation.',
  },
]

type Somebody = {
  id: string
  name: string
  displayName?: string
  title: string
  email: string
  org?: string
  siteRole?: SiteRole
  seats?: [body: string, role: SeatRole][]
  offices?: [body: string, office: Office][]
  left?: boolean
  /** What the sample site's sign-in table says of them. */
  shows?: string
}

export const cast = {
  ines: {
    id: 'ines',
    name: 'Ines Aguilar',
    title: 'Project manager',
    email: 'ines@calder.example',
    siteRole: 'project-manager',
    offices: [
      ['pcg', 'clerk'],
      ['owg', 'clerk'],
    ],
    shows: 'Project manager: runs meetings, releases and editions',
  },
  daniel: {
    id: 'daniel',
    name: 'Daniel Osei',
    title: 'Community liaison',
    email: 'daniel@calder.example',
    siteRole: 'community-liaison',
    offices: [['clt', 'clerk']],
    shows: 'Community liaison: answers residents',
  },
  ruth: {
    id: 'ruth',
    name: 'Ruth Lindqvist',
    title: 'Site administrator',
    email: 'ruth@calder.example',
    siteRole: 'administrator',
    shows: 'Administrator: settings and invitations',
  },
  luis: {
    id: 'luis',
    name: 'Luis Ortega',
    title: 'Deputy county executive',
    email: 'luis@calder.example',
    org: 'executive',
    seats: [['pcg', 'delegate']],
    offices: [['pcg', 'chair']],
    shows: 'Chair of the Policy Coordinating Group',
  },
  mara: {
    id: 'mara',
    name: 'Mara Voss',
    title: 'Captain',
    email: 'mara@calder.example',
    org: 'police',
    seats: [['pcg', 'delegate']],
    shows: 'Police command: delegate in the Policy Coordinating Group',
  },
  tom: {
    id: 'tom',
    name: 'Tom Bell',
    title: 'Sergeant',
    email: 'tom@calder.example',
    org: 'police',
    seats: [
      ['owg', 'delegate'],
      ['pcg', 'alternate'],
    ],
    shows: 'Police sergeant: delegate in the operational workgroup',
  },
  priya: {
    id: 'priya',
    name: 'Priya Nair',
    title: 'Chief deputy prosecutor',
    email: 'priya@calder.example',
    org: 'prosecutor',
    seats: [
      ['pcg', 'delegate'],
      ['owg', 'delegate'],
    ],
    shows: 'Prosecutor: delegate in both groups',
  },
  samuel: {
    id: 'samuel',
    name: 'Samuel Adeyemi',
    title: 'Supervising attorney',
    email: 'samuel@calder.example',
    org: 'defender',
    seats: [
      ['pcg', 'delegate'],
      ['owg', 'delegate'],
    ],
    shows: 'Public defender: delegate in both groups',
  },
  grace: {
    id: 'grace',
    name: 'Grace Liu',
    title: 'Case management supervisor',
    email: 'grace@calder.example',
    org: 'northside',
    seats: [
      ['pcg', 'delegate'],
      ['owg', 'delegate'],
    ],
    offices: [['owg', 'chair']],
    shows: 'Provider: chair of the operational workgroup',
  },
  omar: {
    id: 'omar',
    name: 'Omar Haddad',
    title: 'Director of services',
    email: 'omar@calder.example',
    org: 'opendoor',
    seats: [
      ['pcg', 'delegate'],
      ['owg', 'delegate'],
    ],
    shows: 'Housing provider',
  },
  helen: {
    id: 'helen',
    name: 'Helen Marsh',
    title: 'Health officer',
    email: 'helen@calder.example',
    org: 'health',
    seats: [['pcg', 'delegate']],
  },
  bea: {
    id: 'bea',
    name: 'Bea Thornton',
    title: 'President',
    email: 'bea@calder.example',
    org: 'riverside',
    seats: [
      ['pcg', 'delegate'],
      ['clt', 'delegate'],
    ],
    offices: [['clt', 'chair']],
    shows: 'Neighbor: chair of the community leadership team',
  },
  jack: {
    id: 'jack',
    name: 'Jack Romero',
    title: 'Owner, Romero Hardware',
    email: 'jack@calder.example',
    org: 'mainstreet',
    seats: [
      ['pcg', 'delegate'],
      ['clt', 'delegate'],
    ],
    shows: 'Business owner',
  },
  dee: {
    id: 'dee',
    name: 'Deandra Fields',
    displayName: 'Dee',
    title: 'Council member',
    email: 'dee@calder.example',
    org: 'peers',
    seats: [
      ['pcg', 'delegate'],
      ['owg', 'delegate'],
      ['clt', 'delegate'],
    ],
    shows: 'Lived experience: delegate in all three',
  },
  noor: {
    id: 'noor',
    name: 'Noor Rahman',
    title: 'Court administrator',
    email: 'noor@calder.example',
    org: 'court',
    seats: [['pcg', 'observer']],
  },
  nora: {
    id: 'nora',
    name: 'Nora Quist',
    title: 'Principal investigator',
    email: 'nora@calder.example',
    org: 'tidewater',
    siteRole: 'evaluator',
    shows: 'Independent evaluator: second reader of releases',
  },
  sam: {
    id: 'sam',
    name: 'Sam Keller',
    title: 'Intake screener',
    email: 'sam@calder.example',
    org: 'northside',
    siteRole: 'screener',
  },
  vera: {
    id: 'vera',
    name: 'Vera Holt',
    title: 'Former delegate',
    email: 'vera@calder.example',
    org: 'police',
    left: true,
  },
} as const satisfies Record<string, Somebody>
export type CastName = keyof typeof cast

/** Everybody's password in the sample site and the tests; it is of no use anywhere else. */
export const samplePassword = 'harbor-lantern-42'

type Item = [title: string, type: AgendaItemType, minutes: number, source: AgendaSource]
const pcgItems: Item[] = [
  ['Welcome, attendance and declarations of interest', 'information', 5, 'none'],
  ['Approve the minutes of the last meeting', 'decision', 5, 'last-minutes'],
  ['Actions carried forward', 'discussion', 10, 'open-actions'],
  ['Releases and data gaps', 'information', 15, 'releases-and-gaps'],
  ['Items sent up by the operational workgroup', 'discussion', 15, 'from-workgroup'],
  ['Community items and answers', 'discussion', 15, 'community'],
  ['Successes and obstacles', 'discussion', 10, 'successes-and-obstacles'],
  ['Decisions', 'decision', 20, 'proposals'],
  ['Evaluation', 'information', 10, 'evaluation'],
  ['Next steps', 'information', 5, 'none'],
]
const owgItems: Item[] = [
  ['Welcome and attendance', 'information', 5, 'none'],
  ['Actions carried forward', 'discussion', 10, 'open-actions'],
  ['Referrals and handovers: what works, what does not', 'discussion', 25, 'none'],
  ['Proposals', 'decision', 15, 'proposals'],
  ['Send up to the Policy Coordinating Group', 'discussion', 5, 'none'],
]
const cltItems: Item[] = [
  ['Welcome', 'information', 5, 'none'],
  ['What neighbors and businesses told us', 'discussion', 30, 'community'],
  ['What was answered', 'information', 15, 'none'],
  ['Areas of focus', 'discussion', 20, 'none'],
]

export const bodyCast = [
  {
    id: 'pcg',
    slug: 'policy-coordinating-group',
    name: 'Policy Coordinating Group',
    kind: 'pcg',
    visibility: 'public',
    rule: 'consent',
    quorum: 0.5,
    required: ['law-enforcement', 'prosecution', 'public-defence', 'lived-experience'],
    cadence: 'FREQ=MONTHLY;BYDAY=2TH;BYHOUR=14;BYMINUTE=0',
    notice: 7,
    items: pcgItems,
    purpose:
      'The governing coalition. Each signatory has one voice. It proceeds only as far as its independent members agree.',
  },
  {
    id: 'owg',
    slug: 'operational-workgroup',
    name: 'Operational Workgroup',
    kind: 'owg',
    visibility: 'members',
    rule: 'consensus',
    quorum: 0.6,
    required: ['law-enforcement', 'behavioural-health'],
    cadence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYHOUR=10;BYMINUTE=0',
    notice: 2,
    items: owgItems,
    purpose: 'Officers, prosecutors, defenders and case managers who run the programme from day to day.',
  },
  {
    id: 'clt',
    slug: 'community-leadership-team',
    name: 'Community Leadership Team',
    kind: 'clt',
    visibility: 'public',
    rule: 'majority',
    quorum: 0.5,
    required: ['community'],
    cadence: 'FREQ=MONTHLY;BYDAY=1WE;BYHOUR=18;BYMINUTE=30',
    notice: 5,
    items: cltItems,
    purpose:
      'Neighbors, businesses and people with lived experience. It says where help is needed and hears what came of it.',
  },
] as const

/** `cadences` replaces recurrence rules of bodies, where a story needs its meetings on other days. */
type WorldOptions = {
  startsOn: string
  now: Date
  passwordHash: string
  isSample: boolean
  cadences?: Record<string, string>
}

/** Writes the cast as it stands on `startsOn` (YYYY-MM-DD). */
export async function createWorld(tx: Writer, options: WorldOptions): Promise<void> {
  const { startsOn, now, passwordHash, isSample } = options
  await tx.insert(site).values({
    name: 'Calder Accord',
    programmeName: 'Calder Diversion',
    coalitionName: 'Calder County Policy Coordinating Group',
    place: 'Calder County',
    timeZone: 'America/Los_Angeles',
    locales: ['en', 'es'],
    threshold: 11,
    contactEmail: 'office@calder.example',
    contactPhone: '555-0142',
    isSample,
    createdAt: now,
  })
  await tx.insert(organisations).values(
    organisationCast.map((org) => ({
      id: org.id,
      slug: org.id,
      name: org.name,
      sector: org.sector,
      jurisdiction: org.jurisdiction ?? '',
      description: org.does,
      independentOfPolice: org.independent,
      createdAt: now,
    })),
  )
  const everybody: Somebody[] = Object.values(cast)
  await tx.insert(people).values(
    everybody.map((person) => ({
      id: person.id,
      email: person.email,
      name: person.name,
      displayName: person.displayName ?? null,
      title: person.title,
      passwordHash,
      createdAt: now,
      endedAt: person.left ? now : null,
    })),
  )
  for (const [position, body] of bodyCast.entries()) {
    await tx.insert(bodies).values({
      id: body.id,
      slug: body.slug,
      name: body.name,
      kind: body.kind,
      visibility: body.visibility,
      position,
      createdAt: now,
    })
    await tx.insert(charters).values({
      id: `${body.id}-charter-1`,
      bodyId: body.id,
      version: 1,
      purpose: body.purpose,
      decisionRule: body.rule,
      quorumShare: body.quorum,
      requiredSectors: [...body.required],
      cadence: options.cadences?.[body.id] ?? body.cadence,
      noticeDays: body.notice,
      amendmentDays: 7,
      adoptedOn: startsOn,
      createdAt: now,
    })
    await tx.insert(standingItems).values(
      body.items.map(([title, type, minutes, source], at) => ({
        id: `${body.id}-item-${at + 1}`,
        bodyId: body.id,
        position: at + 1,
        title,
        type,
        minutes,
        source,
      })),
    )
  }
  const seatOf = new Set<string>()
  for (const person of everybody) {
    const endsOn = person.left ? startsOn : null
    if (person.org)
      await tx.insert(memberships).values({ personId: person.id, organisationId: person.org, startsOn, endsOn })
    if (person.siteRole)
      await tx.insert(siteRoleGrants).values({ personId: person.id, role: person.siteRole, startsOn })
    for (const [bodyId, office] of person.offices ?? [])
      await tx.insert(bodyOffices).values({ bodyId, personId: person.id, office, startsOn })
    for (const [bodyId, role] of person.seats ?? []) {
      const seatId = `${bodyId}-${person.org}`
      if (!seatOf.has(seatId))
        await tx.insert(seats).values({
          id: seatId,
          bodyId,
          organisationId: person.org as string,
          observes: role === 'observer',
          startsOn,
          createdAt: now,
        })
      seatOf.add(seatId)
      await tx.insert(seatHolders).values({ seatId, personId: person.id, role, startsOn })
    }
  }
  await tx.insert(agreementDocuments).values({
    id: 'agreement-1',
    version: 1,
    title: 'Memorandum of agreement',
    text: agreement1,
    effectiveOn: startsOn,
    recordedAt: now,
  })
  await tx.insert(signatories).values(
    organisationCast
      .filter((org) => org.signed !== false)
      .map((org) => ({
        id: `${org.id}-signature`,
        organisationId: org.id,
        document: 'Memorandum of agreement, version 1',
        documentId: 'agreement-1',
        signedOn: startsOn,
        signedBy: everybody.find((person) => person.org === org.id)?.name ?? org.name,
        jurisdictions: org.jurisdiction ? [org.jurisdiction] : [],
        recordedAt: now,
      })),
  )
}
