import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeTables } from '~/domain/disclosure/problem/raw-table'
import { canonicalTable } from '~/domain/uploads/frame'
import { readUpload, type UploadProblem } from '~/domain/uploads/table-upload'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readUpload(bytes(text))
function table(text: string | Uint8Array) {
  const upload = readUpload(typeof text === 'string' ? bytes(text) : text)
  if (!upload.ok) throw new Error(JSON.stringify(upload.problems))
  return upload.table
}
function problems(text: string | Uint8Array): UploadProblem[] {
  const upload = readUpload(typeof text === 'string' ? bytes(text) : text)
  return upload.ok ? [] : upload.problems
}
const codes = (text: string | Uint8Array) => problems(text).map(({ code }) => code)

const plain = 'Month / Area,North,South,Total\nJuly,12,30,42\nAugust,15,7,22\nTotal,27,37,64\n'

test('a table with labels and totals is read, its totals under one code', () => {
  expect(table(plain)).toEqual({
    dims: [
      {
        name: 'month',
        root: 'total',
        codes: ['july', 'august'],
        labels: { total: 'Total', july: 'July', august: 'August' },
      },
      {
        name: 'area',
        root: 'total',
        codes: ['north', 'south'],
        labels: { total: 'Total', north: 'North', south: 'South' },
      },
    ],
    cells: {
      'area=north|month=july': 12,
      'area=south|month=july': 30,
      'month=july': 42,
      'area=north|month=august': 15,
      'area=south|month=august': 7,
      'month=august': 22,
      'area=north': 27,
      'area=south': 37,
      ALL: 64,
    },
  })
})

test('what it reads is what the gate takes', () => {
  const raw = canonicalTable({ id: 't', title: 'T', measure: 'referrals', period: '2026-Q3' }, table(plain))
  const { problems: found, counts } = completeTables([raw])
  expect(found).toEqual([])
  // Its rows are July and August: the total is that of these two months.
  expect(counts.get('@measure=referrals|@period=2026-07..2026-08')).toBe(64)
  expect(counts.get('@measure=referrals|@period=2026-07')).toBe(42)
})

test.each([
  ['semicolons', plain.replaceAll(',', ';')],
  ['tabs', plain.replaceAll(',', '\t')],
  ['a byte order mark', `\uFEFF${plain}`],
  ['a spreadsheet’s declared separator', `sep=;\r\n${plain.replaceAll(',', ';')}`],
  ['Windows line ends', plain.replaceAll('\n', '\r\n')],
  ['quoted cells', plain.replaceAll(/[^,\n]+/g, (cell) => `"${cell}"`)],
  ['blanks around cells', plain.replaceAll(',', ' , ')],
  ['blank rows and columns at the end', `${plain.replaceAll('\n', ',,\n')},,,,,\n,,,,,\n`],
  ['blank rows in between', plain.replace('\nAugust', '\n,,,\n\nAugust')],
  ['Spanish totals', plain.replaceAll('Total', 'Todos').replace('Month', 'Month')],
  ['totals first', 'Month / Area,Total,North,South\nTotal,64,27,37\nJuly,42,12,30\nAugust,22,15,7\n'],
  ['no totals', 'Month / Area,North,South\nJuly,12,30\nAugust,15,7\n'],
])('a table with %s gives the same counts', (_, text) => {
  const counts = (upload: ReturnType<typeof table>) =>
    [...completeTables([canonicalTable({ id: 't', title: 'T', measure: 'm', period: '2026' }, upload)]).counts].sort()
  expect(counts(table(text))).toEqual(counts(table(plain)))
})

test('a side of one label names what is counted and is no side', () => {
  expect(table('Door,Referrals\nArrest,5\nSocial contact,15\nRemainder,5\nTotal,25\n')).toMatchObject({
    dims: [{ name: 'door', codes: ['arrest', 'social contact', 'remainder'] }],
    cells: { 'door=arrest': 5, 'door=social contact': 15, 'door=remainder': 5, ALL: 25 },
  })
  expect(table('Place,North,South\nPeople,12,13\n')).toMatchObject({
    cells: { 'column=north': 12, 'column=south': 13 },
  })
})

