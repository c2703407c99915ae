// The sample site as it stands at one moment, read through the product's own lists.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dialect } from '#db/dialect'
import { openStore } from '#db/open'
import { activity } from '#db/schema/activity'
import { bodies } from '#db/schema/bodies'
import { charters } from '#db/schema/charters'
import { submissionMessages, submissions } from '#db/schema/community'
import { subscriptions } from '#db/schema/editions'
import { matterComments, matters } from '#db/schema/matters'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { decisions, positions, proposals } from '#db/schema/proposals'
import { disclosedTables, gateReports, rawTables, releases, releaseTables } from '#db/schema/releases'
import { answerKinds, outcomes, stances } from '#db/schema/words'
import { receiptCodeOf } from '#db/seed/demo/cases'
import { sampleReceipt } from '#db/seed/demo/matters'
import { zone } from '#db/seed/demo/meetings/calendar'
import { NotEmpty, writeYear } from '#db/seed/demo/year'
import { type CastName, cast } from '#db/seed/world'
import type { Reader, Store } from '#db/store'
import { castStore, emptyStore, now, today } from '#tests/support/store'
import type { Actor } from '~/domain/access/actor'
import { type Person, visitor } from '~/domain/access/actor'
import { stateOfNotice } from '~/domain/agreement/governance'
import { listNotices, listNoticesAhead } from '~/domain/agreement/governance.server'
import { listSignatories } from '~/domain/agreement/signatories.server'
import { findReceipt } from '~/domain/community/receipt.server'
import { listSaidDid } from '~/domain/community/said-did.server'
import { countSubmissions } from '~/domain/community/submissions.server'
import { listServices } from '~/domain/directory/services.server'
import { listIssues } from '~/domain/editions/issues.server'
import { findPlan } from '~/domain/evaluation/plan.server'
import { listReports } from '~/domain/evaluation/reports.server'
import { filterOf } from '~/domain/evidence/entry'
import { findEvidence, listCiting, listEveryEvidence } from '~/domain/evidence/register.server'
import { listFeedCalendar } from '~/domain/feeds/feeds.server'
import { listInvitations } from '~/domain/invitations/invitations.server'
import { latenessOf, matterStates } from '~/domain/matters/matter'
import { listMatters } from '~/domain/matters/matters.server'
import { listActions, listOpenActions } from '~/domain/meetings/actions.server'
import { meetingState } from '~/domain/meetings/meeting'
import { listMeetings } from '~/domain/meetings/meetings.server'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { listProposalsToReview } from '~/domain/organisations/proposals.server'
import { findActor } from '~/domain/people/actor.server'
import { findLedger } from '~/domain/policies/ledger.server'
import { listPolicies } from '~/domain/policies/policies.server'
import { outcomeOf } from '~/domain/proposals/decisions/outcome'
import { stancesOf } from '~/domain/proposals/positions/stance'
import { listPending, listProposalsAwaiting } from '~/domain/proposals/proposals.server'
import { listReleasePlans } from '~/domain/releases/calendar/plans.server'
import { listReleaseNeeds } from '~/domain/releases/needs.server'
import { listPublishedReleases } from '~/domain/releases/releases.server'
import { listSeatFacts } from '~/domain/seats/delegates.server'
import { listGaps } from '~/domain/seats/gaps.server'
import { listSeats } from '~/domain/seats/seats.server'
import { addDays, dayOf, daysBetween } from '~/domain/time'
import { disparityIndices, diversionShares, officerIndex } from '~/domain/trends/discretion'
import { listDiscretionTables } from '~/domain/trends/discretion.server'

/** Releases that wait for the actor as their second reader. */
const listReleasesToReview = async (db: Reader, actor: Actor) =>
  (await listReleaseNeeds(db, actor)).flatMap((need) => (need.kind === 'releaseReview' ? [need.place] : []))

const address = { url: 'http://localhost:3000', host: 'localhost' }
const folder = mkdtempSync(join(tmpdir(), 'accord-seed-'))
let store: Store
let ines: Person

const named = async (name: CastName): Promise<Person> => {
  const person = await findActor(store.db, cast[name].id, today)
  if (!person) throw new Error(`${name} holds nothing`)
  return person
}

