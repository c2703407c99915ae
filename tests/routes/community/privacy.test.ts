// What somebody sent, and their address, reach nobody but the liaison and the project manager: no page, no data request,
// no letter, no line of the log of activity.

import type { RouteConfigEntry } from '@remix-run/route-config'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { outbox } from '#db/schema/outbox'
import { type CastName, cast } from '#db/seed/world'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { writeFromReceipt } from '~/domain/community/receipt.server'
import { answerMatter } from '~/domain/matters/answer.server'
import routes from '~/routes'
import { concern, routedConcern, secretEmail, secretMark } from './cases'

const messageMark = 'Quoxwimble'

/** Every address of the table, its parameters filled with things that exist. */
function addresses(known: Record<string, string>): string[] {
  const flat = (entries: RouteConfigEntry[], before: string): string[] =>
    entries.flatMap((entry) => {
      const path = [before, entry.path].filter(Boolean).join('/')
      return [path, ...flat(entry.children ?? [], path)]
    })
  const filled = (path: string) =>
    path
      .replace(/:(\w+)\??/g, (_, name: string) => known[`${path.split('/')[0]} ${name}`] ?? known[name] ?? 'none')
      .replace('*', 'no-such-page')
  return [...new Set(flat(routes as RouteConfigEntry[], '').map((path) => `/${filled(path)}`))]
}

async function sentThings() {
  const store = await castStore()
  const daniel = await actorNamed(store.db, 'daniel')
  const { id, number, code } = await routedConcern(store)
  await store.write((tx) => writeFromReceipt(tx, code, `${messageMark} told me so.`, now))
  await store.write((tx) =>
    answerMatter(
      tx,
      daniel,
      number,
      { answerKind: 'done', answer: 'Outreach goes there twice a week now.', plannedOn: null },
      now,
    ),
  )
  const { id: fresh } = await concern(store, { text: `${secretMark} is there again, and again nobody helps.` })
  const known = {
    number,
    id: fresh,
    kind: 'concern',
    slug: 'policy-coordinating-group',
    'organisations slug': 'police',
    'about slug': 'how-it-works',
  }
  return { store, id, number, paths: [...addresses(known), `/triage/${id}`, `/triage/${id}/messages`] }
}

const others = (Object.keys(cast) as CastName[]).filter((name) => !['ines', 'daniel', 'vera'].includes(name))
const secrets = [secretMark, secretEmail, messageMark]

async function findsNothing(name: string, browser: { get(path: string): Promise<Response> }, addresses: string[]) {
  for (const address of addresses) {
    const said = await (await browser.get(address)).text()
    for (const secret of secrets) expect(said.includes(secret), `${name} finds ${secret} at ${address}`).toBe(false)
  }
}

test('no page of the site shows it to a visitor, the police, the prosecution or anybody else of another kind', {
  timeout: 300_000,
}, async () => {
  const { store, paths } = await sentThings()
  expect(paths.length).toBeGreaterThan(20)
  const { visitor, signedIn } = serverOver(store)
  await findsNothing('visitor', visitor(), paths)
  // What a page shows does not depend on the database: one walk tells that the queries agree on the other one.
  const walkers = store.dialect === 'sqlite' ? (['mara', 'priya', 'grace', 'ruth'] as const) : (['mara'] as const)
  for (const name of walkers) await findsNothing(name, await signedIn(name), paths)
})

test('no page or data request of triage and matters shows it to any other member', { timeout: 300_000 }, async () => {
  const { store, id, number } = await sentThings()
  const ours = [
    '/triage',
    `/triage/${id}`,
    `/triage/${id}.data`,
    `/triage/${id}/routing.data`,
    '/matters?state=answered',
    `/matters/${number}.data`,
  ]
  const { signedIn } = serverOver(store)
  for (const name of others) await findsNothing(name, await signedIn(name), ours)
})

test('it is the liaison who finds it, so the test above looks in the right places', async () => {
  const { store, paths, id } = await sentThings()
  const daniel = await serverOver(store).signedIn('daniel')
  const pages = await Promise.all(
    paths.filter((path) => path.startsWith('/triage')).map(async (path) => (await daniel.get(path)).text()),
  )
  expect(pages.some((html) => html.includes(secretMark))).toBe(true)
  expect(await (await daniel.get(`/triage/${id}`)).text()).toContain(messageMark)
  for (const html of pages) expect(html).not.toContain(secretEmail)
})

test('activity holds none of it, and letters hold an address only where they go', async () => {
  const { store } = await sentThings()
  const log = JSON.stringify(await store.db.select().from(activity))
  for (const secret of secrets) expect(log).not.toContain(secret)
  for (const letter of await store.db.select().from(outbox)) {
    for (const secret of secrets) expect(JSON.stringify(letter.props)).not.toContain(secret)
    if (letter.to === secretEmail) expect(letter).toMatchObject({ toName: '', personId: null })
  }
})

test('only the files that must read the private columns name them', async () => {
  const files = import.meta.glob<string>('/app/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
  const naming = (pattern: RegExp) =>
    Object.keys(files)
      .filter((path) => pattern.test(files[path] ?? ''))
      .sort()
  expect(naming(/noticeEmail/)).toEqual([
    '/app/domain/community/intake.server.ts',
    '/app/domain/community/submissions.server.ts',
    '/app/domain/community/triage.server.ts',
    '/app/domain/matters/answer.server.ts',
    // Takes the addresses away when their time is over.
    '/app/domain/retention/purges.server.ts',
  ])
  expect(naming(/codeHash/)).toEqual([
    '/app/domain/community/intake.server.ts',
    '/app/domain/community/receipt.server.ts',
  ])
  expect(naming(/submissions\.text\b|submissionMessages\.text\b|select\(\)\s*\.from\(submission/)).toEqual([
    '/app/domain/community/intake.server.ts',
    '/app/domain/community/receipt.server.ts',
    '/app/domain/community/submissions.server.ts',
    // A liaison's own messages, for that liaison's own file.
    '/app/domain/people/own-data/own-words.server.ts',
    '/app/domain/retention/purges.server.ts',
  ])
})
