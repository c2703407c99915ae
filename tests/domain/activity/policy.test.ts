import { expect, test } from 'vitest'
import { allowed, members } from '#tests/support/everybody'
import { mayReadActivity, mayReadOverrides } from '~/domain/activity/policy'

test('members read the log, and nobody else', () => {
  expect(allowed(mayReadActivity)).toEqual(members)
})

test('overrides are read by members, and by the people of every signatory besides', () => {
  expect(allowed((actor) => mayReadOverrides(actor, false))).toEqual(members)
  expect(allowed((actor) => mayReadOverrides(actor, true))).toEqual(['leaver', 'staff', ...members])
})
