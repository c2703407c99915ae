import { parseHTML } from 'linkedom'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { gallery } from './gallery/pages'
import { styleSheet } from './support/sheet'

describe.each(Object.entries(gallery))('the %s page of the gallery', (_name, view) => {
  const html = renderToStaticMarkup(createElement(view))
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)]

  test('holds nothing that the content security policy forbids', () => {
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=|javascript:/i)
  })

  test('uses no id twice', () => {
    const ids = all('[id]').map((element) => element.id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test('points every label, description and error link at something that is there', () => {
    const wanted = [
      ...all('label[for]').map((element) => element.getAttribute('for')),
      ...all('[aria-describedby]').flatMap((element) => element.getAttribute('aria-describedby')?.split(' ')),
      ...all('[aria-labelledby]').flatMap((element) => element.getAttribute('aria-labelledby')?.split(' ')),
      ...all('[data-error-summary] a').map((element) => element.getAttribute('href')?.slice(1)),
    ]
    expect(wanted.filter((id) => !id || !document.getElementById(id))).toEqual([])
  })

  test('has one h1 and skips no level of heading', () => {
    const levels = all('main h1, main h2, main h3, main h4').map((element) => Number(element.tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([])
  })

  test('uses only classes that the style sheet knows', () => {
    const sheet = styleSheet()
    const used = new Set(all('[class]').flatMap((element) => element.getAttribute('class')?.split(/\s+/) ?? []))
    const unknown = [...used].filter((name) => /^(ac|usa)-/.test(name) && !sheet.includes(`.${name}`))
    expect(unknown).toEqual([])
  })
})
