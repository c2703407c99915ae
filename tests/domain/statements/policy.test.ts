import { expect, test } from 'vitest'
import { allowed, everybody, person, seat } from '#tests/support/everybody'
import type { Actor } from '~/domain/access/actor'
import {
  mayDraftStatement,
  mayReleaseStatement,
  mayReviseStatement,
  maySignOff,
  mayWithdrawSignOff,
  mayWithdrawStatement,
  whyNoSignOff,
} from '~/domain/statements/policy'

const at = new Date('2026-11-18T17:00:00Z')
const pending = { bodyId: 'pcg', draftedBy: 'drafter', releasedAt: null, withdrawnAt: null }
const released = { ...pending, releasedAt: at }
const withdrawn = { ...pending, withdrawnAt: at }
const police = { organisationId: 'police', isNamed: true }
const actors: Record<string, Actor> = {
  ...everybody,
  drafter: person({ personId: 'drafter', seats: [{ ...seat('delegate'), organisationId: 'health' }], isMember: true }),
  'drafter without a seat': person({ personId: 'drafter' }),
  'acting alternate': person({ seats: [{ ...seat('alternate'), acts: true }], isMember: true }),
  'delegate who is away': person({ seats: [{ ...seat('delegate'), acts: false }], isMember: true }),
  'delegate elsewhere': person({ seats: [seat('delegate', 'police', 'owg')], isMember: true }),
}
const leads = ['chair', 'clerk', 'project-manager']

test('whoever speaks for an organisation of the body, or leads it, may write a statement', () => {
  expect(allowed((actor) => mayDraftStatement(actor, 'pcg'), actors)).toEqual([
    'delegate',
    'alternate',
    ...leads,
    'drafter',
    'acting alternate',
    'delegate who is away',
  ])
})

test('who leads the body and the drafter change a statement or give it up, until it is released', () => {
  for (const may of [mayReviseStatement, mayWithdrawStatement]) {
    expect(allowed((actor) => may(actor, pending), actors)).toEqual([...leads, 'drafter'])
    for (const over of [released, withdrawn]) expect(allowed((actor) => may(actor, over), actors)).toEqual([])
  }
})

test('one voice signs off for an organisation and takes it back: whoever acts for its seat on that body', () => {
  for (const may of [maySignOff, mayWithdrawSignOff]) {
    expect(allowed((actor) => may(actor, pending, police), actors)).toEqual(['delegate', 'acting alternate'])
    expect(allowed((actor) => may(actor, pending, { ...police, isNamed: false }), actors)).toEqual([])
    for (const over of [released, withdrawn]) expect(allowed((actor) => may(actor, over, police), actors)).toEqual([])
  }
})

test('whoever cannot sign off is told why', () => {
  const why = (name: string, statement = pending as Parameters<typeof whyNoSignOff>[1], partner = police) =>
    whyNoSignOff(actors[name] as Actor, statement, partner)
  expect(why('visitor')).toBe('statements.errors.signIn')
  expect(why('delegate', pending, { ...police, isNamed: false })).toBe('statements.errors.notNamed')
  expect(why('delegate', released)).toBe('statements.errors.released')
  expect(why('delegate', withdrawn)).toBe('statements.errors.withdrawn')
  expect(why('alternate')).toBe('statements.errors.otherSpeaks')
  expect(why('delegate who is away')).toBe('statements.errors.otherSpeaks')
  expect(why('observer')).toBe('statements.errors.noVoice')
  expect(why('project-manager')).toBe('statements.errors.noVoice')
})

test('who leads the body releases, and nobody else', () => {
  expect(allowed((actor) => mayReleaseStatement(actor, pending), actors)).toEqual(leads)
  for (const over of [released, withdrawn])
    expect(allowed((actor) => mayReleaseStatement(actor, over), actors)).toEqual([])
})
