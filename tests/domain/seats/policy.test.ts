import { expect, test } from 'vitest'
import type { Visibility } from '#db/schema/words'
import { actors, allowed, keepers } from '#tests/support/at-a-body'
import { person } from '#tests/support/everybody'
import { mayBackdateHandover, mayHandOver, mayManageSeats, maySeeSeats } from '~/domain/seats/policy'

test('who keeps the site manages seats; nobody else does', () => {
  expect(allowed(mayManageSeats)).toEqual([...keepers].sort())
})

test('which organisations sit on a body is public, unless the room is its own', () => {
  const see = (visibility: Visibility) => allowed((actor) => maySeeSeats(actor, { id: 'owg', visibility }))
  expect(see('public')).toEqual(Object.keys(actors).sort())
  expect(see('members')).toEqual(Object.keys(actors).sort())
  expect(see('body')).toEqual(
    ['system', 'delegate', 'alternate', 'observer', 'delegate of another', 'chair', 'project-manager'].sort(),
  )
})

test('a seat is handed over by its own delegate; the clerk of its body and who keeps the site write it down', () => {
  const clerk = person({ offices: [{ bodyId: 'owg', office: 'clerk' }], isMember: true })
  const own = { id: 's', bodyId: 'owg' }
  const another = { id: 'another', bodyId: 'owg' }
  // In the table both delegates hold a seat called s; of another seat they hold nothing.
  expect(allowed((actor) => mayHandOver(actor, own))).toEqual([...keepers, 'delegate', 'delegate of another'].sort())
  expect(allowed((actor) => mayHandOver(actor, another))).toEqual([...keepers].sort())
  expect(allowed((actor) => mayBackdateHandover(actor, own))).toEqual([...keepers].sort())
  for (const may of [mayHandOver, mayBackdateHandover]) {
    expect(may(clerk, own)).toBe(true)
    expect(may(clerk, { id: 's', bodyId: 'pcg' })).toBe(false)
  }
})
