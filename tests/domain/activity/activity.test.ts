import { expect, test } from 'vitest'
import { expectNone, sources } from '#tests/conventions/source'
import { ActivityFilter, aboutOf, byOf } from '~/domain/activity/activity'
import { logCsv, logJson } from '~/domain/activity/log-files'
import { isUnseenByVisitors, isVerb, verbGroups, verbsOf, wordOfVerb } from '~/domain/activity/verbs'
import { en } from '~/i18n/en'

test('every verb of the table is recorded somewhere, and has its words', () => {
  const code = sources(['app/domain']).filter(({ path }) => !/activity\/[a-z-]*verbs\.ts$/.test(path))
  expectNone(
    verbGroups.flatMap(verbsOf).filter((verb) => !code.some(({ text }) => text.includes(`'${verb}'`))),
    'A verb that nothing records is a promise of the filter and the catalogues that is not kept: app/domain/activity/verbs.ts.',
  )
  for (const verb of verbGroups.flatMap(verbsOf)) expect(en).toHaveProperty([wordOfVerb(verb)])
})

test('only what this edition can record is a verb', () => {
  expect(isVerb('meeting.opened')).toBe(true)
  expect(isVerb('meeting.forgotten')).toBe(false)
  expect(isVerb('toString')).toBe(false)
})

test('a sign-in leaves the pages of visitors as they are, and a decision does not', () => {
  expect(isUnseenByVisitors('passkey.used')).toBe(true)
  expect(isUnseenByVisitors('decision.published')).toBe(false)
})

test('no verb stands in two groups', () => {
  const all = verbGroups.flatMap(verbsOf)
  expect(new Set(all).size).toBe(all.length)
})

test('a filter that cannot be read narrows nothing', () => {
  const nothing = { body: null, person: null, group: null, from: null, to: null }
  expect(ActivityFilter.parse({ group: 'nothing', from: '2026-13-01', to: 'x' })).toEqual(nothing)
  expect(ActivityFilter.parse({ body: '', group: '' })).toEqual(nothing)
  expect(ActivityFilter.parse({ body: 'pcg', group: 'matters', from: '2026-11-01' })).toEqual({
    ...nothing,
    body: 'pcg',
    group: 'matters',
    from: '2026-11-01',
  })
})

test('who did it is a name, a former member, the site, or somebody without an account', () => {
  expect(byOf({ actorKind: 'person', actorName: 'Dee' })).toEqual({ kind: 'person', name: 'Dee' })
  expect(byOf({ actorKind: 'person', actorName: null })).toEqual({ kind: 'former' })
  expect(byOf({ actorKind: 'system', actorName: null })).toEqual({ kind: 'system' })
  expect(byOf({ actorKind: 'visitor', actorName: null })).toEqual({ kind: 'visitor' })
})

test('what an entry is about is told by number and title', () => {
  expect(aboutOf({ number: 'M-2026-001', title: 'Lights' })).toBe('M-2026-001 Lights')
  expect(aboutOf({ name: 'Calder Police Department' })).toBe('Calder Police Department')
  expect(aboutOf({})).toBe('')
})

const line = {
  seq: 7,
  at: new Date('2026-11-18T17:00:00Z'),
  by: { kind: 'person', name: '=cmd|calc' } as const,
  byRole: 'project-manager',
  verb: 'matter.opened',
  subjectKind: 'matter',
  subjectId: 'm',
  bodyName: '@body',
  visibility: 'members',
  facts: { number: 'M-2026-001', title: '+1' },
}

test('nothing in the CSV can run as a formula', () => {
  const [head, row] = logCsv([line]).slice(1).split('\r\n')
  expect(head).toBe('number,at,by,by role,what,kind,id,body,visibility,facts')
  expect(row).toBe(
    `7,2026-11-18T17:00:00.000Z,'=cmd|calc,project-manager,matter.opened,matter,m,'@body,members,number: M-2026-001; title: +1`,
  )
})

test('the JSON says the same', () => {
  expect(JSON.parse(logJson([line]))).toEqual({
    format: 'accord-activity-log/1',
    entries: [
      {
        number: 7,
        at: '2026-11-18T17:00:00.000Z',
        by: 'person',
        name: '=cmd|calc',
        byRole: 'project-manager',
        what: 'matter.opened',
        about: { kind: 'matter', id: 'm' },
        body: '@body',
        visibility: 'members',
        facts: { number: 'M-2026-001', title: '+1' },
      },
    ],
  })
})
