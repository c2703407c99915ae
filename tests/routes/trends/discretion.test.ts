import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { measures } from '#db/schema/measures'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import type { MeasureInput } from '~/domain/measures/measure'
import { defineMeasure } from '~/domain/measures/measures.server'
import { paths } from '~/paths'
import { aDraft, gate, publish, review, upload } from '../../domain/releases/a-release'

const plain = {
  ...{ statistic: 'events', goal: 'justice', numerator: '', denominator: '', dimensions: [], organisationId: null },
  ...{ unit: 'contacts', caveat: 'One person can be met twice.' },
} satisfies Partial<MeasureInput>

async function measureOf(store: Store, name: string, kind: MeasureInput['kind']): Promise<string> {
  const ines = await actorNamed(store.db, 'ines')
  const input: MeasureInput = { ...plain, name, kind, definition: `${name}, as officers report them.` }
  const slug = await store.write((tx) => defineMeasure(tx, ines, input, now))
  const [row] = await store.db.select().from(measures).where(eq(measures.slug, slug))
  return row?.id ?? ''
}

async function released(store: Store, tables: [measureId: string, csv: string][]) {
  const slug = await aDraft(store)
  for (const [measureId, csv] of tables) await upload(store, slug, measureId, csv)
  await gate(store, slug)
  await review(store, slug, 'nora', { reason: 'Nothing in the text is a count.', seen: true })
  await publish(store, slug)
  return slug
}

const byGroup = 'Race-ethnicity / Decision,Diverted,Not diverted\nWhite,40,60\nBlack,15,60\nLatino,20,30\n'
const withSmall = 'Gender / Decision,Diverted,Not diverted\nWomen,47,61\nMen,52,77\nAnother,4,39\n'
const officers = 'Diversions-band,Officers\n0,40\n1,30\n2-4,20\n5-9,12\n'

test('everybody reads shares, the disparity and the concentration, and what cannot be shown says so', async () => {
  const store = await castStore()
  const slug = await released(store, [
    [await measureOf(store, 'Eligible contacts', 'decisions'), byGroup],
    [await measureOf(store, 'Eligible contacts by gender', 'decisions'), withSmall],
    [await measureOf(store, 'Officers by diversions', 'officers'), officers],
  ])
  const server = serverOver(store)
  const html = await (await server.visitor().get(paths.discretion())).text()
  expect(html).toContain('40%')
  expect(html).toContain('cannot be shown')
  expect(html).toContain('0.50')
  expect(html).toContain('0.30 to 0.83')
  expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Ratio of each group/)
  expect(html).toContain('Gini coefficient')
  expect(html).toContain(`${paths.release(slug)}#table-`)
  expect(html).not.toMatch(/<td[^>]*>(4|39|9%)<\/td>/)
  expect(html).not.toMatch(/<script type="module"/)
  const spanish = await (await server.visitor().get(`${paths.discretion()}?lang=es`)).text()
  expect(spanish).toContain('no se puede mostrar')
  expect(spanish).toContain('Coeficiente de Gini')
})

test('before any release there is nothing, and drafts are not read', async () => {
  const store = await castStore()
  const server = serverOver(store)
  expect(await (await server.visitor().get(paths.discretion())).text()).toContain('No release shows this yet')
  const slug = await aDraft(store)
  await upload(store, slug, await measureOf(store, 'Eligible contacts', 'decisions'), byGroup)
  await gate(store, slug)
  expect(await (await server.visitor().get(paths.discretion())).text()).toContain('No release shows this yet')
})
