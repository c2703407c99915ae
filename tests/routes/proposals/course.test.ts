import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { actions } from '#db/schema/meetings'
import { positions, proposals } from '#db/schema/proposals'
import { seatHolders } from '#db/schema/seats'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now, today } from '#tests/support/store'
import { handOver } from '~/domain/seats/handovers.server'
import { answered, closing, opened, proposalForm } from '../../domain/proposals/scene'

const form = (changed: Record<string, string> = {}) => proposalForm(changed) as Record<string, string>

test('a template begins the text, the draft says what is missing, and it opens once all is said', async () => {
  const { signedIn } = serverOver(await castStore())
  const grace = await signedIn('grace')
  const blank = await (await grace.get('/proposals/new?template=funding')).text()
  expect(blank).toContain('## What it costs, and who pays')
  expect(blank).toContain('name="template" value="funding"')
  const text = '## What it costs, and who pays\n\nNothing.\n\n## What it is for\n\n## From when\n\nMay.\n'
  await grace.post('/proposals/new', form({ template: 'funding', text }))
  const draft = await (await grace.get('/proposals/P-2026-001')).text()
  expect(draft).toContain('Still to be said')
  expect(draft).toMatch(/<li>What it is for<\/li><li>When it ends<\/li>/)
  const refused = await grace.post('/proposals/P-2026-001/opening')
  expect([refused.status, (await refused.text()).includes('The draft names what is missing.')]).toEqual([409, true])
  const whole = text.replace('## From', 'Bus fares.\n\n## When it ends\n\nIn a year.\n\n## From')
  expect((await grace.post('/proposals/P-2026-001/edit', form({ template: 'funding', text: whole }))).status).toBe(303)
  expect((await grace.post('/proposals/P-2026-001/opening')).status).toBe(303)
  expect(await (await grace.get('/proposals/P-2026-001')).text()).not.toContain('Still to be said')
  expect((await grace.post('/proposals/new', form({ template: 'nonsense' }))).status).toBe(422)
})

test('an extension asks for a later time and a reason, and says what stands where somebody was quicker', async () => {
  const store = await castStore()
  const number = await opened(store)
  const { signedIn, visitor } = serverOver(store)
  const grace = await signedIn('grace')
  const path = `/proposals/${number}/extension`
  const page = await (await grace.get(path)).text()
  const formerClosesAt = /name="formerClosesAt" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect(formerClosesAt).toBe(closing.toISOString())
  const fields = { closesAt: '2026-11-20T17:00', reason: 'Two boards meet on Thursday', formerClosesAt }
  const earlier = await grace.post(path, { ...fields, closesAt: '2026-11-18T11:00' })
  const html = await earlier.text()
  expect([earlier.status, html.includes('Two boards meet on Thursday')]).toEqual([422, true])
  expect((await grace.post(path, { ...fields, reason: '' })).status).toBe(422)
  expect((await (await signedIn('tom')).post(path, fields)).status).toBe(403)
  expect((await grace.post(path, fields)).headers.get('location')).toBe(`/proposals/${number}?notice=proposalExtended`)
  const second = await (await signedIn('ines')).post(path, { ...fields, closesAt: '2026-11-25T17:00' })
  const stale = await second.text()
  expect(second.status).toBe(409)
  expect(stale).toContain('2026-11-21T01:00:00.000Z')
  expect(stale).toContain('value="2026-11-25T17:00"')
  expect(await (await visitor().get(`/proposals/${number}`)).text()).toContain('Two boards meet on Thursday')
})

test('a proposal goes up, and each side leads to the other as far as it may be read', async () => {
  const store = await castStore()
  const number = await opened(store)
  const { signedIn, visitor } = serverOver(store)
  const grace = await signedIn('grace')
  const path = `/proposals/${number}/referral`
  expect(await (await grace.get(`/proposals/${number}`)).text()).toContain('Send it up')
  expect(await (await grace.get(path)).text()).toContain('Policy Coordinating Group')
  expect((await grace.post(path, { bodyId: 'pcg', reason: '' })).status).toBe(422)
  expect((await grace.post(path, { bodyId: 'clt', reason: 'x' })).status).toBe(422)
  expect((await (await signedIn('tom')).get(path)).status).toBe(404)
  expect((await grace.post(path, { bodyId: 'pcg', reason: 'It binds the courts' })).status).toBe(303)
  const old = await (await visitor().get(`/proposals/${number}`)).text()
  expect(old).toContain('Has gone up to another body')
  expect(old).toContain('It binds the courts')
  expect(old).not.toContain('P-2026-002')
  const luis = await signedIn('luis')
  expect(await (await luis.get('/proposals/P-2026-002')).text()).toContain(
    'Comes up from the Operational Workgroup, where it was P-2026-001',
  )
  expect(await (await luis.get(`/proposals/${number}`)).text()).toContain(
    'Is P-2026-002 in the Policy Coordinating Group',
  )
  expect((await grace.post(path, { bodyId: 'pcg', reason: 'Again' })).status).toBe(409)
})

test('a corrected proposal begins with the text of the one whose place it takes', async () => {
  const store = await castStore()
  const number = await opened(store)
  const { signedIn } = serverOver(store)
  const tom = await signedIn('tom')
  const page = await (await tom.get(`/proposals/new?supersedes=${number}`)).text()
  expect(page).toContain('An officer and a case manager meet **within an hour**.')
  expect((await tom.get('/proposals/new?supersedes=P-1999-001')).status).toBe(404)
  expect((await (await signedIn('mara')).get(`/proposals/new?supersedes=${number}`)).status).toBe(404)
  const drafted = await tom.post('/proposals/new', form({ supersedes: number, text: 'Within two hours.' }))
  expect(drafted.status).toBe(303)
  expect(await (await tom.get('/proposals/P-2026-002')).text()).toContain(`Takes the place of ${number}`)
  expect((await tom.post('/proposals/P-2026-002/opening')).status).toBe(409)
  const [old] = await store.db.select().from(proposals)
  expect(old?.text).toContain('within an hour')
})

