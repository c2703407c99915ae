import {
  type Entry,
  type Fields,
  filledIn,
  formTo,
  type Sight,
  see,
  sendsFiles,
  sightOf,
  submitOf,
  targetOf,
} from './sight'
import type { Tab } from './tab'

/** A tab without a browser: real pages, cookies, redirects and forms by plain HTTP, as a browser without scripts sends them. */
export function httpTab(base: string): Tab {
  const cookies = new Map<string, string>()
  let current: Sight | null = null

  const keepCookies = (headers: Headers) => {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /Max-Age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  const request = async (url: URL, init: RequestInit = {}): Promise<Sight> => {
    const headers = new Headers(init.headers)
    headers.set('Accept', 'text/html,*/*;q=0.8')
    // A kept connection may be closed by the server just when the next request leaves.
    headers.set('Connection', 'close')
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(url, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(30_000) })
    keepCookies(answer.headers)
    return sightOf({ status: answer.status, url, headers: answer.headers, text: await answer.text() })
  }
  const follow = async (first: Sight): Promise<Sight> => {
    let sight = first
    for (let hops = 0; sight.status >= 300 && sight.status < 400; hops++) {
      see(hops < 10, 'an end of redirects', sight)
      sight = await request(new URL(sight.headers.get('location') ?? '', sight.url))
    }
    current = sight
    return sight
  }

  return {
    async open(path) {
      return follow(await request(new URL(path, base)))
    },
    async send(path, fields: Fields = {}, button) {
      see(current, 'a page to send a form from')
      const form = formTo(current, path, fields, button)
      const entries = filledIn(form, fields)
      const pressed = submitOf(form, button)
      const name = pressed?.getAttribute('name')
      if (name) entries.push([name, pressed?.getAttribute('value') ?? ''])
      const target = targetOf(form, current)
      target.hash = ''
      if (form.getAttribute('method')?.toLowerCase() !== 'post') {
        target.search = String(new URLSearchParams(entries.map(([key, value]) => [key, String(value)])))
        return follow(await request(target))
      }
      const body = sendsFiles(form) ? multipart(entries) : new URLSearchParams(entries as [string, string][])
      const headers = { Origin: new URL(base).origin, Referer: current.url.href }
      return follow(await request(target, { method: 'POST', body, headers }))
    },
    async take(path) {
      return request(new URL(path, base))
    },
    get sight() {
      see(current, 'a page')
      return current
    },
    async close() {
      cookies.clear()
    },
  }
}

function multipart(entries: Entry[]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) {
    if (typeof value === 'string') data.append(name, value)
    else data.append(name, new Blob([value.content], { type: value.type }), value.fileName)
  }
  return data
}