/**
 * PGlite needs forty seconds of processor time for the sixteen thousand statements of the year, twice what this file may
 * take; the same facts hold there and are tried on SQLite and, where one is named, on a PostgreSQL server.
 */
const isTried = process.env.ACCORD_TEST_PROJECT !== 'pglite'
const fact = (name: string, holds: () => Promise<void>) => (isTried ? test(name, holds) : undefined)

// One site for all of these tests: none of them writes.
beforeAll(async () => {
  if (!isTried) return
  store = dialect === 'sqlite' ? await openStore(`file:${join(folder, 'site.sqlite')}`) : await emptyStore()
  await store.migrate()
  await writeYear(store, now, 'no hash', address)
  ines = await named('ines')
}, 180_000)

afterAll(async () => {
  if (isTried && dialect === 'sqlite') await store.close()
  rmSync(folder, { recursive: true, force: true })
})

fact('organisations: more than twelve, one withdrawn, some that never signed', async () => {
  const rows = await listOrganisations(store.db, visitor, today)
  expect(rows.length).toBeGreaterThan(14)
  expect(new Set(rows.map((row) => row.standing.state))).toEqual(new Set(['signed', 'withdrawn', 'not-signed']))
})

fact(
  'the agreement has two versions, somebody withdraws, one has a new name, one change waits, one is announced',
  async () => {
    const { present, former } = await listSignatories(store.db, visitor, today, zone)
    expect(new Set(present.map((row) => row.signed))).toEqual(new Set([1, 2]))
    expect(present.filter((row) => row.endsOn).map((row) => row.organisation.name)).toEqual(['Calder County Probation'])
    expect(former.map((row) => [row.organisation.name, row.by])).toEqual([['Harbor Light Recovery', 'withdrawal']])
    const renamed = (await listOrganisations(store.db, visitor, today)).filter((row) => row.formerNames.length > 0)
    expect(renamed.map((row) => row.name)).toEqual(['Calder Fire and Emergency Services'])
    expect((await listProposalsToReview(store.db, ines)).map((one) => one.organisation.slug)).toEqual(['opendoor'])
    expect(await listNoticesAhead(store.db, ines, today)).toHaveLength(1)
    expect(new Set((await listNotices(store.db, ines)).map((one) => stateOfNotice(one, today)))).toEqual(
      new Set(['ahead', 'in-effect', 'taken-back']),
    )
  },
)

fact('seats: one ends soon, and a required sector of a workgroup has nobody', async () => {
  const clt = await listSeats(store.db, ines, 'clt', today)
  expect(clt.filter((seat) => seat.expiry).map((seat) => seat.organisationName)).toEqual(['Calder Public Library'])
  const gaps = await listGaps(store.db, ines, today)
  const empty = gaps.flatMap((body) =>
    body.sectors.filter((row) => row.isRequired && row.filled === 0).map((row) => [body.bodyId, row.sector]),
  )
  expect(empty).toEqual([['overnight', 'public-health']])
})

fact('the workgroup that the cast sits on has the seats of the cast and no others', async () => {
  const seats = await listSeats(store.db, ines, 'owg', today)
  expect(seats.map((seat) => seat.organisationId).sort()).toEqual([
    'defender',
    'northside',
    'opendoor',
    'peers',
    'police',
    'prosecutor',
  ])
})

fact('invitations are open, accepted, expired and taken back', async () => {
  const states = (await listInvitations(store.db, ines, now)).map((row) => row.state)
  expect(new Set(states)).toEqual(new Set(['open', 'accepted', 'expired', 'revoked']))
})

fact(
  'meetings: the last in its amendment window, the next published 8 to 14 days ahead, one drafted after it',
  async () => {
    const { meetings } = await listMeetings(store.db, ines, { bodyId: 'pcg', page: 1 })
    const [later, next, last, ...earlier] = meetings.map((meeting) => ({
      ...meeting,
      state: meetingState(meeting, now),
    }))
    expect([later?.state, next?.state, last?.state]).toEqual(['draft', 'published', 'amendment'])
    const ahead = daysBetween(today, dayOf(next?.startsAt as Date, zone))
    expect(ahead >= 8 && ahead <= 14, String(ahead)).toBe(true)
    expect(earlier).toHaveLength(11)
    expect(new Set(earlier.map((meeting) => meeting.state))).toEqual(new Set(['approved']))
    const owg = await listMeetings(store.db, ines, { bodyId: 'owg', page: 1 })
    expect(owg.count).toBeGreaterThan(20)
    expect(owg.meetings.some((meeting) => meeting.cancelledAt)).toBe(true)
  },
)

