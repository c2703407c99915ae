import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { styleSheet } from './support/sheet'

test('the style sheet stays below its budget', () => {
  expect(gzipSync(styleSheet()).length).toBeLessThan(16_000)
})

test('the style sheet asks for one font and nothing else', () => {
  expect(styleSheet().match(/url\([^)]*\)/g)).toEqual(['url("./fonts/merriweather-bold.woff2")'])
  expect(styleSheet()).not.toContain('@import')
})

test('the style sheet answers to print, forced colours and reduced motion', () => {
  for (const mode of ['@media print', 'forced-colors: active', 'prefers-reduced-motion: no-preference']) {
    expect(styleSheet().replace(/:(?=active|no-)/g, ': ')).toContain(mode)
  }
})
