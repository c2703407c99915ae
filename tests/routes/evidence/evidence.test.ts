import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evidence } from '#db/schema/evidence'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { paths } from '~/paths'

const real = readFileSync(new URL('../../../db/seed/published-aggregates.csv', import.meta.url), 'utf8')
const file = (content: string) => ({ figures: new File([content], 'figures.csv', { type: 'text/csv' }) })

test('the real figures are imported by the screen, and everybody reads them with their caveats', async () => {
  const store = await castStore()
  const server = serverOver(store)
  const nora = await server.signedIn('nora')
  const done = await nora.post(paths.evidenceImport(), file(real))
  expect(done.headers.get('location')).toBe('/evidence/import?done=37-0-0&notice=evidenceImported')
  expect(await (await nora.get('/evidence/import?done=37-0-0')).text()).toContain(
    'Added: 37. Changed: 0. As before: 0.',
  )
  const html = await (await server.visitor().get(paths.evidence())).text()
  expect(html).toContain('odds of at least one prison term')
  expect(html.indexOf('87% lower')).toBeLessThan(html.lastIndexOf('Albany'))
  expect(html).toContain('37 figures')
  expect(html).toContain('?page=4"')
  const baltimore = paths.evidenceEntry('baltimore-feb-apr-2017-referrals-total-arrest-social-involved')
  const entry = await (await server.visitor().get(baltimore)).text()
  expect(entry).toContain('href="https://osibaltimore.org/2017/04/baltimores-lead-program-off-to-promising-start"')
  expect(entry).toContain('[E:baltimore-feb-apr-2017-referrals-total-arrest-social-involved]')
  const odds = paths.evidenceEntry('seattle-6-months-longer-term-odds-of-arrest-vs-control')
  expect(await (await server.visitor().get(odds)).text()).toContain('These are odds, not rates')
  expect(html).not.toContain(paths.evidenceImport())
  const filtered = await (await server.visitor().get(`${paths.evidence()}?place=New+Haven`)).text()
  expect(filtered).toContain('2 / 590')
  expect(filtered).not.toContain('osibaltimore')
})

test('a changed value shows the former one', async () => {
  const server = serverOver(await castStore())
  const ines = await server.signedIn('ines')
  await ines.post(paths.evidenceImport(), file(real))
  await ines.post(paths.evidenceImport(), file(real.replace('2 / 590', '3 / 590')))
  const html = await (await server.visitor().get(`${paths.evidence()}?place=New+Haven`)).text()
  expect(html).toContain('3 / 590')
  expect(html).toMatch(/<del[^>]*>2 \/ 590<\/del>/)
})

test('a file with a wrong line answers 422 by line and column and imports nothing', async () => {
  const store = await castStore()
  const ines = await serverOver(store).signedIn('ines')
  const response = await ines.post(paths.evidenceImport(), file(`${real}Nowhere,2020,people,,press\n`))
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain('Line 38, value: this is empty.')
  expect(await store.db.select().from(evidence)).toEqual([])
  expect((await ines.post(paths.evidenceImport(), file(''))).status).toBe(422)
})

test('only the project manager and the evaluator import', async () => {
  const store = await castStore()
  const server = serverOver(store)
  expect((await server.visitor().get(paths.evidenceImport())).status).toBe(302)
  expect((await server.visitor().post(paths.evidenceImport(), file(real))).status).toBe(302)
  for (const name of ['mara', 'ruth', 'daniel'] as const) {
    const browser = await server.signedIn(name)
    expect((await browser.get(paths.evidenceImport())).status).toBe(403)
    expect((await browser.post(paths.evidenceImport(), file(real))).status).toBe(403)
  }
  expect(await store.db.select().from(evidence)).toEqual([])
})

