import { expect, expectTypeOf, test } from 'vitest'
import { agendaSources } from '#db/schema/words'
import { type Person, visitor } from '~/domain/access/actor'
import type { NeedKind } from '~/domain/need'
import { type ClaimedNeed, placeOf, type SubjectKind, type Told, things } from '~/domain/things'
import { paths } from '~/paths'
import { hrefOf } from '~/ui/activity/entry'

const subjectKinds = Object.keys(things) as SubjectKind[]

const entry = (subjectKind: string, facts: Told['facts'] = {}, more: Partial<Told> = {}): Told => ({
  ...{ subjectKind, subjectId: 'the-id', visibility: 'members', facts },
  ...more,
})
const hrefFor = (actor: Parameters<typeof placeOf>[0], told: Told) => {
  const place = placeOf(actor, told)
  return place && hrefOf(place)
}
const member: Person = {
  ...{ kind: 'person', personId: 'm', name: 'M', email: 'm@calder.example', isMember: true },
  ...{ siteRoles: [], organisationIds: [], sectors: [], seats: [], offices: [], stewardOf: [] },
}
const manager: Person = { ...member, siteRoles: ['project-manager'] }

test('an entry leads to its thing by the facts that it has, and nowhere without them', () => {
  expect(hrefFor(member, entry('seat', { bodySlug: 'pcg' }))).toBe(paths.seat('pcg', 'the-id'))
  expect(hrefFor(member, entry('seat', { bodyName: 'PCG' }))).toBeNull()
  expect(hrefFor(member, entry('organisation', { slug: 'calder' }))).toBe(paths.organisation('calder'))
  expect(hrefFor(member, entry('agreementText', { version: 2 }))).toBe(paths.agreement({ version: '2' }))
  expect(hrefFor(member, entry('action', { meetingId: null, number: 'P-1' }))).toBe(paths.proposal('P-1'))
  expect(hrefFor(member, entry('site', {}, { subjectId: 'retention' }))).toBe(paths.retention())
  expect(hrefFor(member, entry('toString'))).toBeNull()
})

test('who may not open the page sees no link', () => {
  const draft = entry('release', { slug: 'year-one' })
  expect(hrefFor(member, draft)).toBeNull()
  expect(hrefFor(manager, draft)).toBe(paths.releaseDraft('year-one'))
  expect(hrefFor(visitor, { ...draft, visibility: 'public' })).toBe(paths.release('year-one'))
  expect(hrefFor(visitor, entry('seat', { bodySlug: 'pcg' }))).toBeNull()
  expect(hrefFor(member, entry('submission'))).toBeNull()
  expect(hrefFor(member, entry('invitation'))).toBeNull()
})

test('each source of an agenda is filled by some kind of thing', () => {
  const filled = subjectKinds.flatMap((kind) => ('as' in things[kind].agenda ? [...things[kind].agenda.as] : []))
  for (const source of agendaSources) if (source !== 'none') expect(filled, source).toContain(source)
})

test('every reason why not is a sentence', () => {
  for (const kind of subjectKinds)
    for (const said of Object.values(things[kind]))
      if (typeof said === 'object' && 'not' in said) expect(said.not, kind).toMatch(/^[A-Z].{10,}\.$/)
})

test('every kind of need belongs to a noun', () => {
  expectTypeOf<ClaimedNeed>().toEqualTypeOf<NeedKind>()
  const claimed = subjectKinds.flatMap((kind) => ('as' in things[kind].needs ? things[kind].needs.as : []))
  expect(new Set(claimed).size).toBe(claimed.length)
})
