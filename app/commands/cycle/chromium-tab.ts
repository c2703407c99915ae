import type { Browser, Locator, Page } from 'playwright-core'
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

/** Tabs of a real browser, each a person of their own. By default without JavaScript: no form of the site needs it. */
export function chromiumTabs(browser: Browser, base: string, options: { javaScript?: boolean } = {}): OpenTab {
  return async (screen = desktop) => {
    const context = await browser.newContext({
      viewport: screen,
      javaScriptEnabled: options.javaScript ?? false,
      locale: 'en-US',
      baseURL: base,
    })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    return tabOf(page, base, () => context.close())
  }
}

function tabOf(page: Page, base: string, close: () => Promise<void>): Tab {
  let current: Sight | null = null
  const look = async (status: number, headers: Record<string, string>): Promise<Sight> => {
    current = sightOf({
      status,
      url: new URL(page.url()),
      headers: new Headers({ ...headers, 'content-type': 'text/html' }),
      text: await page.content(),
    })
    return current
  }
  const settled = async (work: Promise<{ status(): number; allHeaders(): Promise<Record<string, string>> } | null>) => {
    const answer = await work
    see(answer, 'an answer')
    const headers = await answer.allHeaders()
    return look(answer.status(), { 'content-security-policy': headers['content-security-policy'] ?? '' })
  }
  return {
    close,
    open: (path) => settled(page.goto(new URL(path, base).href, { waitUntil: 'load' })),
    async send(path, fields: Fields = {}, button) {
      see(current, 'a page to send a form from')
      const wanted = formTo(current, path, fields, button)
      const form = page.locator('form').nth(formsOf(current).indexOf(wanted))
      for (const [name, value] of Object.entries(fields)) await fill(page, form, name, value)
      const pressed = submitOf(wanted, button)
      see(pressed, `a button of the form to ${path}`)
      const nth = [...wanted.querySelectorAll('button, input[type=submit]')].indexOf(pressed)
      const submit = form.locator('button, input[type=submit]').nth(nth)
      for (const closed of await form.locator('xpath=ancestor::details[not(@open)]').all()) {
        await closed.locator('> summary').click()
      }
      const answered = page.waitForNavigation({ waitUntil: 'load' })
      const [sight] = await Promise.all([settled(answered), submit.click()])
      return sight
    },
    async take(path) {
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

/** Fills in one field as a person does: types, chooses, or presses the label of a box. */
async function fill(page: Page, form: Locator, name: string, value: string | string[] | Upload): Promise<void> {
  const control = form.locator(`[name="${name}"]`)
  const kind = await control.first().evaluate((element: HTMLInputElement) => element.type)
  if (typeof value === 'object' && !Array.isArray(value)) {
    const file = { name: value.fileName, mimeType: value.type, buffer: Buffer.from(value.content) }
    return control.first().setInputFiles(file)
  }
  const wanted = [value].flat()
  if (kind === 'radio' || kind === 'checkbox') {
    for (const box of await control.all()) {
      const isWanted = wanted.includes((await box.getAttribute('value')) ?? 'on')
      if ((await box.isChecked()) === isWanted || (kind === 'radio' && !isWanted)) continue
      const id = await box.getAttribute('id')
      await page.locator(`label[for="${id}"]`).last().click()
    }
    return
  }
  if (kind.startsWith('select')) {
    await control.first().selectOption(wanted)
    return
  }
  // A form was chosen by its hidden values; nobody can fill them in.
  if (kind === 'hidden') return
  await control.first().fill(wanted[0] ?? '')
}
