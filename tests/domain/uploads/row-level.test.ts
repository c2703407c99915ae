import { expect, test } from 'vitest'
import { readUpload } from '~/domain/uploads/table-upload'

const read = (text: string) => readUpload(new TextEncoder().encode(text))
const isRefused = (text: string) => {
  const upload = read(text)
  return !upload.ok && upload.problems.some(({ code }) => code === 'row-level')
}
const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n')

test.each([
  [
    'names and dates of birth',
    'Name,Date of birth,Door\nJordan Sample,1984-02-03,Arrest\nRobin Doe,1990-05-06,Social\n',
  ],
  ['names in Spanish', 'Nombre,Fecha de nacimiento,Zona\nJuana Pérez,03/02/1984,Norte\nLuis Gil,05/06/1990,Sur\n'],
  ['first and last names', 'FirstName,LastName,Visits\nJordan,Sample,3\nRobin,Doe,4\n'],
  ['an id and flags', 'Client ID,Arrested,Housed\nC-101,1,0\nC-102,0,1\nC-103,1,1\n'],
  ['bare ids', 'id,visits\n1001,12\n1002,13\n1003,15\n'],
  ['case numbers', 'Case number,Officer visits,Days\n26-1001,3,14\n26-1002,5,30\n'],
  ['social security numbers', 'Person,Count\n123-45-6789,1\n987-65-4321,2\n'],
  ['a social security number without a header', 'Area,North,South\n123-45-6789,12,13\nOther,14,15\n'],
  ['e-mail addresses', 'Area,Contact,People\nNorth,someone@example.org,12\nSouth,other@example.org,14\n'],
  ['telephone numbers', 'Area,Contact,People\nNorth,(206) 555-0101,12\nSouth,206-555-0102,14\n'],
  ['addresses', 'Place,Visits,Calls\n1200 Harbor Street,12,3\n14 Elm Ave,4,5\n'],
  ['dates of birth without a header', 'A,B,C\nNorth,1984-02-03,12\nSouth,1990-05-06,14\n'],
  ['names with commas', 'Who,Visits,Calls\n"Sample, Jordan",12,3\n"Doe, Robin",4,5\n"Roe, Alex",6,7\n'],
  ['number plates', 'Licence plate,Stops\nABC123,4\nXYZ987,5\n'],
  ['Spanish number plates', 'Placa,Paradas\nABC123,4\nXYZ987,5\n'],
  ['a record laid out downwards', 'Field,Value\nFull name,Jordan Sample\nDate of birth,3 Feb\nAddress,somewhere\n'],
  ['a header below a title', 'Intake list,,\nFirst name,Last name,Phone\nJordan,Sample,none\nRobin,Doe,none\n'],
  [
    'words where counts would be',
    'Referral,Door,Outcome\nR1,arrest,enrolled\nR2,social,declined\nR3,arrest,enrolled\n',
  ],
  ['many rows that all differ', `Referral,Days,Contacts\n${many(80, (at) => `R${at},${at + 2},${(at * 7) % 30}`)}\n`],
  ['nothing but yes and no', `Referral,Enrolled,Housed\n${many(9, (at) => `R${at},${at % 2},1`)}\n`],
  ['a header in capitals and underscores', 'PARTICIPANT_ID;VISITS\n17;12\n18;13\n'],
])('a file with %s is refused as a list of people', (_, text) => {
  expect(isRefused(text)).toBe(true)
})

test.each([
  ['doors by way of contact', 'Door,Phone,Email,In person\nArrest,12,13,14\nSocial,15,16,17\n'],
  ['ways of contact as rows', 'Contact,People\nPhone,12\nEmail,15\nAddress unknown,16\n'],
  ['age bands', 'Age,Women,Men\n18-24,12,13\n25-34,14,15\n35-44,16,17\n'],
  ['months', 'Month,People\n2026-07,12\n2026-08,13\n2026-09,14\n'],
  ['days', 'Week of,People\n2026-07-06,12\n2026-07-13,13\n2026-07-20,14\n'],
  ['race and ethnicity', 'Race and ethnicity,Referred,Enrolled\nBlack,40,30\nWhite,50,35\nHispanic or Latino,20,11\n'],
  ['charges', 'Charge,Cases,Case managers\nTheft,40,3\nTrespass,50,4\n'],
  ['places with a comma', '"Area, district",People\n"Harbor, Old",12\nNorth,13\nSouth,14\nWest,15\n'],
  ['organisation names', 'Organisation,Referrals\nNorthside Behavioral Health,40\nOpen Door Housing,30\n'],
  ['small counts', 'Area / Door,Arrest,Social\nNorth,1,0\nSouth,0,1\nWest,2,1\n'],
])('a table of %s is no list of people', (_, text) => {
  expect(read(text)).toMatchObject({ ok: true })
})

test('what is said of a refused file names columns and kinds, and nothing that stood in it', () => {
  const upload = read(
    'Full name,DOB,Phone,Visits\nJordan Sample,1984-02-03,206-555-0101,3\nRobin Doe,1990-05-06,206-555-0102,4\n',
  )
  expect(upload).toEqual({
    ok: false,
    problems: [
      {
        code: 'row-level',
        signs: [
          { kind: 'name', column: 1 },
          { kind: 'birth', column: 2 },
          { kind: 'phone', column: 3 },
        ],
      },
    ],
  })
})
