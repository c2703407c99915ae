import { expect, test } from 'vitest'
import { disclosedTables, rawTables } from '#db/schema/releases'
import { type CastName, cast } from '#db/seed/world'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { wordsOf } from '#tests/support/words-of'
import { findPublishedRelease } from '~/domain/releases/releases.server'
import { paths } from '~/paths'
import { aDraft, aMeasure, aPublishedRelease, gate, sampleCsv, upload } from '../../domain/releases/a-release'

/** True counts of the sample that the gate withholds. */
async function hiddenCounts(store: Awaited<ReturnType<typeof castStore>>, slug: string): Promise<string[]> {
  const [table] = (await findPublishedRelease(store.db, slug)).tables
  const counts = sampleCsv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(1))
  const rows = ['july', 'august', 'september']
  const columns = ['north', 'south', 'west']
  return rows.flatMap((row, r) =>
    columns.flatMap((column, c) =>
      table?.table.cells[`area=${column}|month=${row}`]?.value === null ? [counts[r]?.[c] ?? ''] : [],
    ),
  )
}

/** How a count could be written: 4561, 4,561, 4.561 … as a number of its own. */
const writings = (count: string) =>
  new RegExp(
    `(?<![\\d.])${count.length > 3 ? `${count.slice(0, -3)}[,.\u00a0\u202f ]?${count.slice(-3)}` : count}(?![\\d.])`,
  )

const readers: (CastName | 'visitor')[] = ['visitor', 'mara', 'priya', 'grace', 'sam', 'nora']

test('no page, file, chart or data address gives a withheld count to anybody without the right', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const server = serverOver(store)
  const [table] = (await findPublishedRelease(store.db, slug)).tables
  const id = table?.id ?? ''
  const hidden = await hiddenCounts(store, slug)
  // The 7 and at least three more, so that no sum gives it away.
  expect(hidden).toContain('7')
  expect(hidden.length).toBeGreaterThanOrEqual(4)
  const large = hidden.filter((count) => count.length > 3)
  const shown = [...sampleCsv.matchAll(/\d{4}/g)].map(([count]) => count).filter((count) => !large.includes(count))
  const addresses = [
    paths.home(),
    paths.progress(),
    paths.release(slug),
    paths.releaseTable(slug, id, 'csv'),
    paths.releaseTable(slug, id, 'json'),
    paths.releaseTable(slug, id, 'csv-metadata.json'),
    paths.releasePackage(slug),
    paths.releasePdf(slug),
    paths.releaseNumbers(slug, 1),
    paths.releaseEmbed(slug, 1, 'en'),
    paths.measures(),
    paths.measure('referrals'),
    paths.measure('referrals', '36'),
    paths.areas(),
    paths.area('north'),
    paths.area('south'),
    paths.releaseCalendar(),
    paths.evidence(),
    paths.releaseDrafts(),
    paths.releaseDraft(slug),
    paths.releaseTables(slug),
    paths.releaseGate(slug),
    paths.releaseReview(slug),
    paths.desk(),
  ]
  let seen = 0
  for (const name of readers) {
    const browser = name === 'visitor' ? server.visitor() : await server.signedIn(name)
    const more = (one: string) => (name === 'visitor' ? [`${one}${one.includes('?') ? '&' : '?'}lang=es`] : [])
    for (const address of addresses.flatMap((one) => [
      one,
      `${one === '/' ? '/_root' : one.replace(/(\?.*)?$/, '.data$1')}`,
      ...more(one),
    ])) {
      const response = await browser.get(address)
      expect(response.status, `${name} ${address}`).toBeLessThan(500)
      const text = await wordsOf(response)
      // Second readers are told ranges, whose ends may be any number; the counts themselves they do not get either.
      for (const count of large) expect(writings(count).test(text), `${name} ${address} ${count}`).toBe(false)
      if (
        address.includes(`/progress/${slug}`) &&
        response.status === 200 &&
        shown.some((count) => writings(count).test(text))
      )
        seen++
      if (/tables\/.*\.csv$/.test(address))
        for (const line of text.trim().split('\r\n')) expect(line).not.toMatch(/,7,/)
      if (/tables\/.*\.json$/.test(address)) expect(text).not.toMatch(/"value": 7\b/)
      if (/<svg/.test(text) && address.includes(slug)) {
        const drawn = [...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1])
        expect(drawn, `${name} ${address}`).not.toContain('7')
        expect(text).not.toMatch(/>7<\/td>/)
      }
    }
  }
  // The test reads pages that do hold the other counts.
  expect(seen).toBeGreaterThanOrEqual(readers.length * 4)
}, 180_000)

