import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evidence } from '#db/schema/progress'
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
  expect(html.indexOf('87% lower')).toBeLessThan(html.indexOf('60% lower'))
  expect(html).toContain('These are odds, not rates')
  expect(html).toContain('href="https://osibaltimore.org/2017/04/baltimores-lead-program-off-to-promising-start"')
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
  expect(html).toContain('<del>2 / 590</del>')
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
  const html = await (await server.visitor().get(paths.evidence())).text()
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<img')
  expect(html).not.toMatch(/href="javascript:/)
  expect(html).not.toMatch(/<a[^>]+onmouseover/)
})