test('the encoding is told: UTF-8, Windows-1252 and UTF-16 keep their letters', () => {
  const text = 'Área,Referidos\nÑuñoa,12\nPeñalolén,30\n'
  const latin = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer),
  ])
  for (const [given, encoding] of [
    [bytes(text), 'utf-8'],
    [latin, 'windows-1252'],
    [wide, 'utf-16'],
  ] as const) {
    const upload = readUpload(given)
    expect(upload).toMatchObject({ ok: true, encoding, table: { dims: [{ codes: ['ñuñoa', 'peñalolén'] }] } })
  }
})

test.each([
  ['1,234', ',', 1234],
  ['1,234,567', ';', 1_234_567],
  ['1.234', ';', 1234],
  ['1.234.567', ',', 1_234_567],
  ['1 234', ',', 1234],
  ['1\u202f234', ',', 1234],
  ['1’234', ',', 1234],
  ["1'234", ',', 1234],
  ['007', ',', 7],
  ['0', ',', 0],
])('%s in a file divided by %s is %d', (written, delimiter, count) => {
  const upload = table(`Area${delimiter}People\nNorth${delimiter}"${written}"\nSouth${delimiter}50\n`)
  expect(upload.cells['area=north']).toBe(count)
})

test.each([
  ['', 'blank'],
  ['-3', 'negative'],
  ['−3', 'negative'],
  ['(3)', 'negative'],
  ['3.5', 'fraction'],
  ['3,5', 'fraction'],
  ['1,234.5', 'fraction'],
  ['12 %', 'percentage'],
  ['12.5%', 'percentage'],
  ['<11', 'masked'],
  ['*', 'masked'],
  ['n/a', 'masked'],
  ['withheld', 'masked'],
  ['1.234', 'ambiguous'],
  ['9999999999', 'too-big'],
  ['1e3', 'not-a-number'],
  ['twelve', 'not-a-number'],
  ['=1+1', 'formula'],
  ['12 34', 'not-a-number'],
])('the cell "%s" is refused as %s, by row and column', (written, code) => {
  const rows = `North,20,30\nSouth,"${written}",25\nWest,21,22\n`
  expect(problems(`Area / Door,Arrest,Social\n${rows}`)).toEqual([{ code, row: 3, column: 2 }])
})

test.each([
  ['an empty file', '', ['empty']],
  ['blanks alone', ' \n , \n', ['empty']],
  ['one line', 'Area,North,South\n', ['no-counts']],
  ['one column', 'Area\nNorth\nSouth\n', ['no-counts']],
  ['totals alone', 'Area,Total\nTotal,12\n', ['no-counts']],
  ['a title on top', 'Referrals by area,,\nArea,2025,2026\nNorth,12,13\nSouth,14,15\n', ['title-row']],
  ['two rows of labels', 'Area,Arrest,Social\nArea,women,men\nNorth,12,13\nSouth,14,15\n', ['two-headers']],
  ['a label that stands twice', 'Area,People,people\nNorth,12,13\n', ['same-label']],
  ['a row that stands twice', 'Area,People\nNorth,12\nNORTH,13\n', ['same-label']],
  ['two totals', 'Area,People\nNorth,12\nTotal,12\nSum,12\n', ['same-label']],
  ['a missing label', 'Area,People,\nNorth,12,13\n,14,15\n', ['no-label', 'no-label']],
  ['a label that cell ids cannot hold', 'Area,People\na=b,12\nc|d,13\n', ['bad-label', 'bad-label']],
  ['a label that is an object’s own word', 'Area,People\n__proto__,12\nSouth,13\n', ['bad-label']],
  ['a very long label', `Area,People\n${'x'.repeat(81)},12\nSouth,13\n`, ['long-label']],
  ['an open quotation mark', 'Area,People\n"North,12\nSouth,13\n', ['quotes']],
  ['a web page', '<!doctype html><table><tr><td>1</td></tr></table>', ['web-page']],
  ['JSON', '[{"area":"North","people":12}]', ['json']],
])('%s is refused', (_, text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['another zip', [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0], 'not-a-workbook'],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'old-workbook'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'pdf'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'binary'],
  ['zeros', [0, 0, 0, 0], 'binary'],
])('%s is refused for what it is', (_, start, code) => {
  expect(codes(Uint8Array.from([...start, ...Array.from({ length: 60 }, (_, at) => at % 32)]))).toEqual([code])
})

