import { expect, test } from 'vitest'
import { submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import { policies } from '#db/schema/policies'
import { decisions } from '#db/schema/proposals'
import { releases } from '#db/schema/releases'
import type { Visibility } from '#db/schema/words'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { answered, decided, opened, planned, published } from '#tests/support/happenings'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { ensure } from '~/domain/access/permit'
import { record } from '~/domain/activity/record.server'
import type { Verb } from '~/domain/activity/verbs'

type Deed = {
  by: CastName
  title: string
  bodyId?: string
  visibility?: Visibility
  verb?: Verb
  at?: Date
  subject?: string
}

async function happened(store: Store, ...deeds: Deed[]) {
  for (const { by, title, bodyId = 'pcg', visibility = 'members', verb = 'matter.moved', at = now, subject } of deeds) {
    const actor = await actorNamed(store.db, by)
    await store.write((tx) =>
      record(
        tx,
        ensure(actor, verb, true),
        {
          subject: subject ? { kind: 'organisation', id: subject } : { kind: 'matter', id: 'm' },
          bodyId: subject ? null : bodyId,
          visibility,
          facts: { number: 'M-2026-001', slug: null, title },
        },
        at,
      ),
    )
  }
}

test('members read what they may see, newest first; visitors sign in, and who is no member finds nothing', async () => {
  const store = await castStore()
  await happened(
    store,
    { by: 'bea', title: 'For members' },
    { by: 'daniel', title: 'In the room of the workgroup', bodyId: 'owg', visibility: 'body' },
    { by: 'daniel', title: 'Counted alone', visibility: 'closed' },
    { by: 'bea', title: 'For everybody', visibility: 'public' },
  )
  const { signedIn, visitor } = serverOver(store)
  expect((await visitor().get('/activity')).headers.get('location')).toBe('/sign-in?next=%2Factivity')
  const bea = await (await (await signedIn('bea')).get('/activity')).text()
  expect(bea.indexOf('For everybody')).toBeLessThan(bea.indexOf('For members'))
  expect(bea).toContain('href="/matters/M-2026-001"')
  for (const part of ['In the room', 'Counted alone']) expect(bea).not.toContain(part)
  const tom = await (await (await signedIn('tom')).get('/activity')).text()
  expect(tom).toContain('In the room of the workgroup')
  expect(tom).not.toContain('Counted alone')
})

test('the log is narrowed by body, person, group and days of the site’s zone, and taken away as it is shown', async () => {
  const store = await castStore()
  await happened(
    store,
    { by: 'bea', title: 'Before midnight', at: new Date('2026-11-17T07:59:00Z') },
    { by: 'bea', title: 'After midnight', at: new Date('2026-11-17T08:01:00Z') },
    { by: 'jack', title: 'By Jack', bodyId: 'clt', verb: 'proposal.opened' },
  )
  const ines = await serverOver(store).signedIn('ines')
  const shown = async (query: string) => {
    const html = await (await ines.get(`/activity?${query}`)).text()
    return ['Before midnight', 'After midnight', 'By Jack'].filter((title) => html.includes(title))
  }
  expect(await shown('')).toEqual(['Before midnight', 'After midnight', 'By Jack'])
  expect(await shown('body=clt')).toEqual(['By Jack'])
  expect(await shown('person=bea')).toEqual(['Before midnight', 'After midnight'])
  expect(await shown('group=proposals')).toEqual(['By Jack'])
  expect(await shown('from=2026-11-17&to=2026-11-17')).toEqual(['After midnight'])
  expect(await shown('group=nonsense&from=never&page=x')).toEqual(['Before midnight', 'After midnight', 'By Jack'])
  const csv = await ines.get('/activity/log.csv?person=bea')
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(csv.headers.get('content-disposition')).toContain('activity.csv')
  const text = await csv.text()
  expect(text.indexOf('Before midnight')).toBeLessThan(text.indexOf('After midnight'))
  expect(text).not.toContain('By Jack')
  const { entries } = (await (await ines.get('/activity/log.json?body=clt')).json()) as { entries: unknown[] }
  expect(entries).toMatchObject([{ name: 'Jack Romero', what: 'proposal.opened', facts: { title: 'By Jack' } }])
  expect((await ines.get('/activity/log.exe')).status).toBe(404)
})

test('a long log is paged', async () => {
  const store = await castStore()
  await happened(store, ...Array.from({ length: 51 }, (_, n) => ({ by: 'bea' as const, title: `Entry ${n + 1}.` })))
  const bea = await serverOver(store).signedIn('bea')
  const [first, second] = [await (await bea.get('/activity')).text(), await (await bea.get('/activity?page=2')).text()]
  expect(first).toContain('Entry 51.')
  expect(first).not.toContain('Entry 1.')
  expect(first).toContain('page=2')
  expect(second).toContain('Entry 1.')
})

test('every signatory reads what a site role did by override; what it was about stays in its room', async () => {
  const store = await castStore()
  await happened(
    store,
    { by: 'ines', title: 'Where she is clerk', bodyId: 'owg' },
    { by: 'ines', title: 'In a room of its own', bodyId: 'clt', visibility: 'body' },
    { by: 'ruth', title: 'By the administrator', bodyId: 'pcg' },
    { by: 'bea', title: 'By its chair', bodyId: 'clt' },
  )
  const { signedIn, visitor } = serverOver(store)
  expect((await visitor().get('/overrides')).status).toBe(302)
  const mara = await (await (await signedIn('mara')).get('/overrides')).text()
  expect(mara).toContain('Ines Aguilar, as Project manager')
  expect(mara).toContain('By the administrator')
  expect(mara).toContain('read in that body alone')
  for (const part of ['In a room of its own', 'Where she is clerk', 'By its chair']) expect(mara).not.toContain(part)
  expect(await (await (await signedIn('bea')).get('/overrides')).text()).toContain('In a room of its own')
})

test('what an override in a closed room was about is not in the data behind the page either', async () => {
  const store = await castStore()
  await happened(store, { by: 'ines', title: 'In a room of its own', bodyId: 'clt', visibility: 'body' })
  const { signedIn } = serverOver(store)
  const data = await (await (await signedIn('mara')).get('/overrides.data')).text()
  expect(data).toContain('project-manager')
  for (const part of ['In a room of its own', 'M-2026-001']) expect(data).not.toContain(part)
  expect(await (await (await signedIn('bea')).get('/overrides.data')).text()).toContain('In a room of its own')
})

test('both pages stand in the navigation of members, and of nobody else', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const member = await (await (await signedIn('jack')).get('/desk')).text()
  for (const part of ['href="/activity"', 'href="/overrides"']) {
    expect(member).toContain(part)
    expect(await (await visitor().get('/')).text()).not.toContain(part)
  }
})

