import { expect, test } from 'vitest'
import { allowed } from '#tests/support/everybody'
import { mayFixPlan, mayPublishReport, mayRespondToReport, mayWritePlan } from '~/domain/evaluation/policy'

test('the plan is written by the project manager and the evaluator, and fixed once by who leads the body', () => {
  expect(allowed(mayWritePlan).sort()).toEqual(['evaluator', 'project-manager'])
  const fix = (isFixed: boolean) => allowed((actor) => mayFixPlan(actor, { isFixed, bodyId: 'pcg' })).sort()
  expect(fix(false)).toEqual(['chair', 'clerk', 'project-manager'])
  expect(fix(true)).toEqual([])
  expect(allowed((actor) => mayFixPlan(actor, { isFixed: false, bodyId: 'owg' }))).toEqual(['project-manager'])
})

test('the evaluator alone hands in a report, and who leads the body answers it once', () => {
  expect(allowed(mayPublishReport)).toEqual(['evaluator'])
  const respond = (isAnswered: boolean) =>
    allowed((actor) => mayRespondToReport(actor, { isAnswered, bodyId: 'pcg' })).sort()
  expect(respond(false)).toEqual(['chair', 'clerk', 'project-manager'])
  expect(respond(true)).toEqual([])
})
