// A browser in which somebody has signed in before. It keeps a cookie that only this site can make, so that its owner has
// tries of their own, which nobody else's failures use up.
import { createHmac } from 'node:crypto'
import type { Reader, Writer } from '#db/store'
import { randomToken, sameBytes } from '~/domain/access/token.server'
import { findSiteKey, takeSiteKey } from '~/domain/people/sign-in/site-key.server'
import { type CookieHome, cookieName, readCookie, setCookie } from './cookie'

const name = 'accord-device'
const seconds = 400 * 24 * 3600
/** A browser that several people share remembers the last few of them. */
const mostPeople = 5

const sign = (key: string, deviceId: string, personId: string) =>
  createHmac('sha256', key).update(`${deviceId} ${personId}`).digest('base64url').slice(0, 22)

function deviceOfCookie(request: Request, home: CookieHome): { id: string; marks: string[] } | null {
  const [id, ...marks] = (readCookie(request, cookieName(home, name)) ?? '').split('.')
  return id && /^[\w-]{32}$/.test(id) && marks.every((mark) => /^[\w-]{22}$/.test(mark)) ? { id, marks } : null
}

/** The device's id where this person has signed in with it before, else null. */
export async function findKnownDevice(
  db: Reader,
  request: Request,
  home: CookieHome,
  personId: string,
): Promise<string | null> {
  const device = deviceOfCookie(request, home)
  const key = device && (await findSiteKey(db, 'known-device'))
  if (!device || !key) return null
  const mark = sign(key, device.id, personId)
  return device.marks.some((one) => sameBytes(one, mark)) ? device.id : null
}

/** The cookie that makes this browser known to be the person's. */
export async function deviceCookie(tx: Writer, request: Request, home: CookieHome, personId: string): Promise<string> {
  const key = await takeSiteKey(tx, 'known-device')
  const device = deviceOfCookie(request, home) ?? { id: randomToken(), marks: [] }
  const mark = sign(key, device.id, personId)
  const marks = [mark, ...device.marks.filter((one) => one !== mark)].slice(0, mostPeople)
  return setCookie(home, name, [device.id, ...marks].join('.'), seconds)
}