fact('actions are open, late and done', async () => {
  const open = await listOpenActions(store.db, ines, {})
  expect(open.some((action) => action.dueOn < today) && open.some((action) => action.dueOn >= today)).toBe(true)
  expect((await listActions(store.db, ines, { done: true, page: 1 })).count).toBeGreaterThan(15)
})

fact('four policies are in force, and the ledger shows each status', async () => {
  expect((await listPolicies(store.db, visitor, today)).filter((policy) => policy.inEffect)).toHaveLength(4)
  const ledger = await findLedger(store.db, visitor, today, {}, null)
  const cells = ledger.policies.flatMap((policy) =>
    ledger.organisations.flatMap((one) => ledger.cellsOf(policy.id, one.id)),
  )
  expect(new Set(cells.map((cell) => cell.status))).toEqual(
    new Set(['in-force', 'not-yet-agreed', 'parked', 'withdrawn']),
  )
  expect(cells.some((cell) => cell.jurisdiction === 'City of Calder')).toBe(true)
})

fact(
  'two proposals are open, one is drafted, one waits for its outcome, and the police owe the workgroup a position',
  async () => {
    const pending = await listPending(store.db, ines, null, now)
    expect(pending.map((one) => one.state).sort()).toEqual(['closing', 'draft', 'open', 'open'])
    const owed = await listProposalsAwaiting(store.db, await named('tom'), now)
    expect(owed.some((one) => one.bodyName === 'Operational Workgroup')).toBe(true)
  },
)

fact('every stance and every outcome occurs, and each decision says what its rule makes of the positions', async () => {
  const rows = await store.db
    .select({ decision: decisions, proposal: proposals, charter: charters })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .innerJoin(charters, eq(charters.id, proposals.charterId))
    .orderBy(asc(decisions.decidedAt))
  expect(new Set(rows.map(({ decision }) => decision.outcome))).toEqual(new Set(outcomes))
  const said = await store.db.select().from(positions)
  expect(new Set(said.map((position) => position.stance))).toEqual(new Set(stances))
  for (const { decision, proposal, charter } of rows) {
    const { seats } = await listSeatFacts(store.db, proposal.bodyId, dayOf(proposal.closesAt, zone))
    const facts = { seats, positions: stancesOf(said.filter((position) => position.proposalId === proposal.id)) }
    const { quorumShare, requiredSectors, decisionRule: rule } = charter
    expect(outcomeOf({ ...facts, rule, quorumShare, requiredSectors }).outcome, decision.number).toBe(decision.outcome)
  }
  // What the statement says is what the rule says.
  const wrong = rows.filter(
    ({ decision }) => /^Not adopted/.test(decision.statement) !== (decision.outcome === 'not-adopted'),
  )
  expect(wrong.map(({ decision }) => decision.number)).toEqual([])
})

fact('matters stand in every state, with every honest answer, late and very late ones among them', async () => {
  const rows = await listMatters(store.db, ines, {})
  const states = new Set(rows.map((row) => row.state))
  expect(matterStates.filter((state) => state !== 'open' && !states.has(state))).toEqual([])
  expect(new Set(rows.flatMap((row) => row.answerKind ?? []))).toEqual(new Set(answerKinds))
  const waiting = rows.filter((row) => !row.answeredAt).map((row) => latenessOf(row.dueOn, today, []))
  expect(new Set(waiting)).toEqual(new Set(['on-time', 'late', 'very-late']))
  const { entries } = await listSaidDid(store.db, { page: 1 })
  expect(entries.length).toBeGreaterThan(10)
})

fact('submissions are new, with a body, answered and declined, and the sample receipt opens its thread', async () => {
  const counts = await countSubmissions(store.db, ines)
  expect(Object.entries(counts).filter(([, n]) => n === 0)).toEqual([])
  const thread = await findReceipt(store.db, receiptCodeOf(sampleReceipt))
  expect(thread.answer).not.toBeNull()
  expect(thread.messages.map((message) => message.sender)).toEqual(['programme', 'submitter'])
})

