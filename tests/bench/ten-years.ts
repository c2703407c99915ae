import { count, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { organisations } from '#db/schema/organisations'
import { agreementEvents, policies, policyVersions } from '#db/schema/policies'
import { agreementKinds, sectors } from '#db/schema/words'
import type { Store } from '#db/store'
import { addDays } from '~/domain/time'

export type Size = { policies: number; organisations: number; years: number; events: number }
export const tenYears: Size = { policies: 200, organisations: 60, years: 10, events: 120_000 }

const rowsAtOnce = 1_000

/** Numbers that look drawn and are the same in every run. */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Writes a ledger of the size into a site's store, ending on `today`: a version of each policy every two years. */
export async function writeLedger(
  store: Store,
  size: Size,
  today: string,
): Promise<{ organisation: string; policy: string }> {
  const draw = drawing(7)
  const begins = addDays(today, -size.years * 365)
  const [body] = await store.db.select().from(bodies).where(eq(bodies.slug, 'policy-coordinating-group'))
  if (!body) throw new Error('The site has no Policy Coordinating Group')
  const now = new Date(`${today}T12:00:00Z`)
  const many = Array.from({ length: size.organisations }, (_, n) => ({
    ...{ id: `bench-o${n}`, slug: `bench-organisation-${n}`, name: `Bench organisation ${String(n).padStart(2, '0')}` },
    ...{
      sector: sectors[n % sectors.length] ?? sectors[0],
      jurisdiction: '',
      independentOfPolice: true,
      createdAt: now,
    },
  }))
  const texts = Array.from({ length: size.policies }, (_, n) => ({
    ...{ id: `bench-p${n}`, slug: `bench-policy-${n}`, title: `Bench policy ${String(n).padStart(3, '0')}` },
    ...{ kind: 'other' as const, bodyId: body.id, visibility: 'public' as const, createdAt: now },
  }))
  const steps = Math.max(1, Math.ceil(size.years / 2))
  const versions = texts.flatMap(({ id }) =>
    Array.from({ length: steps }, (_, at) => ({
      ...{ id: `${id}-v${at + 1}`, policyId: id, version: at + 1, text: '- A line of the text\n'.repeat(200) },
      ...{ effectiveOn: addDays(begins, at * 730), adoptedAt: now },
    })),
  )
  const [written] = await store.db.select({ n: count() }).from(agreementEvents)
  const first = Number(written?.n ?? 0) + 1_000_000
  const events = Array.from({ length: size.events }, (_, n) => {
    const policy = Math.floor(draw() * size.policies)
    const day = Math.floor((n / size.events) * size.years * 365)
    return {
      ...{ id: `bench-e${n}`, seq: first + n, policyId: `bench-p${policy}` },
      policyVersionId: `bench-p${policy}-v${Math.min(steps, Math.floor(day / 730) + 1)}`,
      organisationId: `bench-o${Math.floor(draw() * size.organisations)}`,
      kind: agreementKinds[Math.floor(draw() * 3) === 0 ? Math.floor(draw() * agreementKinds.length) : 0] ?? 'agreed',
      ...{ holdsFrom: addDays(begins, day), recordedAt: now },
    }
  })
  const parts = <Row>(rows: Row[]): Row[][] =>
    Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
      rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
    )
  await store.write((tx) => tx.insert(organisations).values(many), 60_000)
  await store.write((tx) => tx.insert(policies).values(texts), 60_000)
  for (const rows of parts(versions)) await store.write((tx) => tx.insert(policyVersions).values(rows), 60_000)
  for (const rows of parts(events)) await store.write((tx) => tx.insert(agreementEvents).values(rows), 60_000)
  return { organisation: 'bench-organisation-0', policy: 'bench-policy-0' }
}
