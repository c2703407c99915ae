import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { site } from '#db/schema/site'
import { samples } from '#tests/emails/sample-letters'
import { aLetter, later, post, senderOver } from '#tests/support/outbox'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'accord-mailbox-'))
  folders.push(made)
  return made
}
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

/** A server and a sender without SMTP over one data folder. */
async function boxed(env: Record<string, string> = {}, isSample = true) {
  const store = await castStore()
  await store.write((tx) => tx.update(site).set({ isSample }))
  const DATA_DIR = folder()
  const server = serverOver(store, { env: { DATA_DIR, ...env } })
  const sender = senderOver(store, { DATA_DIR, APP_URL: 'http://localhost:3000' })
  return { store, server, sender, DATA_DIR }
}
const ids = (dataDir: string) =>
  readdirSync(join(dataDir, 'mailbox'))
    .map((name) => name.replace(/\.eml$/, ''))
    .sort()

test('without SMTP a letter is a file, readable by nobody else, that sorts by the moment it was written', async () => {
  const { store, sender, DATA_DIR } = await boxed()
  await post(store, ['alex@calder.example', 'bea@calder.example'])
  await sender.turn(now)
  const files = readdirSync(join(DATA_DIR, 'mailbox')).sort()
  expect(files).toHaveLength(2)
  expect(files[0]).toMatch(/^20261118165958000-[\w-]{36}\.eml$/)
  expect(statSync(join(DATA_DIR, 'mailbox', files[0] as string)).mode & 0o077).toBe(0)
})

test('the viewer lists letters, the newest first, and shows one with its parts', async () => {
  const { store, server, sender, DATA_DIR } = await boxed()
  const someone = server.visitor()
  expect(await (await someone.get('/dev/mailbox')).text()).toContain('No letters yet')
  await post(store, ['alex@calder.example'], aLetter, {}, later(-1))
  await post(store, ['omar@calder.example', 'mara@calder.example'], {
    template: 'agenda-published',
    props: samples['agenda-published'],
  })
  await sender.turn(now)
  const list = await (await someone.get('/dev/mailbox')).text()
  expect(list).toContain('M-2026-014 is now with the Community Leadership Team')
  expect(list).toContain('Alex Kim &lt;mara@calder.example&gt;')
  const newest = ids(DATA_DIR).at(-1) as string
  expect(list.indexOf('mara@calder.example')).toBeLessThan(list.indexOf('omar@calder.example'))
  const page = await someone.get(`/dev/mailbox/${newest}`)
  const html = await page.text()
  for (const part of [
    'Actions carried forward',
    'METHOD:REQUEST',
    'invitation.ics',
    'Message-ID',
    'http://localhost:3000/meetings/m-1',
    'sandbox="allow-top-navigation-by-user-activation"',
  ])
    expect(html).toContain(part)
  expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'")
  const alone = await someone.get(`/dev/mailbox/${newest}/html`)
  expect(alone.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const policy = alone.headers.get('content-security-policy') as string
  expect(policy).toContain('sandbox')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/)
  expect(await alone.text()).toContain('target="_top"')
})

test('a letter that is kept twice is one file', async () => {
  const { sender, DATA_DIR } = await boxed()
  const mail = {
    id: 'letter-1',
    createdAt: now,
    to: { name: '', address: 'alex@calder.example' },
    subject: 's',
    html: '<p>s</p>',
    text: 's',
  }
  for (let i = 0; i < 2; i++) expect(await sender.mailer.send(mail, now)).toEqual({ outcome: 'sent' })
  expect(ids(DATA_DIR)).toHaveLength(1)
})

test('only names of letters are looked up', async () => {
  const { server } = await boxed()
  for (const path of [
    '/dev/mailbox/nothing',
    '/dev/mailbox/..%2F..%2Faccord.sqlite',
    '/dev/mailbox/20261118165958000-none',
    '/dev/mailbox/20261118165958000-none/html',
  ]) {
    expect((await server.visitor().get(path)).status, path).toBe(404)
  }
})

test('where mail really leaves, there is no viewer for anybody', async () => {
  const { server } = await boxed({ SMTP_URL: 'smtp://127.0.0.1:1' })
  const ruth = await server.signedIn('ruth')
  for (const path of ['/dev/mailbox', '/dev/mailbox/20261118165958000-none']) {
    expect((await server.visitor().get(path)).status).toBe(404)
    expect((await ruth.get(path)).status).toBe(404)
  }
})

test.each([
  ['the sample site, wherever it is', { HOST: '0.0.0.0' }, true, [200, 200, 200]],
  ['a real site that only this machine reaches', {}, false, [200, 200, 200]],
  ['a real site that others reach', { HOST: '0.0.0.0' }, false, [404, 404, 200]],
])(
  'on %s the mailbox is open as it should be to a visitor, a member and an administrator',
  async (_name, env, isSample, statuses) => {
    const { server } = await boxed(env, isSample)
    const people = [server.visitor(), await server.signedIn('mara'), await server.signedIn('ruth')]
    const got = []
    for (const one of people) got.push((await one.get('/dev/mailbox')).status)
    expect(got).toEqual(statuses)
  },
)

test('an address that is no address is refused here as well', async () => {
  const { store, sender } = await boxed()
  await post(store, ['a@x.example, b@x.example'], aLetter)
  expect(
    await sender.mailer.send(
      { id: 'x', createdAt: now, to: { name: '', address: 'a b' }, subject: '', html: '', text: '' },
      now,
    ),
  ).toEqual({ outcome: 'refused', reason: 'address' })
})
