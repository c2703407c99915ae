// Set-up while it is under way: one draft, bound to a code that only the server's console says. Before there is a site
// there is no log to read, so nothing of this is recorded; the establishment itself is.
import { eq } from 'drizzle-orm'
import { setupDrafts } from '#db/schema/site'
import type { Reader, Writer } from '#db/store'
import { receiptCode, sameBytes } from '../access/token.server'
import { NotFound } from '../errors'
import { findSite } from './settings.server'
import { type Answers, fieldsOf, type Given, type SetupStep } from './setup-steps'

const draftId = 'setup'

/** The code of the set-up that is open, made when there is none yet; null once there is a site. */
export async function openSetup(tx: Writer, now: Date): Promise<string | null> {
  if (await findSite(tx)) return null
  await tx
    .insert(setupDrafts)
    .values({ id: draftId, code: receiptCode(), answers: {}, createdAt: now, changedAt: now })
    .onConflictDoNothing()
  const [draft] = await tx.select().from(setupDrafts).where(eq(setupDrafts.id, draftId))
  return draft?.code ?? null
}

const bare = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

export type SetupDraft = { answers: Partial<Answers>; hasPassword: boolean; passwordHash: string | null }

/** The draft that a code opens; null for every other code. */
export async function findDraft(db: Reader, code: string): Promise<SetupDraft | null> {
  const [draft] = await db.select().from(setupDrafts).where(eq(setupDrafts.id, draftId))
  if (!draft || !sameBytes(bare(code), bare(draft.code))) return null
  const { answers, passwordHash } = draft
  return { answers, passwordHash, hasPassword: passwordHash !== null }
}

/** Keeps the answers of one step. Throws NotFound where the code opens nothing. */
export async function keepAnswers(
  tx: Writer,
  code: string,
  step: SetupStep,
  given: Given,
  passwordHash: string | null,
  now: Date,
): Promise<void> {
  const draft = await findDraft(tx, code)
  if (!draft) throw new NotFound()
  const known = Object.fromEntries(fieldsOf(step).flatMap((field) => (given[field] ? [[field, given[field]]] : [])))
  await tx
    .update(setupDrafts)
    .set({
      answers: { ...draft.answers, [step]: known },
      passwordHash: passwordHash ?? draft.passwordHash,
      changedAt: now,
    })
    .where(eq(setupDrafts.id, draftId))
}