test('a condition becomes an action on its own page', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, { omar: 'not-yet' })
  const [need] = await store.db.select().from(positions)
  const { signedIn, visitor } = serverOver(store)
  const grace = await signedIn('grace')
  const path = `/proposals/${number}/positions/${need?.id}/action`
  expect(await (await grace.get(`/proposals/${number}`)).text()).toContain(path)
  expect(await (await grace.get(path)).text()).toContain('omar says why')
  const fields = { title: 'Find a second night worker', organisationId: 'northside', dueOn: '2026-12-01' }
  const wrong = await grace.post(path, { ...fields, dueOn: '2026-11-01' })
  expect([wrong.status, (await wrong.text()).includes('Find a second night worker')]).toEqual([422, true])
  expect((await (await signedIn('tom')).post(path, fields)).status).toBe(404)
  expect((await grace.post(path, fields)).status).toBe(303)
  expect(await store.db.select().from(actions)).toHaveLength(1)
  const page = await (await visitor().get(`/proposals/${number}`)).text()
  expect(page).toContain('Open Door')
  expect(page).toContain('Find a second night worker')
  expect(page).not.toContain('Make it an action')
})

test('of two alternates who act on one day the second is shown what the first said, and loses nothing', async () => {
  const store = await castStore()
  const number = await opened(store, { bodyId: 'pcg' }, 'luis')
  await store.write((tx) =>
    tx.insert(seatHolders).values({ seatId: 'pcg-police', personId: 'sam', role: 'alternate', startsOn: '2026-01-01' }),
  )
  const mara = await actorNamed(store.db, 'mara')
  const away = { extent: 'period' as const, alternateId: null, startsOn: today, endsOn: today, reason: 'Away' }
  await store.write((tx) => handOver(tx, mara, 'pcg-police', away, today, now))
  const { signedIn } = serverOver(store)
  const [tom, sam] = [await signedIn('tom'), await signedIn('sam')]
  const revision = async (one: typeof tom) =>
    /name="revision" value="(\d+)"/.exec(await (await one.get(`/proposals/${number}`)).text())?.[1] ?? ''
  const seen = { tom: await revision(tom), sam: await revision(sam) }
  expect(seen).toEqual({ tom: '0', sam: '0' })
  const say = (one: typeof tom, stance: string, reason: string, revisionSeen: string) =>
    one.post(`/proposals/${number}/positions`, {
      form: 'position-police',
      organisationId: 'police',
      stance,
      reason,
      revision: revisionSeen,
    })
  const answers = await Promise.all([
    say(tom, 'agree', 'Tom for command', seen.tom),
    say(sam, 'object', 'Sam for command', seen.sam),
  ])
  expect(answers.map((one) => one.status).sort()).toEqual([303, 409])
  const [row, ...more] = await store.db.select().from(positions)
  expect(more).toEqual([])
  const refused = await (answers.find((one) => one.status === 409) as Response).text()
  expect(refused).toContain('Tom for command')
  expect(refused).toContain('Sam for command')
  const second = row?.givenBy === 'tom' ? sam : tom
  expect((await say(second, 'stand-aside', 'Now with knowledge', '1')).status).toBe(303)
  expect(await store.db.select().from(positions)).toHaveLength(2)
})

test('a position that is refused is recorded nowhere but the log, which holds the reason alone', async () => {
  const store = await castStore()
  const number = await opened(store)
  let clock = now
  const noted: unknown[] = []
  const { signedIn } = serverOver(store, { clock: () => clock, noted })
  const [tom, mara, priya] = [await signedIn('tom'), await signedIn('mara'), await signedIn('priya')]
  const before = await store.db.select().from(activity)
  const words = 'Words that nobody should find'
  const say = (one: typeof tom, organisationId = 'police') =>
    one.post(`/proposals/${number}/positions`, { organisationId, stance: 'object', reason: words })
  const refusals: [number, string, () => Promise<Response>][] = [
    [403, 'You do not hold a seat for this organisation on this body.', () => say(mara)],
    [403, 'You do not hold a seat for this organisation on this body.', () => say(priya)],
    [403, 'You do not hold a seat for this organisation on this body.', () => say(tom, 'peers')],
    [
      403,
      'You do not hold a seat for this organisation on this body.',
      async () => {
        await store.write((tx) =>
          tx.update(seatHolders).set({ endsOn: '2026-11-17' }).where(eq(seatHolders.seatId, 'owg-police')),
        )
        return say(tom)
      },
    ],
    [
      409,
      'The proposal has closed. Positions can no longer change.',
      () => {
        clock = closing
        return say(priya, 'prosecutor')
      },
    ],
  ]
  for (const [status, reason, act] of refusals) {
    const answer = await act()
    const html = await answer.text()
    expect([answer.status, html.includes(reason)], reason).toEqual([status, true])
  }
  expect(await store.db.select().from(positions)).toEqual([])
  expect(await store.db.select().from(activity)).toEqual(before)
  expect(noted.filter((entry) => typeof entry === 'object' && entry !== null && 'refused' in entry)).toEqual([
    ...Array(4).fill({ refused: 'proposals.errors.noSeat' }),
    { refused: 'proposals.errors.closed' },
  ])
  expect(JSON.stringify(noted)).not.toContain(words)
})