fact('the release calendar holds kept releases, one that was moved with a reason, and one ahead', async () => {
  const plans = await listReleasePlans(store.db, today)
  expect(plans.map(({ state }) => state)).toEqual(['planned', 'published', 'published', 'published'])
  expect(plans.flatMap(({ moves }) => moves.map(({ reason }) => reason))).toHaveLength(1)
  expect(plans.every(({ state, release }) => (state === 'published') === (release !== null))).toBe(true)
})

fact(
  'what is published of progress passed the gate, was read by a second person, and says that it is synthetic',
  async () => {
    const rows = await store.db.select().from(releases).where(isNotNull(releases.publishedAt))
    expect((await listPublishedReleases(store.db, 50)).length).toBe(6)
    for (const release of rows) {
      const [kept] = await store.db.select().from(gateReports).where(eq(gateReports.releaseId, release.id))
      const { report } = (kept as { report: unknown }).report as {
        report: { blocked: unknown; totals: { withheld: number } }
      }
      expect(
        [report.blocked, release.gatedFingerprint === null, release.reviewedBy === release.draftedBy],
        release.slug,
      ).toEqual([null, false, false])
      expect(report.totals.withheld, release.slug).toBeGreaterThan(0)
      const tables = await store.db
        .select({ shown: disclosedTables.content, title: releaseTables.title })
        .from(releaseTables)
        .leftJoin(disclosedTables, eq(disclosedTables.releaseTableId, releaseTables.id))
        .where(eq(releaseTables.releaseId, release.id))
      expect(
        tables.every((table) => table.shown !== null),
        release.slug,
      ).toBe(true)
      const isNamed =
        release.period === '2017'
          ? release.sources.includes('https://osibaltimore.org/')
          : tables.every(({ title }) => title.includes('(synthetic)')) && release.title.includes('(synthetic figures)')
      expect(isNamed, release.slug).toBe(true)
    }
    expect(await listReleasesToReview(store.db, await named('nora'))).toHaveLength(1)
  },
)

fact('a quarter has 20 to 60 people, so that the gate has work', async () => {
  const rows = await store.db
    .select({ content: rawTables.content, title: releaseTables.title })
    .from(rawTables)
    .innerJoin(releaseTables, eq(releaseTables.id, rawTables.releaseTableId))
  const totals = rows
    .filter(({ title }) => title.startsWith('People referred by door'))
    .map(({ content }) => Object.values((content as { cells: Record<string, number> }).cells))
    .map((counts) => counts.reduce((sum, count) => sum + count, 0))
  expect(totals).toHaveLength(3)
  for (const total of totals) expect(total >= 20 && total <= 100, String(total)).toBe(true)
})

fact('feeds are on time, late and missing; evidence, services and editions are there', async () => {
  const { feeds } = await listFeedCalendar(store.db, { organisation: '', state: '' }, 1, today)
  expect(['on-time', 'late', 'missing'].filter((state) => !feeds.some((feed) => feed.state === state))).toEqual([])
  expect((await listEveryEvidence(store.db, filterOf(new URLSearchParams()))).length).toBeGreaterThan(30)
  const services = await listServices(store.db)
  expect(services.length).toBeGreaterThanOrEqual(8)
  expect(services.filter((one) => one.abstinenceRequired)).toHaveLength(1)
  const issues = await listIssues(store.db, ines)
  expect(new Set(issues.map((issue) => issue.state))).toEqual(new Set(['waiting', 'sending']))
  const audiences = new Set((await store.db.select().from(subscriptions)).map((row) => row.audience))
  expect(audiences).toEqual(new Set(['members', 'residents', 'business']))
})

fact('no letter and no address leaves the reserved domain, and the mailbox starts with a few letters', async () => {
  const letters = await store.db.select().from(outbox)
  const addresses = [
    ...letters.map((letter) => letter.to),
    ...(await store.db.select().from(people)).map((person) => person.email),
  ]
  expect(addresses.filter((to) => !/\.example$/.test(to))).toEqual([])
  const waiting = letters.filter((letter) => letter.status === 'pending')
  expect(new Set(waiting.map((letter) => letter.template))).toEqual(
    new Set(['agenda-published', 'edition', 'invitation', 'proposal-opened']),
  )
  expect(waiting.length).toBeLessThan(12)
  expect(letters.filter((letter) => letter.status === 'sent' && Object.keys(letter.props).length > 0)).toEqual([])
})

