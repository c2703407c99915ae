// A workbook (XLSX) as a grid of trimmed cells, read in memory and within a bound. Pure.
import { read, type WorkSheet } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import type { GridRead } from './grid'

/** Bytes of a workbook, and of all that is packed in it: a small file can unpack to a thousand times its size. */
export const mostWorkbookBytes = 500_000
const mostUnpackedBytes = 12_000_000
const mostCells = 40_000

export type WorkbookProblem =
  | 'workbook-too-large'
  | 'old-workbook'
  | 'protected-workbook'
  | 'not-a-workbook'
  | 'many-sheets'
export type WorkbookRead = GridRead | { ok: false; code: WorkbookProblem }

const begins = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte)

/** Whether a file calls itself a workbook: a zip, or the compound file of old and of protected workbooks. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/**
 * The one sheet that holds something. A formula stands as `=` and its last result, a date as `@date`, so that who reads
 * the grid can say where they are: neither is a count that somebody typed.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookRead {
  if (bytes.length > mostWorkbookBytes) return { ok: false, code: 'workbook-too-large' }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const isProtected = new TextDecoder('utf-16le').decode(bytes.subarray(0, 60_000 & ~1)).includes('EncryptedPackage')
    return { ok: false, code: isProtected ? 'protected-workbook' : 'old-workbook' }
  }
  try {
    const packed = withinBound(bytes)
    if (packed === null) return { ok: false, code: 'workbook-too-large' }
    const book = read(packed, { type: 'array', cellDates: true, cellStyles: false, cellHTML: false, bookVBA: false })
    const sheets = book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name]
      return sheet && Object.keys(sheet).some((key) => !key.startsWith('!')) ? [sheet] : []
    })
    const [sheet, ...more] = sheets
    if (!sheet) return { ok: false, code: 'empty' }
    if (more.length > 0) return { ok: false, code: 'many-sheets' }
    const cells = cellsOf(sheet)
    if (cells === null) return { ok: false, code: 'workbook-too-large' }
    return cells.length === 0 ? { ok: false, code: 'empty' } : { ok: true, grid: { cells, delimiter: ',' } }
  } catch {
    // The reader's message could quote the file; ours does not.
    return { ok: false, code: 'not-a-workbook' }
  }
}

/** The same archive with nothing compressed, or null where its parts say that they are more than the bound. */
function withinBound(bytes: Uint8Array): Uint8Array | null {
  let size = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize
      return size <= mostUnpackedBytes && !/vbaProject|\/media\/|\/embeddings\//i.test(name)
    },
  })
  return size > mostUnpackedBytes ? null : zipSync(parts, { level: 0 })
}

function cellsOf(sheet: WorkSheet): string[][] | null {
  const found = Object.entries(sheet).flatMap(([place, cell]) => {
    const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? []
    const text = textOf(cell as Cell)
    return letters === '' || text === '' ? [] : [{ row: Number(digits), column: columnOf(letters), text }]
  })
  const height = Math.max(0, ...found.map(({ row }) => row))
  const width = Math.max(0, ...found.map(({ column }) => column))
  if (height * width > mostCells) return null
  const cells = Array.from({ length: height }, () => Array.from({ length: width }, () => ''))
  for (const { row, column, text } of found) (cells[row - 1] as string[])[column - 1] = text
  return cells
}

type Cell = { t?: string; v?: unknown; f?: string }

function textOf({ t, v, f }: Cell): string {
  const shown = t === 'd' || v instanceof Date ? '@date' : plain(v)
  return f === undefined ? shown : `=${shown}`
}

/** A number as it would be typed; a stored 3.0000000000000004 is what a spreadsheet shows as 3. */
function plain(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(14)))
  return value === undefined || value === null ? '' : String(value).replace(/\s+/g, ' ').trim()
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
