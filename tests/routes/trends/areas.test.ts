import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { measures } from '#db/schema/measures'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { addGroup, endGroup } from '~/domain/measures/taxonomies.server'
import { paths } from '~/paths'
import { aDraft, aMeasure, aPublishedRelease, gate, publish, review, upload } from '../../domain/releases/a-release'

test('areas come from the shared list and from published tables, each once; an area shows what was published of it', async () => {
  const store = await castStore()
  const visitor = serverOver(store).visitor()
  expect(await (await visitor.get(paths.areas())).text()).toContain('No area has been named yet')
  const ines = await actorNamed(store.db, 'ines')
  for (const label of ['North', 'Old Town'])
    await store.write((tx) => addGroup(tx, ines, { dimension: 'area', label }, 'Not known', now))
  await store.write((tx) => endGroup(tx, ines, { dimension: 'area', code: 'old-town' }, now))
  await aPublishedRelease(store)
  const list = await (await visitor.get(paths.areas())).text()
  const links = [...list.matchAll(/href="(\/areas\/[^"]+)"/g)].map(([, href]) => href)
  expect(links).toEqual(['/areas/north', '/areas/old-town', '/areas/south', '/areas/west'])
  const west = (await (await visitor.get(paths.area('west'))).text()).replaceAll('<!-- -->', '')
  expect(west).toContain('<h1>West</h1>')
  expect(west).toMatch(/<strong>6,991<\/strong> people, September 2026\. 318 more than in August 2026\./)
  expect(west).toContain('Small numbers')
  expect(west).not.toContain('4,783')
  const north = await (await visitor.get(paths.area('north'))).text()
  expect(north).toContain('4,783')
  expect(north).toContain('The change since August 2026 cannot be shown: that count is withheld.')
  for (const hidden of ['4,211', '4,561', '4211']) expect(north).not.toContain(hidden)
  const old = await (await visitor.get(`${paths.area('old-town')}?lang=es`)).text()
  expect(old).toContain('No se ha publicado nada de esta zona en dos años')
  for (const none of ['unknown', 'east', 'NORTH', 'total'])
    expect((await visitor.get(paths.area(none))).status).toBe(404)
})

test('both goals stand side by side with their measures, the latest count of each and what cannot be said', async () => {
  const store = await castStore()
  const safety = await aMeasure(store, 'Reports answered')
  const justice = await aMeasure(store, 'Arrests avoided')
  const quiet = await aMeasure(store, 'Days in jail')
  for (const [id, goal] of [
    [safety, 'safety'],
    [justice, 'justice'],
    [quiet, 'justice'],
  ] as const)
    await store.write((tx) => tx.update(measures).set({ goal }).where(eq(measures.id, id)))
  const out = async (period: string, csvOf: Record<string, string>, at: Date) => {
    const slug = await aDraft(store, { text: { period, title: `Release ${period}` } })
    for (const [id, csv] of Object.entries(csvOf)) await upload(store, slug, id, csv)
    await gate(store, slug, 'ines', at)
    await review(store, slug, 'nora', { reason: 'Looked at with care.', seen: true })
    await publish(store, slug, at)
    return slug
  }
  const first = await out(
    '2026-07',
    { [safety]: 'Door,People\nA,40\nB,50\n', [justice]: 'Door,People\nA,3\nB,2\n' },
    new Date('2026-11-10T17:00:00Z'),
  )
  await out('2026-08', { [safety]: 'Door,People\nA,45\nB,52\n', [justice]: 'Door,People\nA,20\nB,21\n' }, now)
  const visitor = serverOver(store).visitor()
  const html = await (await visitor.get(paths.progress())).text()
  expect(html.indexOf('Community safety and order')).toBeLessThan(html.indexOf('Less justice involvement'))
  expect(html).toMatch(
    /Reports answered<\/a><\/dt><dd[^>]*>97<\/dd>.*?people, August 2026\. 7 more than in July 2026\./s,
  )
  expect(html).toMatch(/Arrests avoided<\/a><\/dt><dd[^>]*>41<\/dd>.*?The change since July 2026 cannot be shown/s)
  expect(html).toMatch(/Days in jail<\/a><\/dt><dd[^>]*>–<\/dd>.*?Nothing has been published of it yet\./s)
  expect(html).toContain('What it cannot show')
  // The first release goes on saying what was known when it came out.
  const then = await (await visitor.get(paths.release(first))).text()
  expect(then).toMatch(/Reports answered<\/a><\/dt><dd[^>]*>90<\/dd>/)
  expect(then).toMatch(
    /Arrests avoided<\/a><\/dt><dd[^>]*><span class="ac-withheld ac-small">withheld to protect privacy/,
  )
  expect(then).not.toContain('7 more than')
})