test('the bars of a chart end at shown counts or at the end of the axis, never at a withheld one', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const html = await (await serverOver(store).visitor().get(paths.release(slug))).text()
  const hidden = (await hiddenCounts(store, slug)).map(Number)
  const [svg = ''] = /<svg[^>]*ac-chart--wide.*?<\/svg>/s.exec(html) ?? []
  // The axis says how many units a count is: its ticks stand at known heights.
  const ticks = [...svg.matchAll(/translate\([\d.]+,([\d.]+)\)[^>]*>([\d,]+)<\/text>/g)].map(
    (match) => [Number(match[1]), Number((match[2] ?? '').replace(/,/g, ''))] as const,
  )
  const [low, high] = [ticks[0], ticks.at(-1)]
  expect(ticks.length).toBeGreaterThan(1)
  if (!low || !high) return
  const perUnit = (low[0] - high[0]) / (high[1] - low[1])
  const bars = [...svg.matchAll(/<rect [^>]*?height="([\d.]+)"[^>]*?(?:fill="([^"]*)")?[^>]*>/g)].map((match) =>
    Number(match[1]),
  )
  expect(bars.length).toBeGreaterThanOrEqual(9)
  const top = Math.max(...bars)
  for (const height of bars) {
    if (height === top || height <= 7) continue
    for (const count of hidden) expect(Math.abs(height / perUnit - count), `${height} ${count}`).toBeGreaterThan(5)
  }
})

test('a published release says how it was protected, and its files have their status column', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const visitor = serverOver(store).visitor()
  const html = await (await visitor.get(paths.release(slug))).text()
  expect(html).toContain('the threshold is 11')
  expect(html).toContain('withheld to protect privacy')
  expect(html).toMatch(/of 16 counts are withheld/)
  for (const part of ['Successes', 'Obstacles', 'Methods', 'Sources']) expect(html).toContain(part)
  const [table] = (await findPublishedRelease(store.db, slug)).tables
  const csv = await visitor.get(paths.releaseTable(slug, table?.id ?? '', 'csv'))
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="2026-q3-1.csv"')
  expect(await csv.text()).toContain('Month,Area,count,status')
  const json = await visitor.get(paths.releaseTable(slug, table?.id ?? '', 'json'))
  expect(await json.json()).toMatchObject({
    format: 'accord-table/1',
    release: { slug },
    protection: { threshold: 11 },
  })
  for (const bad of ['x.csv', `${table?.id}.xlsx`, 'nothing', `${table?.id}`, `${'a'.repeat(200)}.csv`])
    expect((await visitor.get(`/progress/${slug}/tables/${bad}`)).status, bad).toBe(404)
  const spanish = await (await visitor.get(`${paths.release(slug)}?lang=es`)).text()
  expect(spanish).toContain('reservado para proteger la privacidad')
})

test('a draft is nowhere in public, and to most members it does not exist', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store, { text: { title: 'A quiet draft' } })
  await upload(store, slug, measureId)
  await gate(store, slug)
  const server = serverOver(store)
  const visitor = server.visitor()
  expect((await visitor.get(paths.release(slug))).status).toBe(404)
  expect(await (await visitor.get(paths.progress())).text()).not.toContain('A quiet draft')
  expect((await visitor.get(paths.releaseDraft(slug))).status).toBe(302)
  const [{ releaseTableId = '' } = {}] = await store.db.select().from(rawTables)
  expect((await visitor.get(paths.releaseTable(slug, releaseTableId, 'csv'))).status).toBe(404)
  const mara = await server.signedIn('mara')
  for (const address of [
    paths.releaseDraft(slug),
    paths.releaseTables(slug),
    paths.releaseGate(slug),
    paths.releaseReview(slug),
  ]) {
    expect((await mara.get(address)).status, address).toBe(404)
    expect((await mara.get(`${address}.data`)).status, address).toBe(404)
  }
  const list = await (await mara.get(paths.releaseDrafts())).text()
  expect(list).toContain('Release for Q3 2026')
  expect(list).not.toContain('A quiet draft')
  for (const [address, fields] of [
    [paths.releaseNew(), { title: 'Mine', period: '2026' }],
    [paths.releaseDraft(slug), { title: 'Mine', period: '2026' }],
    [paths.releaseGate(slug), {}],
    [paths.releaseReview(slug), {}],
    [paths.releasePublication(slug), {}],
    [paths.releaseTableRemoval(slug, releaseTableId), {}],
  ] as const) {
    expect([403, 404], address).toContain((await mara.post(address, fields)).status)
    expect((await visitor.post(address, fields)).status, address).toBe(302)
  }
  expect(await store.db.select().from(disclosedTables)).toHaveLength(1)
})

