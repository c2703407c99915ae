import { expect, test } from 'vitest'
import { type ListFacts, mostRows, nearestName, planInvitations, readList } from '~/domain/invitations/list'
import { isOneAddress } from '~/platform/mail-address'
import { listWords } from '~/ui/invitations/words'

const facts: ListFacts = {
  organisations: [
    { id: 'police', name: 'Calder Police Department' },
    { id: 'court', name: 'Calder Municipal Court' },
    { id: 'salud', name: 'Salud y Ánimo' },
  ],
  bodies: [
    { id: 'pcg', name: 'Policy Coordinating Group', slug: 'policy-coordinating-group', kind: 'pcg' },
    { id: 'owg', name: 'Operational Workgroup', slug: 'operational-workgroup', kind: 'owg' },
  ],
  seats: [
    { seatId: 'pcg-police', organisationId: 'police', bodyId: 'pcg', observes: false, delegate: 'mara@calder.example' },
    { seatId: 'pcg-salud', organisationId: 'salud', bodyId: 'pcg', observes: false, delegate: null },
    { seatId: 'pcg-court', organisationId: 'court', bodyId: 'pcg', observes: true, delegate: null },
  ],
  held: new Map([['mara@calder.example', new Set(['seat pcg-police delegate', 'organisation police'])]]),
  invited: new Map([['ivo@calder.example', new Set(['organisation court'])]]),
  locales: ['en', 'es'],
  mayInviteTo: (role) => role !== 'administrator',
  isOneAddress,
}
const head = 'Name,E-mail,Organisation,Body,Seat role,Site role,Language'
const rowsOf = (text: string) => {
  const read = readList(text, listWords)
  if (!read.ok) throw new Error(read.code)
  return read.rows
}
const plan = (...lines: string[]) => planInvitations(rowsOf([head, ...lines].join('\n')), facts, listWords)
const problemsOf = (...lines: string[]) =>
  plan(...lines).flatMap((row) =>
    row.problems.map((one) => [row.row, one.column, one.code, one.what].filter((part) => part !== '').join(' ')),
  )

test('a good list is understood in either language, in any order, with any delimiter', () => {
  const wanted = {
    name: 'Lena Ortiz',
    email: 'lena@calder.example',
    locale: 'es',
    seatId: 'pcg-salud',
    seatRole: 'delegate',
    organisationId: 'salud',
    siteRole: null,
  }
  const lists = [
    `${head}\nLena Ortiz,Lena@Calder.Example,salud y animo,pcg,delegate,,es`,
    'Correo electrónico;Nombre;Organización;Órgano;Función en el asiento;Idioma\nlena@calder.example;Lena Ortiz;Salud y Ánimo;Policy Coordinating Group;Titular;Español',
    `\n\nbody\torganisation\tseatRole\temail\tname\tlanguage\npolicy-coordinating-group\tSALUD Y ÁNIMO\tDelegate\tlena@calder.example\t Lena  Ortiz \tSpanish\n\n`,
  ]
  for (const list of lists) expect(planInvitations(rowsOf(list), facts, listWords)[0]?.input, list).toEqual(wanted)
})

test('somebody who has an account gets the seat added', () => {
  expect(plan('Mara,mara@calder.example,Salud y Ánimo,PCG,Alternate,,')[0]).toMatchObject({
    hasAccount: true,
    problems: [],
  })
})

