import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { measures } from '#db/schema/measures'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { redefineMeasure } from '~/domain/measures/measures.server'
import { paths } from '~/paths'
import { aDraft, aMeasure, aPublishedRelease, gate, publish, review, upload } from '../../domain/releases/a-release'

test('a measure has a page with its definition, its course, its small pictures by area and the releases that use it', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const visitor = serverOver(store).visitor()
  expect(await (await visitor.get(paths.measures())).text()).toContain('href="/measures/referrals"')
  const html = await (await visitor.get(paths.measure('referrals'))).text()
  for (const part of [
    'People referred',
    'Small numbers',
    'July 2026',
    '15,971',
    'withheld to protect privacy',
    'not published',
    'Version 1',
  ])
    expect(html, part).toContain(part)
  expect(html).toContain(`href="${paths.release(slug)}"`)
  expect(html).toContain('From October 2025 to September 2026; the axis begins at zero.')
  // One line in two sizes, and one small picture an area.
  expect([...html.matchAll(/<svg[^>]*ac-chart--wide/g)]).toHaveLength(1)
  const multiples = html.slice(html.indexOf('ac-multiples'))
  expect([...multiples.matchAll(/<svg[^>]*ac-chart--narrow/g)]).toHaveLength(3)
  const axes = [...multiples.matchAll(/<svg[^>]*ac-chart--narrow.*?<\/svg>/gs)].map(
    ([svg]) =>
      [...svg.matchAll(/text-anchor="end">(.*?)<\/g>/gs)].map(([, group]) =>
        (group ?? '').replace(/<[^>]+>/g, ' ').trim(),
      )[0],
  )
  expect(axes[0]).toMatch(/^0 .*8,000$/)
  expect(new Set(axes).size).toBe(1)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [months, current] of [
    ['24', '24'],
    ['36', '36'],
    ['7', '12'],
    ['x', '12'],
  ]) {
    const page = await (await visitor.get(paths.measure('referrals', months))).text()
    expect(page).toContain(`<strong aria-current="true">${current} months</strong>`)
  }
  expect((await visitor.get(paths.measure('nothing'))).status).toBe(404)
})

test('a withheld month is hatched, a month without a release is not, and the line is drawn over neither', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  for (const [period, csv] of [
    ['2026-06', 'Door,People\nArrest,20\nContact,30\n'],
    ['2026-08', 'Door,People\nArrest,3\nContact,4\n'],
    ['2026-09', 'Door,People\nArrest,24\nContact,31\n'],
  ] as const) {
    const slug = await aDraft(store, { text: { period, title: `Release ${period}` } })
    await upload(store, slug, measureId, csv)
    await gate(store, slug)
    await review(store, slug)
    await publish(store, slug)
  }
  const html = await (await serverOver(store).visitor().get(paths.measure('referrals'))).text()
  const [svg = ''] = /<svg[^>]*ac-chart--wide.*?<\/svg>/s.exec(html) ?? []
  const hatched = [...svg.matchAll(/fill="url\([^)]*\)">(.*?)<\/g>/gs)].flatMap(([, group]) => [
    ...(group ?? '').matchAll(/<rect/g),
  ])
  expect(hatched).toHaveLength(1)
  expect([...svg.matchAll(/<circle/g)]).toHaveLength(2)
  // Two shown points that are no neighbors: no segment leads from one to the other.
  const [line = ''] = /stroke="#0f6460"[^>]*><path d="([^"]*)"/.exec(svg)?.slice(1) ?? []
  expect(line).not.toMatch(/L/)
  expect(html).toMatch(/August 2026<\/th><td[^>]*><span class="ac-withheld">/)
  expect(html).toMatch(/July 2026<\/th><td[^>]*><span class="ac-muted">not published/)
})

test('a new definition is a new version, and older numbers name theirs', async () => {
  const store = await castStore()
  await aPublishedRelease(store)
  const ines = await actorNamed(store.db, 'ines')
  const input = {
    definition: 'People referred, counted once a quarter',
    unit: 'people',
    numerator: '',
    denominator: '',
    dimensions: [],
    caveat: '',
    goal: 'justice' as const,
    organisationId: 'northside',
    reason: 'They were counted twice before.',
  }
  await store.write((tx) => redefineMeasure(tx, ines, 'referrals', input, now))
  const answer = await serverOver(store).visitor().get(paths.measure('referrals'))
  const html = await answer.text()
  expect(html).toContain('Version 2')
  expect(html).toContain('Replaced because: They were counted twice before.')
  expect(html).toContain('Counted by version 1 of the definition.')
  expect(html).toMatch(/Supplied by.*Northside/s)
  const data = await (
    await serverOver(store)
      .visitor()
      .get(`${paths.measure('referrals')}.data`)
  ).text()
  expect(data).not.toContain('replacedBy')
  expect(await store.db.select().from(measures).where(eq(measures.slug, 'referrals'))).toHaveLength(1)
})
