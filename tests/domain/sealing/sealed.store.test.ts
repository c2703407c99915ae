import { inspect } from 'node:util'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sealed as column, table, text } from '#db/dialect'
import { people } from '#db/schema/people'
import { type Sealed, seal, sealedMark } from '#db/sealed'
import { person, withRole } from '#tests/support/everybody'
import { castStore } from '#tests/support/store'
import { type Actor, systemActor, visitor } from '~/domain/access/actor'
import { NotFound } from '~/domain/errors'
import { asScreener } from '~/domain/sealing/screener'
import { open } from '~/domain/sealing/sealing.server'

const words = 'The man at the corner of Dock Street.'
const screener = asScreener(withRole('screener'))
/** People, as if their names were sealed: a real table of both databases. */
const rows = table('people', { id: text('id').primaryKey(), secret: column('name').notNull() })

test('a screener opens what is sealed, and to nobody else does it exist', () => {
  expect(open(seal(words), screener)).toBe(words)
  const others: Actor[] = [
    visitor,
    systemActor('job'),
    person(),
    withRole('project-manager'),
    withRole('administrator'),
    withRole('community-liaison'),
    withRole('evaluator'),
  ]
  for (const actor of others) expect(() => asScreener(actor)).toThrow(NotFound)
})

test('nothing that writes an object out comes upon the content', () => {
  const sealed = seal(words)
  const shown = [
    String(sealed),
    `${sealed}`,
    sealed.toString(),
    inspect(sealed),
    inspect({ sealed }, { depth: null, showHidden: true }),
    JSON.stringify({ sealed }),
    JSON.stringify({ ...sealed }),
    JSON.stringify(Object.entries(sealed)),
    JSON.stringify(Reflect.ownKeys(sealed).map(String)),
    JSON.stringify(structuredClone({ sealed })),
  ]
  for (const one of shown) expect(one).not.toContain('Dock')
  expect(shown.slice(0, 4)).toEqual([sealedMark, sealedMark, sealedMark, sealedMark])
  expect(shown[5]).toBe(`{"sealed":"${sealedMark}"}`)
  expect(() => Object.assign(sealed, { content: 'other' })).toThrow(TypeError)
})

test('what only looks sealed is neither opened nor stored', () => {
  const copy = Object.create(Object.getPrototypeOf(seal(words))) as Sealed<string>
  expect(() => open(copy, screener)).toThrow(TypeError)
})

test('a sealed column takes and gives what is sealed', async () => {
  const store = await castStore()
  const mara = eq(rows.id, 'mara')
  const [before] = await store.db.select().from(rows).where(mara)
  expect(JSON.stringify(before)).toBe(JSON.stringify({ id: 'mara', secret: sealedMark }))
  await store.write((tx) =>
    tx
      .update(rows)
      .set({ secret: seal(words) })
      .where(mara),
  )
  const [after] = await store.db.select().from(rows).where(mara)
  expect(after && open(after.secret, screener)).toBe(words)
  const [plain] = await store.db.select({ name: people.name }).from(people).where(eq(people.id, 'mara'))
  expect(plain?.name).toBe(words)
})