test.each<[string, string[]]>([
  [',lena@calder.example,Calder Police Department,,,,', ['2 name required']],
  [`${'n'.repeat(121)},lena@calder.example,Calder Police Department,,,,`, ['2 name too-long']],
  ['Lena,,Calder Police Department,,,,', ['2 email required']],
  ['Lena,lena@,Calder Police Department,,,,', ['2 email email']],
  ['Lena,"a@x.example, b@x.example",Calder Police Department,,,,', ['2 email email']],
  ['Lena,lena@-x.example,Calder Police Department,,,,', ['2 email email']],
  ['Lena,lena@x.example,Calder Police Dept,,,,', ['2 organisation nearest Calder Police Department']],
  ['Lena,lena@x.example,Zzz,,,,', ['2 organisation unknown Zzz']],
  [
    'Lena,lena@x.example,Calder Police Department,Operations Workgroup,Alternate,,',
    ['2 body nearest Operational Workgroup'],
  ],
  ['Lena,lena@x.example,Calder Police Department,OWG,Alternate,,', ['2 body no-seat Calder Police Department']],
  ['Lena,lena@x.example,,PCG,Alternate,,', ['2 organisation required']],
  ['Lena,lena@x.example,Calder Police Department,PCG,,,', ['2 seatRole no-role']],
  ['Lena,lena@x.example,Calder Police Department,,Alternate,,', ['2 body no-body']],
  ['Lena,lena@x.example,Calder Police Department,PCG,King,,', ['2 seatRole unknown King']],
  ['Lena,lena@x.example,Calder Police Department,PCG,Delegate,,', ['2 seatRole seat-taken']],
  ['Lena,lena@x.example,Calder Municipal Court,PCG,Delegate,,', ['2 seatRole observers-only']],
  ['Lena,lena@x.example,,,,Administrator,', ['2 siteRole not-allowed Administrator']],
  ['Lena,lena@x.example,Calder Police Department,,,,fr', ['2 language unknown fr']],
  ['Lena,lena@x.example,,,,,', ['2 organisation nothing']],
  ['Mara,MARA@calder.example,Calder Police Department,PCG,Delegate,,', ['2 email already-member']],
  ['Mara,mara@calder.example,Calder Police Department,,,,', ['2 email already-member']],
  ['Ivo,ivo@calder.example,Calder Municipal Court,,,,', ['2 email already-invited']],
])('%s is refused: %j', (line, expected) => {
  expect(problemsOf(line)).toEqual(expected)
})

test('the same row twice, and two delegates of one seat, are refused at the second', () => {
  expect(
    problemsOf(
      'Lena,lena@x.example,Salud y Ánimo,PCG,Delegate,,',
      'Lena,LENA@x.example,Salud y Ánimo,PCG,Delegate,,',
      'Otto,otto@x.example,Salud y Ánimo,PCG,Delegate,,',
      'Otto,otto@x.example,Salud y Ánimo,PCG,Alternate,,',
    ),
  ).toEqual(['3 email duplicate 2', '4 seatRole duplicate 2'])
})

test('what looks like a formula is the text that it is', () => {
  const [row] = plan('"=HYPERLINK(""http://x.example"")",lena@x.example,Calder Police Department,,,,')
  expect(row?.input?.name).toBe('=HYPERLINK("http://x.example")')
  expect(problemsOf('+Lena,=1+1,@SUM(A1),,,,')).toEqual(['2 email email', '2 organisation unknown @SUM(A1)'])
})

test.each([
  ['Name,Organisation\nLena,Police', 'no-header'],
  ['Lena,lena@x.example', 'no-header'],
  [head, 'empty'],
  [`${head},Salary\nLena,lena@x.example,,,,,,1`, 'unknown-column'],
  ['E-mail,Email\na,b', 'double-column'],
  ['E-mail,Name,Correo electrónico\na,b,c', 'double-column'],
  [`E-mail,Name\n"a,b`, 'quotes'],
  [`E-mail,Name\n${'a@x.example,A\n'.repeat(mostRows + 1)}`, 'too-many'],
])('a list that is none is refused as a whole: %j', (text, code) => {
  const read = readList(text, listWords)
  expect(read.ok ? 'ok' : read.code).toBe(code)
})

test('five hundred rows are a list', () => {
  expect(rowsOf(`E-mail,Name\n${'a@x.example,A\n'.repeat(mostRows)}`)).toHaveLength(mostRows)
})

test('the nearest name is near', () => {
  expect(nearestName('calder police', facts.organisations)).toBe('Calder Police Department')
  expect(nearestName('municipal cuort', facts.organisations)).toBe('Calder Municipal Court')
  expect(nearestName('xyz', facts.organisations)).toBeNull()
  expect(nearestName('anything', [])).toBeNull()
})