test('each record shows its history; who did it is for members', async () => {
  const store = await castStore()
  const meeting = await planned(store, { title: 'November' })
  const proposal = await opened(store, { title: 'Evening handover' })
  await decided(store, { title: 'Day handover' })
  await answered(store, { title: 'Lights' })
  await published(store, { title: 'Third quarter' })
  await store.write(async (tx) => {
    const policy = { slug: 'protocol', title: 'Protocol', kind: 'other' as const, visibility: 'public' as const }
    await tx.insert(policies).values({ ...policy, bodyId: 'pcg', createdAt: now })
    await tx.insert(submissions).values({
      id: 'sent',
      kind: 'concern',
      codeHash: 'c',
      text: 'A text',
      locale: 'en',
      receivedAt: now,
      readBy: '2026-11-20',
      answerBy: '2026-12-01',
    })
  })
  const [decision] = await store.db.select({ number: decisions.number }).from(decisions)
  const [matter] = await store.db.select({ number: matters.number }).from(matters)
  const [release] = await store.db.select({ slug: releases.slug }).from(releases)
  const { signedIn, visitor } = serverOver(store)
  const ines = await signedIn('ines')
  const records = [
    '/organisations/police',
    '/bodies/policy-coordinating-group',
    '/bodies/policy-coordinating-group/charter',
    '/measures',
    `/meetings/${meeting}`,
    `/proposals/${proposal}`,
    `/decisions/${decision?.number}`,
    `/matters/${matter?.number}`,
    `/progress/${release?.slug}`,
    `/releases/${release?.slug}`,
    '/policies/protocol',
    '/triage/sent',
  ]
  for (const path of records) expect(await (await ines.get(path)).text(), path).toContain('>History: ')
  await happened(store, {
    by: 'ines',
    title: 'x',
    verb: 'organisation.edited',
    visibility: 'public',
    subject: 'police',
  })
  const open = await (await visitor().get('/organisations/police')).text()
  expect(open).toContain('record changed')
  expect(open).not.toContain('Ines Aguilar')
  expect(await (await ines.get('/organisations/police')).text()).toContain(
    '<p class="ac-small ac-muted">Ines Aguilar</p>',
  )
})