test('what stands in a source can do nothing', async () => {
  const server = serverOver(await castStore())
  const ines = await server.signedIn('ines')
  const hostile =
    'place,period,measure,value,source\nA,b,"<script>alert(1)</script>",<img src=x onerror=alert(1)>,"javascript:alert(1) https://a.example/""onmouseover=""x"\n'
  await ines.post(paths.evidenceImport(), file(hostile))
  const html = await (await server.visitor().get(paths.evidenceEntry('a-b-script-alert-1-script'))).text()
  expect(html).toContain('javascript:alert(1)')
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<img')
  expect(html).not.toMatch(/href="javascript:/)
  expect(html).not.toMatch(/<a[^>]+onmouseover/)
})

const words = {
  place: 'Honolulu',
  period: 'first year',
  measure: 'citations',
  value: '55 % fewer',
  definition: 'Citations of participants after referral compared with before it.',
  sampleSize: '37',
  designKind: 'before-after',
  design: '',
  source: 'Evaluation of the first year',
  sourceAddress: 'https://example.org/year-1',
  caveat: 'Before and after, without a comparison group.',
}
const slug = 'honolulu-first-year-citations'
const later = { ...words, period: 'two years', value: 'more citations' }

test('an entry is added, corrected and set beside a later finding by form, and its page tells all of it', async () => {
  const server = serverOver(await castStore())
  const nora = await server.signedIn('nora')
  const added = await nora.post(paths.evidenceNew(), words)
  expect(added.headers.get('location')).toBe(`${paths.evidenceEntry(slug)}?notice=evidenceAdded`)
  await nora.post(paths.evidenceNew(), later)
  const correction = await nora.get(paths.evidenceCorrection(slug))
  expect(await correction.text()).toContain('value="55 % fewer"')
  await nora.post(paths.evidenceCorrection(slug), {
    ...words,
    value: '54 % fewer',
    reason: 'The source had a misprint.',
  })
  await nora.post(paths.evidenceSupersession(slug), {
    later: '[E:honolulu-two-years-citations]',
    reason: 'It found more.',
  })
  const visitor = server.visitor()
  const page = await (await visitor.get(paths.evidenceEntry(slug))).text()
  for (const said of [
    '54 % fewer',
    '<del>55 % fewer</del>',
    'The source had a misprint.',
    'It found more.',
    'more citations',
  ])
    expect(page).toContain(said)
  expect(page).not.toContain(paths.evidenceCorrection(slug))
  expect(page).not.toContain('Nora')
  expect(page).not.toMatch(/<script(?![^>]*base)/)
  expect(await (await visitor.get(paths.evidenceEntry('honolulu-two-years-citations'))).text()).toContain('54 % fewer')
  expect(await (await visitor.get(paths.evidence())).text()).toContain('A later finding')
  const spanish = await (await visitor.get(`${paths.evidenceEntry(slug)}?lang=es`)).text()
  expect(spanish).toContain('Lo que esta entrada decía antes')
})

test('a wrong entry comes back filled with what is wrong', async () => {
  const server = serverOver(await castStore())
  const ines = await server.signedIn('ines')
  const response = await ines.post(paths.evidenceNew(), { ...words, sourceAddress: 'javascript:alert(1)', caveat: '' })
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain('Enter a whole web address')
  expect(html).toContain('value="55 % fewer"')
  await ines.post(paths.evidenceNew(), words)
  expect((await ines.post(paths.evidenceCorrection(slug), { ...words, reason: '' })).status).toBe(422)
  expect((await ines.post(paths.evidenceCorrection(slug), { ...words, reason: 'Nothing.' })).status).toBe(422)
  expect((await ines.post(paths.evidenceSupersession(slug), { later: 'none', reason: 'x' })).status).toBe(422)
  expect((await ines.get(paths.evidenceEntry('none'))).status).toBe(404)
})

test('nobody else adds, corrects or links entries', async () => {
  const server = serverOver(await castStore())
  await (await server.signedIn('ines')).post(paths.evidenceNew(), words)
  const doors = [paths.evidenceNew(), paths.evidenceCorrection(slug), paths.evidenceSupersession(slug)]
  for (const door of doors) {
    expect((await server.visitor().get(door)).status).toBe(302)
    expect((await server.visitor().post(door, words)).status).toBe(302)
    for (const name of ['mara', 'ruth', 'daniel'] as const) {
      const browser = await server.signedIn(name)
      expect((await browser.get(door)).status).toBe(403)
      expect((await browser.post(door, { ...words, reason: 'x', later: slug })).status).toBe(403)
    }
  }
})

test('the register is taken away as CSV and JSON under the same filter, and nothing in it runs as a formula', async () => {
  const server = serverOver(await castStore())
  const ines = await server.signedIn('ines')
  await ines.post(paths.evidenceImport(), file(real))
  await ines.post(paths.evidenceNew(), { ...words, value: '=HYPERLINK("x")' })
  const csv = await server.visitor().get(paths.evidenceFile('csv', { place: 'Honolulu' }))
  expect(csv.headers.get('content-type')).toContain('text/csv')
  const text = await csv.text()
  expect(text.trim().split('\r\n')).toHaveLength(5)
  expect(text).toContain("'=HYPERLINK")
  const json = (await (await server.visitor().get(paths.evidenceFile('json'))).json()) as {
    figures: { slug: string }[]
  }
  expect(json.figures).toHaveLength(38)
  expect(json.figures.map((one) => one.slug)).toContain(slug)
})

test('the register comes as a file of what the page shows under the same filter, for everybody', async () => {
  const server = serverOver(await castStore())
  const nora = await server.signedIn('nora')
  await nora.post(paths.evidenceImport(), file(real))
  for (const [address, type] of [
    ['/evidence.csv', 'text/csv'],
    ['/evidence.json', 'application/json'],
  ] as const) {
    const all = await server.visitor().get(address)
    expect([address, all.status, all.headers.get('content-type')]).toEqual([address, 200, `${type}; charset=utf-8`])
    expect(all.headers.get('content-disposition')).toContain('attachment; filename="evidence-2026-11-18.')
    const text = await all.text()
    expect(text).toContain('osibaltimore')
    const some = await (await server.visitor().get(`${address}?place=New+Haven`)).text()
    expect(some).toContain('2 / 590')
    expect(some).not.toContain('osibaltimore')
  }
})
