// Recognising a file with one row a person (or a case). Such a file is refused, and nothing of it may be kept: what this
// says of it names rows and columns by number and the kind of thing, never what stood there. Pure.
import { readCount } from './count'
import type { Grid } from './grid'

export const personalKinds = [
  'name',
  'birth',
  'address',
  'phone',
  'email',
  'identifier',
  'case',
  'plate',
  'text',
  'list',
] as const
export type PersonalKind = (typeof personalKinds)[number]
/** What was recognised: in which column (from 1; 0 for the file as a whole). */
export type PersonalSign = { kind: PersonalKind; column: number }

/** Rows below the header from which a file is more than any table of counts that people read. */
export const mostRows = 60

const headers: [PersonalKind, RegExp][] = [
  [
    'name',
    /^((first|last|middle|full|given|family|sur|client|participant|patient|person|suspect|defendant|officer|nick|maiden) ?)?names?( (first|last))?$|^(surname|alias|aka|participant|client|patient|person|individual)$|^(primer |segundo )?nombres?( completo| y apellidos?)?$|^(primer |segundo )?apellidos?$|^(participante|cliente|paciente|persona)$/,
  ],
  [
    'birth',
    /^(dob|d o b|born|birthday|birth ?date|date birth|year of birth|birth year)$|date of birth|\bdob\b|fecha (de )?nac|^nacimiento$/,
  ],
  [
    'address',
    /^((home|street|mailing|current|last known|residential) )?address( \d| line \d)?$|^(apt|apartment|house number)$|^(direccion|domicilio)( .*)?$/,
  ],
  [
    'phone',
    /^((home|cell|mobile|work|contact) )?(tele)?phone( (number|no|nr))?$|^(cell|mobile|tel)( (number|no|nr))?$|^(numero de )?(telefono|celular|movil)$/,
  ],
  ['email', /^e ?mail( address)?$|^correo( electronico)?$/],
  [
    'identifier',
    /^(id|ids|uid|uuid|guid|ssn|sid|fbi|mrn|dni|nie|curp|rfc|nhs)( (no|nr|num|number))?$|social security|seguro social|^(client|participant|person|patient|subject|record|row|officer|badge|inmate|jail|state|national|medicaid|drivers?( license| licence)?|licen[cs]e) (id|ids|no|nr|num|number|code|key)$|^(identificacion|cedula|numero de identificacion|numero de cliente)$/,
  ],
  [
    'case',
    /^(case|caso|expediente)$|^(case|booking|incident|report|arrest|citation|docket|event|cad|complaint) (id|no|nr|num|number|ref|reference)$|^numero de (caso|expediente|incidente)$/,
  ],
  ['plate', /^(number |licen[cs]e |vehicle )?plate( (no|nr|number))?$|^(vin|tag number)$|^(placa|matricula)( .*)?$/],
]

/** Words that also name a way of making contact: with plain counts below them they are labels like any other. */
const everyday: PersonalKind[] = ['name', 'address', 'phone', 'email', 'plate']

const values: [PersonalKind, RegExp][] = [
  ['email', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['identifier', /^\d{3}-\d{2}-\d{4}$/],
  ['phone', /^(\+?1[ .-]?)?(\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}$|^\+\d{1,3}[ \d().-]{7,}$/],
  [
    'birth',
    /^((19\d\d|200\d|201[0-5])[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])|(0?[1-9]|[12]\d|3[01])[-/.](0?[1-9]|[12]\d|3[01])[-/.](19\d\d|200\d|201[0-5]|\d\d))$/,
  ],
  [
    'address',
    /^\d{1,6} [\p{L}'. ]+\b(st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|ct|court|pl|place|calle|avenida)\b\.?/iu,
  ],
  ['name', /^\p{Lu}[\p{L}'’-]+, ?\p{Lu}[\p{L}'’. -]*$/u],
]

/** Why the file looks like one row a person; empty for what may be a table of counts. */
export function personalSigns(grid: Grid): PersonalSign[] {
  const [head = [], ...rows] = grid.cells
  const signs: PersonalSign[] = []
  for (const [at, header] of head.entries()) {
    const kind = kindOfLabel(header, at === 0 ? null : rows.map((row) => row[at] ?? ''))
    if (kind) signs.push({ kind, column: at + 1 })
  }
  // Below a title, the header is the second or third row.
  for (const row of rows.slice(0, 2)) {
    const kinds = row.map((cell) => kindOfHeader(cell)).filter((kind) => kind !== null)
    if (new Set(kinds).size > 1) signs.push({ kind: kinds[0] as PersonalKind, column: 0 })
  }
  // A record laid out downwards: its labels stand in the first column. One such label may be chance, two are not.
  const downwards = rows.map((row) => kindOfLabel(row[0] ?? '', row.slice(1))).filter((kind) => kind !== null)
  if (new Set(downwards).size > 1) signs.push({ kind: downwards[0] as PersonalKind, column: 1 })
  signs.push(...signsInValues(grid))
  if (signs.length === 0) signs.push(...signsInShape(rows, grid))
  return unique(signs)
}

/** What a label says is in its cells; `cells` null where nothing but the label is to be judged. */
function kindOfLabel(label: string, cells: string[] | null): PersonalKind | null {
  const kind = kindOfHeader(label)
  const filled = cells?.filter((cell) => cell !== '') ?? []
  const counted = filled.length > 0 && filled.every((cell) => /^\d{1,5}$/.test(cell))
  return kind && everyday.includes(kind) && counted ? null : kind
}

/** The words of a label in lower case without accents and joints: "First_Name", "firstName" and "first name" are one. */
function kindOfHeader(header: string): PersonalKind | null {
  const words = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/#/g, ' number ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return headers.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

function signsInValues({ cells }: Grid): PersonalSign[] {
  const width = Math.max(0, ...cells.map((row) => row.length))
  const signs: PersonalSign[] = []
  for (let column = 0; column < width; column++) {
    const filled = cells.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    for (const [kind, pattern] of values) {
      const found = filled.filter((cell) => pattern.test(cell)).length
      // A comma may stand in the name of a place, a date may name a week: these need to be the rule in their column.
      const rule = kind === 'name' || (kind === 'birth' && column === 0)
      if (rule ? found >= 3 && found * 2 >= filled.length : found > 0) signs.push({ kind, column: column + 1 })
    }
  }
  return signs
}

/** The shape of a list: many rows that all differ, or words where counts would be, or nothing but yes and no. */
function signsInShape(rows: string[][], { delimiter }: Grid): PersonalSign[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const labels = filled.map((row) => row[0] ?? '')
  const distinct = new Set(labels).size / Math.max(1, labels.length)
  const inner = filled.flatMap((row) => row.slice(1)).filter((cell) => cell !== '')
  const words = inner.filter((cell) => {
    const read = readCount(cell, delimiter)
    return !read.ok && read.code === 'not-a-number'
  }).length
  if (filled.length >= 3 && inner.length > 0 && words * 2 > inner.length) return [{ kind: 'text', column: 0 }]
  if (filled.length > mostRows && distinct > 0.9) return [{ kind: 'list', column: 0 }]
  const flags = inner.filter((cell) => /^[01]$/.test(cell)).length
  if (filled.length >= 8 && distinct > 0.9 && inner.length > 0 && flags === inner.length)
    return [{ kind: 'list', column: 0 }]
  return []
}

function unique(signs: PersonalSign[]): PersonalSign[] {
  const seen = new Set<string>()
  return signs.filter(({ kind, column }) => !seen.has(`${kind} ${column}`) && seen.add(`${kind} ${column}`))
}
