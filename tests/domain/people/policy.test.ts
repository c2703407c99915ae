import { expect, test } from 'vitest'
import { siteRoles } from '#db/schema/words'
import { allowed as allowedAtABody, keepers } from '#tests/support/at-a-body'
import { allowed, withRole } from '#tests/support/everybody'
import { type Actor, type Person, systemActor, visitor } from '~/domain/access/actor'
import { namesPerson } from '~/domain/activity/erasure.server'
import { mayErase, mayKeepPeople, mayRecordDeparture, mayResetSecondFactor } from '~/domain/people/policy'

const somebody = (personId: string, ...held: (typeof siteRoles)[number][]): Person => ({
  kind: 'person',
  personId,
  name: personId,
  email: `${personId}@calder.example`,
  siteRoles: held,
  organisationIds: [],
  stewardOf: [],
  sectors: [],
  seats: [],
  offices: [],
  isMember: true,
})

test('an administrator resets the second step of others, and nobody else of anybody', () => {
  for (const role of [undefined, ...siteRoles]) {
    const actor = somebody('a', ...(role ? [role] : []))
    expect(mayResetSecondFactor(actor, { personId: 'b' }), String(role)).toBe(role === 'administrator')
    expect(mayResetSecondFactor(actor, { personId: 'a' }), String(role)).toBe(false)
  }
  for (const actor of [visitor, systemActor('job')]) expect(mayResetSecondFactor(actor, { personId: 'b' })).toBe(false)
})

test('people and their site roles are kept by administrators alone; who keeps the site records that others leave', () => {
  expect(allowed(mayKeepPeople)).toEqual(['administrator'])
  expect(allowed((actor) => mayRecordDeparture(actor, { personId: 'b' }))).toEqual(['project-manager', 'administrator'])
  for (const role of siteRoles)
    expect(mayRecordDeparture(withRole(role, { personId: 'a' }), { personId: 'a' }), role).toBe(false)
})

test('everybody may erase themselves but the last who keeps the site, and nobody anybody else', () => {
  const matrix: [string, Actor, { personId: string; isLast: boolean }, boolean][] = [
    ['oneself', somebody('a', 'administrator', 'project-manager'), { personId: 'a', isLast: false }, true],
    ['oneself, the last', somebody('a', 'administrator', 'project-manager'), { personId: 'a', isLast: true }, false],
    ['somebody else', somebody('a', 'administrator', 'project-manager'), { personId: 'b', isLast: false }, false],
    ['a visitor', visitor, { personId: 'a', isLast: false }, false],
    ['the site', systemActor('erasure'), { personId: 'a', isLast: false }, false],
  ]
  for (const [name, actor, facts, answer] of matrix) expect(mayErase(actor, facts), name).toBe(answer)
})

test('a text names a person by id, or by name or address as whole words', () => {
  const dee = { personId: 'p1', names: ['Deandra Fields', 'Dee'], email: 'dee@calder.example' }
  for (const text of ['p1', 'Dee', 'asked by Dee.', 'DEANDRA FIELDS', 'to dee@calder.example, today'])
    expect(namesPerson(text, dee), text).toBe(true)
  for (const text of ['p12', 'Deeper talks', 'Indeed', 'Fields', '', 'Deandra'])
    expect(namesPerson(text, dee), text).toBe(false)
})

test('nobody records their own leaving', () => {
  const leave = (personId: string) => allowedAtABody((actor) => mayRecordDeparture(actor, { personId }))
  expect(leave('another')).toEqual([...keepers].sort())
  expect(leave('somebody')).toEqual([])
})
