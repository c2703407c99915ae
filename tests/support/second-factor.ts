// An authenticator app for tests: it reads the key from the page, as a person would type it.
import { generateHOTP } from '@oslojs/otp'
import { stepOf } from '~/domain/people/sign-in/totp.server'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The key as it is written on the page, as bytes. */
export function keyFrom(html: string): Uint8Array {
  const typed = /<span class="ac-code">([A-Z2-7 ]{32,})<\/span>/.exec(html)?.[1]?.replaceAll(' ', '')
  if (!typed) throw new Error('The page shows no key')
  const bits = [...typed].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}

export const codeAt = (key: Uint8Array, at: Date, steps = 0): string => generateHOTP(key, BigInt(stepOf(at) + steps), 6)

type Browser = {
  get(path: string): Promise<Response>
  post(path: string, fields?: Record<string, string>): Promise<Response>
}

/** Sets up an authenticator through the pages. Returns its key and the recovery codes. */
export async function setUpAuthenticator(browser: Browser, at: Date): Promise<{ key: Uint8Array; codes: string[] }> {
  await browser.post('/account/second-factor')
  const key = keyFrom(await (await browser.get('/account/second-factor')).text())
  const answer = await browser.post('/account/second-factor/confirmation', { code: codeAt(key, at) })
  const html = await answer.text()
  if (answer.status !== 200) throw new Error(`The authenticator was not confirmed: ${answer.status}`)
  return {
    key,
    codes: [...html.matchAll(/<span class="ac-code">([A-Z0-9-]{19})<\/span>/g)].map((one) => one[1] as string),
  }
}