test('from a new draft to a published release, through the pages', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const server = serverOver(store)
  const ines = await server.signedIn('ines')
  const bad = await ines.post(paths.releaseNew(), { title: '', period: 'summer' })
  expect(bad.status).toBe(422)
  const again = await bad.text()
  expect(again).toContain('Enter a year, half, quarter or month')
  expect(again).toContain('value="summer"')
  const made = await ines.post(paths.releaseNew(), { title: 'Third quarter', period: '2026-q3' })
  expect(made.headers.get('location')).toBe('/releases/2026-q3?notice=releaseDrafted')
  const slug = '2026-q3'
  const text = {
    title: 'Third quarter',
    period: '2026-Q3',
    summary: 'What we counted.',
    successes: 'It works.',
    obstacles: 'Nights do not.',
  }
  expect((await ines.post(paths.releaseDraft(slug), { ...text, title: '' })).status).toBe(422)
  expect((await ines.post(paths.releaseDraft(slug), text)).status).toBe(303)
  expect((await ines.post(paths.releaseGate(slug), {})).status).toBe(409)
  const table = new File([sampleCsv], 'counts.csv', { type: 'text/csv' })
  const added = await ines.post(paths.releaseTables(slug), {
    title: 'By month',
    measureId,
    chart: 'lines',
    feedId: '',
    table,
  })
  expect(added.headers.get('location')).toBe('/releases/2026-q3/tables?notice=tableAdded')
  const gated = await ines.post(paths.releaseGate(slug), { tell: 'yes' })
  expect(gated.headers.get('location')).toBe('/releases/2026-q3/gate?notice=gatePassed')
  const report = await (await ines.get(paths.releaseGate(slug))).text()
  expect(report).toContain('What the public can work out')
  expect(report).toContain('Protects others')
  expect((await ines.post(paths.releasePublication(slug), {})).status).toBe(409)
  expect((await ines.post(paths.releaseReview(slug), {})).status).toBe(403)
  const nora = await server.signedIn('nora')
  expect(await (await nora.get(paths.releaseTables(slug))).text()).not.toContain('4211')
  expect((await nora.post(paths.releaseReview(slug), {})).status).toBe(303)
  expect((await nora.post(paths.releaseReview(slug), {})).status).toBe(409)
  expect((await nora.post(paths.releasePublication(slug), {})).status).toBe(403)
  const published = await ines.post(paths.releasePublication(slug), {})
  expect(published.headers.get('location')).toBe('/progress/2026-q3?notice=releasePublished')
  const page = await (await server.visitor().get(paths.progress())).text()
  expect(page).toContain('Third quarter')
  expect(page).toContain('Community safety and order')
  expect(page).toContain('Less justice involvement')
  expect((await server.visitor().get(paths.release(slug))).status).toBe(200)
  expect((await ines.post(paths.releaseDraft(slug), text)).status).toBe(409)
})

test('a text that says a withheld count comes back from review with 422 until there is a reason', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store, { text: { successes: 'Seven people in August.' } })
  await upload(store, slug, measureId)
  await gate(store, slug)
  const nora = await serverOver(store).signedIn('nora')
  const page = await (await nora.get(paths.releaseReview(slug))).text()
  expect(page).toContain('Successes, line 1: “Seven” (equals a withheld count, in words)')
  const refused = await nora.post(paths.releaseReview(slug), { reason: 'short' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Say in a sentence why the text may stand as it is')
  expect(
    (await nora.post(paths.releaseReview(slug), { reason: 'It speaks of staff, not of participants.' })).status,
  ).toBe(303)
})

test('a page with a correction says so on the old release', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const ines = await serverOver(store).signedIn('ines')
  const page = await (await ines.get(paths.releaseNew(slug))).text()
  expect(page).toContain('Correct “Referrals in the third quarter”')
  const made = await ines.post(paths.releaseNew(slug), {
    title: 'Corrected',
    period: '2026-Q3',
    revises: slug,
    revisionNote: 'West was wrong.',
  })
  expect(made.headers.get('location')).toBe('/releases/2026-q3-2?notice=releaseDrafted')
  expect((await ines.post(paths.releaseNew(), { title: 'X', period: '2026', revises: 'nothing' })).status).toBe(404)
  expect(cast.ines.id).toBe('ines')
})
