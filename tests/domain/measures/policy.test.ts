import { expect, test } from 'vitest'
import { allowed } from '#tests/support/everybody'
import { mayDefineMeasure } from '~/domain/measures/policy'

test('measures are defined by the project manager alone', () => {
  expect(allowed(mayDefineMeasure)).toEqual(['project-manager'])
})
