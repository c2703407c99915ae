// From a proof to a signed-in browser: the same for every way of signing in. And how often somebody may try.
import type { SignInWay } from '#db/schema/words'
import { tripCookie } from '~/auth/agency.server'
import { setCookie } from '~/auth/cookie'
import { deviceCookie, findKnownDevice } from '~/auth/known-device.server'
import { admit } from '~/domain/people/admission.server'
import { secondStepMinutes } from '~/domain/people/sign-in/second-factor'
import { paths } from '~/paths'
import { deviceOf } from './device'
import type { LimitRule } from './limit.server'
import { done, type Read, type Write } from './route'

export const stepCookie = 'accord-step'

type Signing = Pick<Write, 'context' | 'request' | 'write' | 'now'>

/** Starts the session, or leads to the second step where the person has an authenticator. */
export async function signIn(
  { context, request, write, now }: Signing,
  personId: string,
  way: SignInWay,
  next: string,
): Promise<Response> {
  const step = await write((tx) => admit(tx, personId, way, now))
  if (step === null) return letIn({ context, request, write }, personId, next)
  const headers = { 'Set-Cookie': setCookie(context, stepCookie, step, secondStepMinutes * 60) }
  return done(paths.secondStep(next), undefined, { headers })
}

/** Gives the browser its session, and makes it known to be the person's. */
export async function letIn(
  { context, request, write }: Pick<Signing, 'context' | 'request' | 'write'>,
  personId: string,
  next: string,
): Promise<Response> {
  const headers = new Headers()
  headers.append('Set-Cookie', await write((tx) => deviceCookie(tx, request, context, personId)))
  headers.append('Set-Cookie', await context.sessions.start(personId, deviceOf(request)))
  for (const used of [stepCookie, tripCookie]) headers.append('Set-Cookie', setCookie(context, used, '', 0))
  return done(next, undefined, { headers })
}

type Try = readonly [LimitRule, string]
type Trying = Pick<Read, 'db' | 'request' | 'context'>

/** What a try to sign in counts against: the person's own known browser, else the client and what it asks for. */
export async function triesOf(
  { db, request, context }: Trying,
  personId: string | null,
  email: string,
): Promise<Try[]> {
  const device = personId && (await findKnownDevice(db, request, context, personId))
  if (device) return [['knownDevice', device]]
  return [
    ['signIn', context.client],
    ['signInAddress', `${context.client} ${email}`],
  ]
}

/** The same for the second step. Only who passed the first gets here, so the person may be counted as such. */
export async function stepTriesOf({ db, request, context }: Trying, personId: string): Promise<Try[]> {
  const device = await findKnownDevice(db, request, context, personId)
  return [device ? ['knownDeviceStep', device] : ['secondStep', personId]]
}

/** Counts tries. Throws TooMany. */
export async function spend({ context }: Pick<Read, 'context'>, tries: Try[]): Promise<void> {
  for (const [rule, key] of tries) await context.limiter.spend(rule, key)
}

/** Gives tries back that were right: what succeeded was no guess. */
export async function giveBack({ context }: Pick<Read, 'context'>, tries: Try[]): Promise<void> {
  for (const [rule, key] of tries) await context.limiter.giveBack(rule, key)
}