test('a file over 200 kB and a table over 60 rows or 40 columns are refused', () => {
  expect(codes(new Uint8Array(200_001).fill(65))).toEqual(['too-large'])
  const rows = Array.from({ length: 70 }, (_, at) => `Total of area ${at % 12},${at}`)
  expect(codes(`Area,People\n${rows.join('\n')}\n`)).toEqual(['too-many'])
  const heads = Array.from({ length: 41 }, (_, at) => `Door ${at}`)
  const wide = `Area,${heads.join(',')}\n${['North', 'South'].map((area) => [area, ...heads.map(() => 20)].join(',')).join('\n')}`
  expect(problems(wide)).toEqual([{ code: 'too-many', rows: 2, columns: 41 }])
})

test('a row of another width is named with both widths', () => {
  expect(problems('Area,Arrest,Social\nNorth,12\nSouth,12,13,14\nWest,1,2\n')).toEqual([
    { code: 'width', row: 2, found: 2, wanted: 3 },
    { code: 'width', row: 3, found: 4, wanted: 3 },
  ])
})

test('rows are counted as in the file, blank ones too', () => {
  expect(problems('\n\nArea,People\nNorth,12\n\nSouth,x1\n')).toEqual([{ code: 'not-a-number', row: 6, column: 2 }])
  expect(problems('sep=;\nArea;People\nNorth;12\nSouth;x1\n')).toEqual([{ code: 'not-a-number', row: 4, column: 2 }])
})

test('a total that does not add up says which, and by how much', () => {
  expect(problems(plain.replace('42', '43'))).toEqual([
    { code: 'row-total', row: 2, column: 4, given: 43, sum: 42 },
    { code: 'column-total', row: 4, column: 4, given: 64, sum: 65 },
  ])
  expect(problems(plain.replace('Total,27', 'Total,26'))).toEqual([
    { code: 'row-total', row: 4, column: 4, given: 64, sum: 63 },
    { code: 'column-total', row: 4, column: 2, given: 26, sum: 27 },
  ])
})

test('no problem holds anything that stood in the file', () => {
  const upload = read('Area,People\nSecretplace,Secretvalue\nOther,12\nThird,13\n')
  expect(JSON.stringify(upload)).not.toMatch(/secret/i)
})

const label = fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ 0-9.-]{0,15}[a-z]$/)
const grid = fc
  .record({
    rows: fc.uniqueArray(label, {
      minLength: 2,
      maxLength: 8,
      selector: (text) => text.normalize('NFKC').toLowerCase(),
    }),
    columns: fc.uniqueArray(label, {
      minLength: 2,
      maxLength: 6,
      selector: (text) => text.normalize('NFKC').toLowerCase(),
    }),
  })
  .filter(
    ({ rows, columns }) =>
      ![...rows, ...columns].some(
        (text) => /^(total|all|sum|suma|todos|todas|overall)/i.test(text) || / {2}/.test(text),
      ),
  )
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      counts: fc.array(
        fc.array(fc.integer({ min: 2, max: 99_999 }), { minLength: columns.length, maxLength: columns.length }),
        {
          minLength: rows.length,
          maxLength: rows.length,
        },
      ),
    }),
  )

test('every table of counts is read back exactly, with any separator and with or without totals', () => {
  fc.assert(
    fc.property(grid, fc.constantFrom(',', ';', '\t'), fc.boolean(), ({ rows, columns, counts }, delimiter, totals) => {
      const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
      const lines = [
        ['Rows / Columns', ...columns, ...(totals ? ['Total'] : [])],
        ...rows.map((row, r) => [row, ...(counts[r] ?? []), ...(totals ? [sum(counts[r] ?? [])] : [])]),
        ...(totals
          ? [['Total', ...columns.map((_, c) => sum(counts.map((row) => row[c] ?? 0))), sum(counts.flat())]]
          : []),
      ]
      const upload = read(lines.map((line) => line.join(delimiter)).join('\n'))
      // Words such as "name" among random labels are refused as a list of people, which is right.
      if (!upload.ok) return upload.problems.every(({ code }) => code === 'row-level')
      const inner = Object.entries(upload.table.cells).filter(([id]) => id.includes('|'))
      expect(inner.map(([, count]) => count)).toEqual(counts.flat())
      return true
    }),
    { numRuns: 300 },
  )
})

test('no bytes at all make it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 400 }).map(bytes)), (given) => {
      const upload = readUpload(given)
      return upload.ok || upload.problems.length > 0
    }),
    { numRuns: 600 },
  )
})
