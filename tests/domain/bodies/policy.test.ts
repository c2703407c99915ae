import { expect, test } from 'vitest'
import { allowed, keepers } from '#tests/support/at-a-body'
import { mayKeepBodies } from '~/domain/bodies/policy'

test('who keeps the site keeps its bodies; nobody else does', () => {
  expect(allowed(mayKeepBodies)).toEqual([...keepers].sort())
})
