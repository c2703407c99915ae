// Published texts and the evidence that they cite: linked, and with what changed since beside it.
import { expect, test } from 'vitest'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import type { EntryInput } from '~/domain/evidence/entry'
import { addEvidence, correctEvidence, supersedeEvidence } from '~/domain/evidence/keeping.server'
import { withdrawRelease } from '~/domain/releases/withdrawal.server'
import { paths } from '~/paths'
import { aDraft, aMeasure, gate, publish, review, upload } from '../../domain/releases/a-release'

const entry: EntryInput = {
  ...{ place: 'Honolulu', period: 'year 1', measure: 'citations', value: '55 % fewer', definition: 'Citations.' },
  ...{ sampleSize: '37', designKind: 'before-after', design: '', source: 'First report', sourceAddress: '' },
  caveat: 'Without a comparison group.',
}
const slug = 'honolulu-year-1-citations'
const later = new Date(now.getTime() + 86_400_000)

async function released(store: Store): Promise<string> {
  const nora = await actorNamed(store.db, 'nora')
  await store.write((tx) => addEvidence(tx, nora, entry, now))
  const successes = `Elsewhere citations fell by 55 % [E:${slug}]. Here 40 % came instead of an arrest [T:1].`
  const release = await aDraft(store, { text: { successes } })
  await upload(store, release, await aMeasure(store), 'Door,People\nArrest,20\nSocial contact,30\n')
  await gate(store, release)
  await review(store, release)
  await publish(store, release)
  return release
}

test('a release links what it cites, and shows beside it what became of the entry', async () => {
  const store = await castStore()
  const release = await released(store)
  const server = serverOver(store)
  const page = async () => (await server.visitor().get(paths.release(release))).text()
  const before = await page()
  expect(before).toContain(`href="${paths.evidenceEntry(slug)}"`)
  expect(before).toContain('source: Honolulu, year 1')
  expect(before).toMatch(/href="#table-[^"]+"[^>]*>table 1</)
  expect(before).not.toContain('changed on')
  const nora = await actorNamed(store.db, 'nora')
  await store.write((tx) =>
    correctEvidence(tx, nora, slug, { ...entry, value: '54 % fewer', reason: 'Misprint.' }, later),
  )
  expect(await page()).toContain('now: 54 % fewer, changed on November 19, 2026')
  await store.write((tx) => addEvidence(tx, nora, { ...entry, period: 'two years', value: '*more* citations' }, later))
  const words = { later: 'honolulu-two-years-citations', reason: 'Longer.' }
  await store.write((tx) => supersedeEvidence(tx, nora, slug, words, later))
  expect(await page()).toContain('a later finding, two years: *more* citations')
  const own = await (await server.visitor().get(paths.evidenceEntry(slug))).text()
  expect(own).toContain(`href="${paths.release(release)}"`)
  const pdf = await server.visitor().get(paths.releasePdf(release))
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
})

test('a withdrawn release is not told of on the pages of the entries that it cited', async () => {
  const store = await castStore()
  const release = await released(store)
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => withdrawRelease(tx, ines, release, { reason: 'Counted twice.', sure: 'yes' }, later))
  const own = await (await serverOver(store).visitor().get(paths.evidenceEntry(slug))).text()
  expect(own).toContain('No published text cites it')
})

test('a draft with a percentage that has no source comes back filled, with the sentence', async () => {
  const store = await castStore()
  const release = await aDraft(store)
  const ines = await serverOver(store).signedIn('ines')
  const text = {
    title: 'Third quarter',
    period: '2026-Q3',
    summary: 'One. We saw 40 % fewer. Two.',
    successes: 'a',
    obstacles: 'b',
  }
  const response = await ines.post(paths.releaseDraft(release), text)
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain('Sentence: “We saw 40 % fewer.” Cite an evidence entry after “40 %”')
  expect(html).toContain('One. We saw 40 % fewer. Two.</textarea>')
})

test('the library cites what its register holds, and says nothing of what it does not', async () => {
  const store = await castStore()
  const server = serverOver(store)
  const page = async () => (await server.visitor().get(paths.page('evidence-and-its-limits'))).text()
  expect(await page()).not.toContain('[E:')
  const nora = await server.signedIn('nora')
  const figures = 'place,period,measure,value,source\nSeattle,longer term,odds of felony charge,39% lower,A paper\n'
  await nora.post(paths.evidenceImport(), { figures: new File([figures], 'f.csv') })
  const html = await page()
  expect(html).toContain(`href="${paths.evidenceEntry('seattle-longer-term-odds-of-felony-charge')}"`)
  expect(html).not.toContain('[E:')
})
