import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type ReleaseFile, releasePdf } from '~/documents/release.server'
import { textBlocks } from '~/platform/markdown'
import { drawChart } from '~/ui/charts/draw.server'

const chart = drawChart({
  id: 'c',
  kind: 'grouped',
  title: 'Personas por mes',
  description: 'Mes / Zona',
  series: [
    {
      name: 'Norte',
      points: [
        { label: 'Julio', value: 4211 },
        { label: 'Agosto', value: null },
      ],
    },
    {
      name: 'Sur',
      points: [
        { label: 'Julio', value: 5323 },
        { label: 'Agosto', value: 5881 },
      ],
    },
  ],
  unit: 'personas',
  withheld: 'reservado',
  labelHeader: 'Mes',
})
const file = (changed: Partial<ReleaseFile> = {}): ReleaseFile => ({
  title: 'Personas derivadas en el tercer trimestre',
  programme: 'Derivación de Calder',
  about: ['T3 2026', 'Publicada el 18 de noviembre de 2026'],
  notices: [],
  before: [
    { title: 'Logros', blocks: textBlocks('# Día\n\nLos agentes **llaman** al equipo.\n\n- uno\n- dos\n  - tres') },
  ],
  numbers: 'Las cifras',
  tables: [
    {
      title: 'Personas por mes',
      rowHeader: 'Mes',
      heads: ['Norte', 'Sur'],
      rows: [
        { label: 'Julio', strong: false, cells: ['4211', '5323'] },
        { label: 'Agosto', strong: true, cells: [null, '5881'] },
      ],
      chart: {
        svg: chart.svg.wide,
        alt: 'Personas por mes. Mes / Zona',
        legend: [
          { label: 'Norte', colour: '#0f6460' },
          { label: 'reservado', colour: null },
        ],
      },
      lines: ['Qué se cuenta: personas.'],
    },
  ],
  protection: { title: 'Cómo se protegió', lines: ['El umbral es 11.'] },
  after: [],
  withheld: 'reservado para proteger la privacidad',
  partTitle: (n, of) => `Columnas, parte ${n} de ${of}`,
  address: 'https://example.org/progress/2026-q3',
  language: 'es',
  madeOn: '2026-11-18',
  ...changed,
})
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
function unpacked(bytes: Uint8Array): string {
  return [...latin(bytes).matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, part]) => Buffer.from(part as string, 'latin1'))
    .map((raw) => (raw[0] === 0x78 ? inflateSync(raw).toString('latin1') : ''))
    .join('\n')
}
const pagesOf = (bytes: Uint8Array) => [...latin(bytes).matchAll(/\/Type \/Page\b(?!s)/g)].length

test('a release as PDF is tagged: headings, lists, a figure with words for it, tables with heads of columns and rows', async () => {
  const bytes = await releasePdf(file(), 'letter')
  const text = latin(bytes) + unpacked(bytes)
  for (const part of [
    '/Marked true',
    '/Lang (es)',
    '/S /H1',
    '/S /H2',
    '/S /H3',
    '/S /LBody',
    '/S /Figure',
    '/S /Table',
    '/S /TR',
    '/S /TD',
    '/Scope /Column',
    '/Scope /Row',
  ])
    expect(text, part).toContain(part)
  expect(text).toMatch(/\/Alt \(/)
  // Marked content opens and closes as often.
  const opened = [...unpacked(bytes).matchAll(/\bB(?:DC|MC)\b/g)].length
  expect([...unpacked(bytes).matchAll(/\bEMC\b/g)].length).toBe(opened)
})

test('a long table repeats its head on each page, and a wide one is told in parts', async () => {
  const rows = Array.from({ length: 90 }, (_, n) => ({ label: `Fila ${n}`, strong: false, cells: ['1', '2'] }))
  const base = file().tables[0] as ReleaseFile['tables'][number]
  const long = await releasePdf(file({ tables: [{ ...base, chart: null, rows }] }), 'a4')
  const short = await releasePdf(file({ tables: [{ ...base, chart: null }] }), 'a4')
  expect(pagesOf(long)).toBeGreaterThanOrEqual(3)
  const artifacts = (bytes: Uint8Array) => [...unpacked(bytes).matchAll(/\/Artifact <<\s*\/Type \/Pagination/g)].length
  // Three cells of a head on each further page, and the foot of every page.
  expect(artifacts(long) - pagesOf(long)).toBe(3 * (pagesOf(long) - 1))
  expect(artifacts(short) - pagesOf(short)).toBe(0)
  const heads = Array.from({ length: 20 }, (_, n) => `Zona ${n}`)
  const wide = await releasePdf(
    file({ tables: [{ ...base, heads, rows: [{ label: 'Julio', strong: false, cells: heads.map(() => '12') }] }] }),
    'letter',
  )
  expect([...(latin(wide) + unpacked(wide)).matchAll(/\/S \/Table\b/g)].length).toBeGreaterThan(1)
})

test('the same release is the same file, and words that the font cannot draw do not break it', async () => {
  expect(latin(await releasePdf(file(), 'a4'))).toBe(latin(await releasePdf(file(), 'a4')))
  const odd = file({ before: [{ title: '漢字', blocks: textBlocks(`🙂\n\n${'palabra '.repeat(3000)}`) }] })
  expect(pagesOf(await releasePdf(odd, 'letter'))).toBeGreaterThan(2)
})

test('blocks of a text keep its words and lose its markup', () => {
  expect(
    textBlocks(
      '## Día\n\nLos **agentes** [llaman](/a).\n\n> cita\n\n1. uno\n2. dos\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    ),
  ).toEqual([
    { kind: 'heading', text: 'Día' },
    { kind: 'paragraph', text: 'Los agentes llaman.' },
    { kind: 'paragraph', text: 'cita' },
    { kind: 'item', text: 'uno' },
    { kind: 'item', text: 'dos' },
    { kind: 'paragraph', text: 'a · b' },
    { kind: 'paragraph', text: '1 · 2' },
  ])
})
