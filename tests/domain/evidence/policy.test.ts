import { expect, test } from 'vitest'
import { allowed } from '#tests/support/everybody'
import { mayAddEvidence, mayCorrectEvidence, mayImportEvidence, maySupersedeEvidence } from '~/domain/evidence/policy'

test('evidence is brought in by the command, the project manager and the evaluator, and by nobody else', () => {
  expect(allowed(mayImportEvidence).sort()).toEqual(['evaluator', 'project-manager', 'system'])
})

test('entries are written, corrected and set beside later ones by the project manager and the evaluator alone', () => {
  for (const may of [mayAddEvidence, mayCorrectEvidence, maySupersedeEvidence])
    expect(allowed(may).sort()).toEqual(['evaluator', 'project-manager'])
})
