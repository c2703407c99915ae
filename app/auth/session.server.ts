// Lucia, behind four functions. Its cookie value is never stored: the table holds its SHA-256.
import { and, eq, isNull, lt } from 'drizzle-orm'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import { keptByVersion } from '#db/kept'
import { people, sessions } from '#db/schema/people'
import { type Slots, statement } from '#db/statement'
import type { Store } from '#db/store'
import { hashToken } from '~/domain/access/token.server'

type SessionFacts = { createdAt: Date; device: string; authenticatedAt: Date | null; lastSeenAt: Date | null }

declare module 'lucia' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged with the library's own
  interface Register {
    Lucia: Lucia<SessionFacts>
    DatabaseSessionAttributes: SessionFacts
  }
}

/** What is known of a request's session. `id` is the hash under which the table holds it; '' where there is none. */
type OwnSession = { id: string; personId: string | null; authenticatedAt: Date | null }

export type SessionKeeper = {
  /** Starts a session and returns the Set-Cookie value. `device` is a short label for the person's own list. */
  start(personId: string, device: string): Promise<string>
  /** The request's session; `setCookie` where it was prolonged or has ended. */
  read(request: Request): Promise<OwnSession & { setCookie: string | null }>
  /** Ends the request's session and returns the Set-Cookie value that clears it. */
  end(request: Request): Promise<string>
  endAll(personId: string): Promise<void>
  readonly cookieName: string
}

type SessionRow = typeof sessions.$inferSelect
const toLucia = (row: SessionRow, id: string): DatabaseSession => ({
  id,
  userId: row.userId,
  expiresAt: row.expiresAt,
  attributes: {
    createdAt: row.createdAt,
    device: row.device,
    authenticatedAt: row.authenticatedAt,
    lastSeenAt: row.lastSeenAt,
  },
})

const seenEveryMs = 3_600_000
/** Notes once an hour that a session is in use. A page is shown also where that cannot be written. */
async function noteSeen(store: Store, id: string, lastSeenAt: Date | null, now: Date): Promise<void> {
  if (lastSeenAt && now.getTime() - lastSeenAt.getTime() < seenEveryMs) return
  await store
    .write(async (tx) => {
      await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, id))
    })
    .catch(() => undefined)
}

const ofSomebodyPresent = statement((db, p: Slots<{ id: string }>) =>
  db
    .select({ session: sessions })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(and(eq(sessions.id, p.id), isNull(people.endedAt))),
)
// Whether it is still valid at the moment is looked at each time; what is kept is the row.
const keptRow = keptByVersion<{ session: SessionRow }[]>()

const adapter = (store: Store): Adapter => ({
  async getSessionAndUser(given) {
    const id = hashToken(given)
    const [row] = await keptRow(store, id, () => ofSomebodyPresent(store.db, { id }))
    if (!row) return [null, null]
    return [toLucia(row.session, given), { id: row.session.userId, attributes: {} }]
  },
  async getUserSessions(userId) {
    const rows = await store.db.select().from(sessions).where(eq(sessions.userId, userId))
    return rows.map((row) => toLucia(row, row.id))
  },
  async setSession(session) {
    await store.write(async (tx) => {
      await tx.insert(sessions).values({
        id: hashToken(session.id),
        userId: session.userId,
        expiresAt: session.expiresAt,
        ...session.attributes,
      })
    })
  },
  async updateSessionExpiration(id, expiresAt) {
    await store.write(async (tx) => {
      await tx
        .update(sessions)
        .set({ expiresAt })
        .where(eq(sessions.id, hashToken(id)))
    })
  },
  async deleteSession(id) {
    await store.write(async (tx) => {
      await tx.delete(sessions).where(eq(sessions.id, hashToken(id)))
    })
  },
  async deleteUserSessions(userId) {
    await store.write(async (tx) => {
      await tx.delete(sessions).where(eq(sessions.userId, userId))
    })
  },
  async deleteExpiredSessions() {
    await store.write(async (tx) => {
      await tx.delete(sessions).where(lt(sessions.expiresAt, new Date()))
    })
  },
})

/** Sessions of two weeks, prolonged while they are used. `secure` where the site is served over https. */
export function makeSessions(store: Store, options: { secure: boolean; clock: () => Date }): SessionKeeper {
  const cookieName = options.secure ? '__Host-accord' : 'accord'
  const lucia = new Lucia(adapter(store), {
    sessionExpiresIn: new TimeSpan(14, 'd'),
    getSessionAttributes: (attributes) => attributes,
    sessionCookie: { name: cookieName, attributes: { secure: options.secure, sameSite: 'lax', path: '/' } },
  })
  const idOf = (request: Request) => lucia.readSessionCookie(request.headers.get('cookie') ?? '')
  return {
    cookieName,
    async start(personId, device) {
      const now = options.clock()
      const session = await lucia.createSession(personId, {
        createdAt: now,
        device,
        authenticatedAt: now,
        lastSeenAt: now,
      })
      return lucia.createSessionCookie(session.id).serialize()
    },
    async read(request) {
      const id = idOf(request)
      const nobody = { id: '', personId: null, authenticatedAt: null }
      if (!id) return { ...nobody, setCookie: null }
      const { session } = await lucia.validateSession(id)
      if (!session) return { ...nobody, setCookie: lucia.createBlankSessionCookie().serialize() }
      await noteSeen(store, hashToken(id), session.lastSeenAt, options.clock())
      return {
        id: hashToken(id),
        personId: session.userId,
        authenticatedAt: session.authenticatedAt,
        setCookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : null,
      }
    },
    async end(request) {
      const id = idOf(request)
      if (id) await lucia.invalidateSession(id)
      return lucia.createBlankSessionCookie().serialize()
    },
    endAll: (personId) => lucia.invalidateUserSessions(personId),
  }
}
