import { expect, test } from 'vitest'
import { groupedWrites, usualLimitMs } from '#db/grouped-writes'

/** A connection that writes down what it is told, and can fail as a database does. */
function connection(fails: { commit?: boolean; away?: boolean } = {}) {
  const said: string[] = []
  let isOpen = false
  let tail: Promise<unknown> = Promise.resolve()
  const write = groupedWrites({
    exclusive: (job) => {
      const turn = tail.then(job)
      tail = turn.catch(() => undefined)
      return turn
    },
    begin: async () => {
      if (fails.away) throw new Error('busy')
      said.push('BEGIN')
      isOpen = true
    },
    exec: (text) => {
      if (text === 'COMMIT' && fails.commit) throw new Error('disk full')
      said.push(text)
      if (text === 'COMMIT' || text === 'ROLLBACK') isOpen = false
    },
    isOpen: () => isOpen,
    committed: () => said.push('committed'),
  })
  return { said, write, rolledBackByItself: () => (isOpen = false) }
}

test('what waits shares one commit, and what may take long has its own', async () => {
  const { said, write } = connection()
  const alone = () => write(usualLimitMs + 1, async () => 'long')
  expect(
    await Promise.all([write(10, async () => 1), write(10, async () => 2), alone(), write(10, async () => 3)]),
  ).toEqual([1, 2, 'long', 3])
  expect(said.filter((text) => text === 'COMMIT')).toHaveLength(3)
})

test('nobody is told that it is stored where the commit fails', async () => {
  const { said, write } = connection({ commit: true })
  const outcomes = await Promise.allSettled([write(10, async () => 1), write(10, async () => 2)])
  expect(outcomes.map((one) => one.status)).toEqual(['rejected', 'rejected'])
  expect(said.at(-1)).toBe('ROLLBACK')
})

test('where the database rolls all back, those before learn of it and those after are tried', async () => {
  const { write, rolledBackByItself } = connection()
  const outcomes = await Promise.allSettled([
    write(10, async () => 1),
    write(10, async () => {
      rolledBackByItself()
      throw new Error('disk full')
    }),
    write(10, async () => 3),
  ])
  expect(outcomes.map((one) => one.status)).toEqual(['rejected', 'rejected', 'fulfilled'])
})

test('a lock that does not come ends each write that waited for it', async () => {
  const { write } = connection({ away: true })
  const outcomes = await Promise.allSettled([write(10, async () => 1), write(10, async () => 2)])
  expect(outcomes.map((one) => one.status)).toEqual(['rejected', 'rejected'])
})
