// What somebody sees after a request: the answer with its page taken apart, and its forms as a browser would send them.
import { parseHTML } from 'linkedom'

export type Sight = { status: number; url: URL; headers: Headers; text: string; document: Document }

/** A file chosen in a form. */
export type Upload = { fileName: string; type: string; content: string }
export type Fields = Record<string, string | string[] | Upload>
/** What a form sends, in order. */
export type Entry = [name: string, value: string | Upload]

/** What was expected on a page and is not there. The message says where, and what stands there instead. */
export class NotSeen extends Error {
  override name = 'NotSeen'
}

export function sightOf(answer: Omit<Sight, 'document'>): Sight {
  const isPage = answer.headers.get('content-type')?.includes('html') ?? true
  const { document } = parseHTML(isPage ? answer.text : '<html><body></body></html>')
  return { ...answer, document: document as unknown as Document }
}

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

const inline = /^(A|ABBR|B|CODE|DEL|EM|I|INS|SMALL|STRONG|SUB|SUP|TIME)$/

/** The words of an element, with a blank where a block begins or ends. */
function spoken(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return node.textContent ?? ''
      if (node.nodeType !== 1) return ''
      const words = spoken(node as Element)
      return inline.test((node as Element).tagName) ? words : ` ${words} `
    })
    .join('')
}

export const headingOf = (sight: Sight): string => tidy(sight.document.querySelector('h1')?.textContent)
/** The words of the page's own part, without header and footer. */
export const wordsOf = (sight: Sight, selector = 'main'): string => wordsIn(sight.document.querySelector(selector))
export const wordsIn = (element: Element | null): string => (element ? tidy(spoken(element)) : '')
export const all = (sight: Sight, selector: string): Element[] => [...sight.document.querySelectorAll(selector)]
export const textsOf = (sight: Sight, selector: string): string[] =>
  all(sight, selector).map((element) => tidy(element.textContent))

/** Path and query of every link in the page's own part that leads to this site. */
export function linksOf(sight: Sight, selector = 'main a[href]'): string[] {
  const links = all(sight, selector).map((link) => new URL(link.getAttribute('href') ?? '', sight.url))
  return [...new Set(links.filter((to) => to.origin === sight.url.origin).map((to) => to.pathname + to.search))]
}

/** Throws NotSeen with what stands on the page unless `condition` holds. */
export function see(condition: unknown, expected: string, sight?: Sight): asserts condition {
  if (condition) return
  const seen = sight
    ? `${sight.status} ${sight.url.pathname} “${headingOf(sight)}”: ${wordsOf(sight).slice(0, 400)}`
    : ''
  throw new NotSeen(`expected ${expected}${seen && `\n      saw ${seen}`}`)
}

/** Where a form sends to, as path and query. */
export const targetOf = (form: Element, sight: Sight): URL =>
  new URL(form.getAttribute('action') || sight.url.href, sight.url)

/** Whether a form sends files. The page writes the attribute as React spells it. */
export const sendsFiles = (form: Element): boolean =>
  [...form.attributes].some(({ name, value }) => name.toLowerCase() === 'enctype' && value === 'multipart/form-data')

/** Every form of the page, in order. */
export const formsOf = (sight: Sight): Element[] => all(sight, 'form')

/** The form that sends to `path`, told apart by the fields that it must have and by its hidden values. Throws NotSeen. */
export function formTo(sight: Sight, path: string, wanted: Fields | string[] = [], button?: string): Element {
  const fields = Array.isArray(wanted) ? wanted : Object.keys(wanted)
  const there = formsOf(sight).filter((form) => targetOf(form, sight).pathname === new URL(path, sight.url).pathname)
  see(there.length > 0, `a form to ${path}`, sight)
  const has = (form: Element, name: string) => {
    const [control] = controlsNamed(form, name)
    const isFixed = control?.getAttribute('type') === 'hidden' && !Array.isArray(wanted)
    return control !== undefined && (!isFixed || control.getAttribute('value') === wanted[name])
  }
  const fits = (form: Element) =>
    fields.every((name) => has(form, name)) && (button === undefined || submitOf(form, button) !== null)
  const form = there.find(fits)
  const known = there.map((one) =>
    [...one.querySelectorAll('[name]')].map((control) => control.getAttribute('name')).join(', '),
  )
  see(form, `a form to ${path} with the fields ${fields.join(', ')}; there are: ${known.join(' | ')}`)
  return form
}

