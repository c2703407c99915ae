import type { Browser, BrowserContext, Cookie, Locator, Page, Response } from 'playwright-core'
import { type Fields, formsOf, formTo, type Sight, see, sightOf, submitOf, type Upload } from './sight'
import type { OpenTab, Screen, Tab } from './tab'

export const desktop: Screen = { width: 1280, height: 900 }
export const phone: Screen = { width: 360, height: 740 }

/** The flags that keep Chromium quiet and off the network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** Starts the Chromium at this path; playwright-core is loaded only here. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: chromiumFlags })
}

/**
 * Tabs of a real browser, each a person of their own, without JavaScript: no form of the site needs it. All are windows
 * of one browsing context, because each context of its own starts slowly; whoever acts brings their cookies.
 * What they do must not overlap.
 */
export function chromiumTabs(browser: Browser, base: string): OpenTab {
  let opening: Promise<BrowserContext> | null = null
  let acting: { jar: Cookie[] } | null = null
  let windows = 0
  return async (screen = desktop) => {
    opening ??= browser.newContext({ javaScriptEnabled: false, locale: 'en-US', baseURL: base })
    const context = await opening
    context.setDefaultTimeout(30_000)
    const person: { jar: Cookie[] } = { jar: [] }
    const page = await context.newPage()
    windows += 1
    await page.setViewportSize(screen)
    const bring = async () => {
      if (acting === person) return
      if (acting) acting.jar = await context.cookies()
      await context.clearCookies()
      await context.addCookies(person.jar)
      acting = person
    }
    const close = async () => {
      await page.close()
      windows -= 1
      if (windows > 0) return
      opening = null
      acting = null
      await context.close()
    }
    return tabOf(page, base, bring, close)
  }
}

function tabOf(page: Page, base: string, bring: () => Promise<void>, close: () => Promise<void>): Tab {
  let current: Sight | null = null
  // Without JavaScript a page is what the server sent: it is read from the answer, not from the window.
  const settled = async (work: Promise<Response | null>): Promise<Sight> => {
    const answer = await work
    see(answer, 'an answer')
    const [sent, text] = await Promise.all([answer.allHeaders(), answer.text()])
    const policy = { 'content-security-policy': sent['content-security-policy'] ?? '' }
    const headers = new Headers({ ...policy, 'content-type': 'text/html' })
    current = sightOf({ status: answer.status(), url: new URL(page.url()), headers, text })
    return current
  }
  return {
    close,
    async open(path) {
      await bring()
      return settled(page.goto(new URL(path, base).href, { waitUntil: 'load' }))
    },
    async send(path, fields: Fields = {}, button) {
      see(current, 'a page to send a form from')
      const wanted = formTo(current, path, fields, button)
      const form = page.locator('form').nth(formsOf(current).indexOf(wanted))
      const pressed = submitOf(wanted, button)
      see(pressed, `a button of the form to ${path}`)
      await bring()
      await fillIn(form, fields)
      const nth = [...wanted.querySelectorAll('button, input[type=submit]')].indexOf(pressed)
      const submit = form.locator('button, input[type=submit]').nth(nth)
      const answered = page.waitForNavigation({ waitUntil: 'load' })
      const [sight] = await Promise.all([settled(answered), submit.click()])
      return sight
    },
    async take(path) {
      await bring()
      const url = new URL(path, base)
      const answer = await page.request.get(url.href, { maxRedirects: 0 })
      const headers = new Headers(answer.headersArray().map(({ name, value }): [string, string] => [name, value]))
      return sightOf({ status: answer.status(), url, headers, text: await answer.text() })
    },
    get sight() {
      see(current, 'a page')
      return current
    },
  }
}

/** Fills in a form as a person does, with only what is in sight. Throws NotSeen where a field cannot be reached. */
async function fillIn(form: Locator, fields: Fields): Promise<void> {
  const texts: [string, string[]][] = []
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' || Array.isArray(value)) texts.push([name, [value].flat()])
    else await form.locator(`[name="${name}"]`).first().setInputFiles(fileOf(value))
  }
  const problems = await form.evaluate(enter, texts)
  see(problems.length === 0, `fields that can be filled in; not so: ${problems.join('; ')}`)
}

const fileOf = ({ fileName, type, content }: Upload) => ({
  name: fileName,
  mimeType: type,
  buffer: Buffer.from(content),
})

/** Runs in the window: opens what is folded, types, chooses, presses the labels of boxes. Returns what was out of reach. */
function enter(form: Element, fields: [name: string, values: string[]][]): string[] {
  const problems: string[] = []
  // Methods, because a loader may wrap other functions in helpers of its own, which the window does not have.
  const hand = {
    open(element: Element): void {
      const folded = element.closest('details:not([open])')
      if (!folded) return
      ;(folded.querySelector('summary') as HTMLElement).click()
      hand.open(element)
    },
    reach(element: HTMLElement | null | undefined, name: string): element is HTMLElement {
      if (element) hand.open(element)
      const inSight = element?.checkVisibility({ visibilityProperty: true })
      if (!inSight || element?.matches(':disabled, :read-only:not(select, label, [type=checkbox], [type=radio])'))
        problems.push(`${name} is out of reach`)
      return problems.length === 0
    },
  }
  hand.open(form)
  for (const [name, values] of fields) {
    const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)]
    for (const control of controls) {
      if (control.type === 'radio' || control.type === 'checkbox') {
        const box = control as HTMLInputElement
        const isWanted = values.includes(box.value)
        const label = [...(box.labels ?? [])].at(-1)
        if (box.checked !== isWanted && (isWanted || box.type === 'checkbox') && hand.reach(label, name)) label.click()
        continue
      }
      // A form is told apart by its hidden values; nobody can fill them in.
      if (control.type === 'hidden' || !hand.reach(control, name)) break
      if (control instanceof HTMLSelectElement) {
        for (const option of control.options) option.selected = values.includes(option.value)
        if (control.selectedOptions.length === 0) problems.push(`${name} has no choice ${values.join()}`)
      } else control.value = values[0] ?? ''
      break
    }
    if (controls.length === 0) problems.push(`there is no ${name}`)
  }
  return problems
}
