import { expect, test } from 'vitest'
import { allowed } from '#tests/support/everybody'
import { mayApplyRetention } from '~/domain/retention/policy'

test('nobody but the site itself decides what is forgotten', () => {
  expect(allowed(mayApplyRetention)).toEqual(['system'])
})