export const controlsNamed = (form: Element, name: string): Element[] =>
  [...form.querySelectorAll('input, select, textarea')].filter((control) => control.getAttribute('name') === name)

/** The button that is pressed: the one with this value or name, else the first. */
export function submitOf(form: Element, wanted?: string): Element | null {
  const buttons = [...form.querySelectorAll('button, input[type=submit]')].filter(
    (button) => (button.getAttribute('type') ?? 'submit') === 'submit',
  )
  if (wanted === undefined) return buttons[0] ?? null
  return buttons.find((button) => [button.getAttribute('value'), button.getAttribute('name')].includes(wanted)) ?? null
}

export type Choice = { value: string; label: string }

/** What can be chosen in a list of a form: options of a select (with their group's words before theirs), or radio buttons. */
export function choicesOf(form: Element, name: string): Choice[] {
  return controlsNamed(form, name).flatMap((control) => {
    if (control.tagName === 'SELECT') {
      return [...control.querySelectorAll('option')].map((option) => {
        const group = option.parentElement?.getAttribute('label')
        return { value: optionValue(option), label: (group ? `${group}: ` : '') + tidy(option.textContent) }
      })
    }
    return [{ value: control.getAttribute('value') ?? 'on', label: tidy(control.parentElement?.textContent) }]
  })
}

/** The value of the choice whose words match; names of bodies and organisations are data, whatever the language. */
export function choiceNamed(form: Element, name: string, words: RegExp): string {
  const choices = choicesOf(form, name)
  const found = choices.find((choice) => choice.value !== '' && words.test(choice.label))
  see(found, `a choice of ${name} like ${words}; there are: ${choices.map((choice) => choice.label).join(', ')}`)
  return found.value
}

const optionValue = (option: Element): string => option.getAttribute('value') ?? tidy(option.textContent)

/** What the form would send untouched: hidden fields, first values, what is chosen and ticked. */
export function entriesOf(form: Element): Entry[] {
  return [...form.querySelectorAll('input, select, textarea')].flatMap((control): Entry[] => {
    const name = control.getAttribute('name')
    if (!name || control.hasAttribute('disabled')) return []
    if (control.tagName === 'TEXTAREA') return [[name, (control.textContent ?? '').replace(/^\n/, '')]]
    if (control.tagName === 'SELECT') {
      const options = [...control.querySelectorAll('option')]
      const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
      return chosen ? [[name, optionValue(chosen)]] : []
    }
    const type = control.getAttribute('type') ?? 'text'
    if (type === 'submit' || type === 'button') return []
    if (type === 'file') return [[name, { fileName: '', type: 'application/octet-stream', content: '' }]]
    if (type === 'radio' || type === 'checkbox') {
      return control.hasAttribute('checked') ? [[name, control.getAttribute('value') ?? 'on']] : []
    }
    return [[name, control.getAttribute('value') ?? '']]
  })
}

/** The form filled in: each given field replaces what stood there. Throws NotSeen for a choice that is not offered. */
export function filledIn(form: Element, fields: Fields): Entry[] {
  const entries = entriesOf(form).filter(([name]) => !(name in fields))
  for (const [name, value] of Object.entries(fields)) {
    see(controlsNamed(form, name).length > 0, `a field ${name}`)
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string') checkOffered(form, name, one)
      entries.push([name, one])
    }
  }
  return entries
}

function checkOffered(form: Element, name: string, value: string): void {
  const [control] = controlsNamed(form, name)
  const isChoice = control?.tagName === 'SELECT' || ['radio', 'checkbox'].includes(control?.getAttribute('type') ?? '')
  if (!isChoice) return
  const offered = choicesOf(form, name).map((choice) => choice.value)
  see(offered.includes(value), `the choice ${value} of ${name}; there are: ${offered.join(', ')}`)
}
