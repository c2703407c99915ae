import { expect, test } from 'vitest'
import { type Visibility, visibilities } from '#db/schema/words'
import { readingOf } from '~/domain/access/reading'
import { maySee } from '~/domain/access/visibility'
import { everybody } from '../matters/people'

test('whoever reads a thing is told why, and nobody else is', () => {
  for (const [name, actor] of Object.entries(everybody)) {
    if (actor.kind === 'system') continue
    for (const visibility of visibilities) {
      for (const bodyId of ['owg', 'pcg', 'clt']) {
        const thing = { visibility, bodyId }
        expect([name, visibility, bodyId, readingOf(actor, thing) !== null]).toEqual([
          name,
          visibility,
          bodyId,
          maySee(actor, thing),
        ])
      }
    }
  }
})

test('the reason is the one that holds', () => {
  const body = (bodyId: string) => ({ visibility: 'body' as const, bodyId })
  expect(readingOf(everybody.delegate, body('owg'))).toBe('seat')
  expect(readingOf(everybody.observer, body('owg'))).toBe('seat')
  expect(readingOf(everybody.chair, body('owg'))).toBe('office')
  expect(readingOf(everybody['project manager'], body('owg'))).toBe('project-manager')
  expect(readingOf(everybody['delegate elsewhere'], body('owg'))).toBe(null)
  expect(readingOf(everybody.visitor, { visibility: 'members', bodyId: 'owg' })).toBe(null)
  expect(readingOf(everybody.delegate, { visibility: 'members', bodyId: 'pcg' })).toBe('member')
})

test('the public is read by all, the members’ by members, a room by its body and the project manager, and closed by nobody', () => {
  const readers = (visibility: Visibility, bodyId: string) =>
    Object.entries(everybody).flatMap(([name, actor]) =>
      actor.kind !== 'system' && maySee(actor, { visibility, bodyId }) ? [name] : [],
    )
  const people = Object.keys(everybody).filter((name) => !['system', 'visitor', 'stranger'].includes(name))
  const managers = ['project manager', 'project manager of the prosecution']
  expect(readers('public', 'owg')).toEqual(['visitor', 'stranger', ...people])
  expect(readers('members', 'owg')).toEqual(people)
  expect(readers('body', 'owg')).toEqual(['delegate', 'observer', 'chair', 'clerk', ...managers])
  expect(readers('body', 'pcg')).toEqual(['delegate elsewhere', 'chair elsewhere', ...managers])
  expect(readers('body', 'clt')).toEqual(managers)
  expect(readers('closed', 'owg')).toEqual([])
  expect(maySee(everybody.delegate, { visibility: 'body', bodyId: null })).toBe(false)
  expect(maySee(everybody.system, { visibility: 'body', bodyId: null })).toBe(true)
})