fact('happenings stand in the order of time, and none lies ahead', async () => {
  const rows = await store.db.select({ at: activity.at, verb: activity.verb }).from(activity).orderBy(asc(activity.seq))
  const backwards = rows.filter((row, index) => index > 0 && row.at < (rows[index - 1]?.at as Date))
  expect(backwards).toEqual([])
  expect(rows.at(-1)?.at.getTime()).toBeLessThanOrEqual(now.getTime())
  expect(rows[0] && rows[0].at < new Date(`${addDays(today, -360)}T00:00:00Z`)).toBe(true)
})

/** Names of streets, bodies and organisations that stand in what people wrote. */
const known =
  /^(Fifth Street|Main Street|Second Street|Tell Us|Old Harbor|Open Door|Casa Puente|Public Health|River Road|Harbor Street|Every Tuesday)$/

fact('no text from or about the community names a person', async () => {
  const texts = [
    ...(await store.db.select().from(submissions)).flatMap((row) => [
      row.text,
      row.publicText ?? '',
      row.area,
      row.declineReason ?? '',
    ]),
    ...(await store.db.select().from(submissionMessages)).map((row) => row.text),
    ...(await store.db.select().from(matters)).flatMap((row) => [row.title, row.summary, row.answer ?? '']),
    ...(await store.db.select().from(matterComments)).map((row) => row.text),
  ]
  const pairs = texts.flatMap((text) => text.match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? [])
  expect(pairs.length).toBeGreaterThan(5)
  expect([...new Set(pairs.filter((pair) => !known.test(pair)))]).toEqual([])
  const everybody = new Set((await store.db.select().from(people)).map((person) => person.name.split(' ')[0] as string))
  expect(texts.filter((text) => [...everybody].some((first) => new RegExp(`\\b${first}\\b`).test(text)))).toEqual([])
})

fact(
  'the evaluation plan was fixed and changed twice, one report is answered and one waits, all of it labelled',
  async () => {
    const plan = await findPlan(store.db, visitor)
    expect(plan.fixed).not.toBeNull()
    expect(plan.questions).toHaveLength(4)
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['added', 'changed'])
    const reports = await listReports(store.db, now)
    expect(reports.map(({ state }) => state)).toEqual(['due', 'answered'])
    for (const { title, text } of reports) expect(`${title} ${text}`).toMatch(/synthetic.*Synthetic/s)
  },
)

fact('a first-year figure stands beside what was found later, each with its source', async () => {
  const entry = await findEvidence(store.db, 'honolulu-year-1-cited-encounters-unsheltered-days-month-er-use')
  expect(entry.later.map(({ slug }) => slug)).toEqual(['honolulu-2-years-citations-after-referral'])
  expect(entry.source).not.toBe('')
  const cited = await findEvidence(store.db, 'seattle-6-months-longer-term-odds-of-arrest-vs-control')
  expect((await listCiting(store.db, cited)).map(({ kind }) => kind).sort()).toEqual(['release', 'response'])
})

fact('how discretion was used is shown by unit, reason and group, and by officers', async () => {
  const tables = await listDiscretionTables(store.db)
  const sides = tables.flatMap(({ table }) => diversionShares(table).map(({ side }) => side))
  expect(sides).toEqual(['unit', 'reason', 'race-ethnicity'])
  const groups = tables.flatMap(({ table }) => disparityIndices(table)).flatMap((index) => index.groups)
  // One group is so small that nothing of it can be shown, and so it says.
  expect(new Set(groups.map(({ known }) => known))).toEqual(new Set([true, false]))
  const officers = tables.find(({ kind }) => kind === 'officers')
  expect(officers && officerIndex(officers.table)).toMatchObject({ known: true, officers: 104, countsNone: true })
})

// Last: where there is one server, it takes the place of the sample site.
test('a database that holds a site is refused and left alone', async () => {
  const taken = await castStore()
  await expect(writeYear(taken, now, 'no hash', address)).rejects.toThrow(NotEmpty)
  expect(await taken.db.select().from(bodies)).toHaveLength(3)
})
