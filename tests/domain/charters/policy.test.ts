import { expect, test } from 'vitest'
import { allowed, keepers } from '#tests/support/at-a-body'
import { mayDraftCharter, maySeeCharterDrafts } from '~/domain/charters/policy'

test('a charter is drafted by the project manager alone, and its draft read by the body and who keeps the site', () => {
  expect(allowed(mayDraftCharter)).toEqual(['project-manager'])
  const body = ['delegate', 'alternate', 'observer', 'delegate of another', 'chair']
  expect(allowed((actor) => maySeeCharterDrafts(actor, { id: 'owg' }))).toEqual([...keepers, ...body].sort())
  expect(allowed((actor) => maySeeCharterDrafts(actor, { id: 'pcg' }))).toEqual([...keepers].sort())
})
