import { expect, test } from 'vitest'
import { mayTriage } from '~/domain/community/policy'
import {
  mayAcknowledgeMatter,
  mayAnswerMatter,
  mayArchiveMatter,
  mayComment,
  mayFollow,
  mayKeepToBody,
  mayMergeMatter,
  mayMoveMatter,
  mayOpenForBody,
  mayOpenMatter,
} from '~/domain/matters/policy'
import { those } from './people'

const matter = { bodyId: 'owg', visibility: 'public' as const }
const withNobody = { bodyId: null, visibility: 'public' as const }
const members = [
  'delegate',
  'observer',
  'delegate elsewhere',
  'chair',
  'clerk',
  'chair elsewhere',
  'project manager',
  'liaison',
  'screener',
  'evaluator',
  'administrator',
  'liaison of the police',
  'project manager of the prosecution',
]
const leads = [
  'chair',
  'clerk',
  'project manager',
  'liaison',
  'liaison of the police',
  'project manager of the prosecution',
]

test('every member may open a matter and comment on one', () => {
  expect(those(mayOpenMatter)).toEqual(members)
  expect(those((actor) => mayComment(actor, matter, 'public'))).toEqual(members)
  expect(those((actor) => mayComment(actor, withNobody, 'members'))).toEqual(members)
})

test('only those of a body speak in its room, and the project manager', () => {
  const inRoom = ['delegate', 'observer', 'chair', 'clerk', 'project manager', 'project manager of the prosecution']
  expect(those((actor) => mayComment(actor, matter, 'body'))).toEqual(inRoom)
  expect(those((actor) => mayComment(actor, withNobody, 'body'))).toEqual([])
})

test('only those of a body keep a matter to it, and those who look after matters', () => {
  expect(those((actor) => mayKeepToBody(actor, 'owg'))).toEqual([
    'delegate',
    'observer',
    ...leads.slice(0, 4),
    'liaison of the police',
    'project manager of the prosecution',
  ])
})

test('a body asks through its chair and clerk alone', () => {
  expect(those((actor) => mayOpenForBody(actor, 'owg'))).toEqual(['chair', 'clerk'])
  expect(those((actor) => mayOpenForBody(actor, 'pcg'))).toEqual(['chair elsewhere'])
})

test('every member may follow a matter that they see', () => {
  expect(those(mayFollow)).toEqual(members)
})

test('the body’s chair and clerk, the liaison and the project manager acknowledge, move, merge, answer and archive', () => {
  for (const may of [mayAcknowledgeMatter, mayMoveMatter, mayMergeMatter, mayAnswerMatter, mayArchiveMatter]) {
    expect(those((actor) => may(actor, matter))).toEqual(leads)
    expect(those((actor) => may(actor, withNobody))).toEqual(leads.slice(2))
  }
})

test('only a liaison or project manager who is neither police nor prosecution reads what people sent', () => {
  expect(those(mayTriage)).toEqual(['project manager', 'liaison'])
})
