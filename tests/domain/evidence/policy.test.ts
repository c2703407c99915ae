import { expect, test } from 'vitest'
import { allowed } from '#tests/support/everybody'
import { mayImportEvidence } from '~/domain/evidence/policy'

test('evidence is brought in by the command, the project manager and the evaluator, and by nobody else', () => {
  expect(allowed(mayImportEvidence).sort()).toEqual(['evaluator', 'project-manager', 'system'])
})
