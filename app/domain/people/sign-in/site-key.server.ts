import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { siteKeys } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'

type Purpose = 'known-device'

/** A key that the site made for itself; null before it was first needed. */
export async function findSiteKey(db: Reader, purpose: Purpose): Promise<string | null> {
  const [row] = await db.select().from(siteKeys).where(eq(siteKeys.purpose, purpose))
  return row?.key ?? null
}

/** The same, made where there is none yet. */
export async function takeSiteKey(tx: Writer, purpose: Purpose): Promise<string> {
  const known = await findSiteKey(tx, purpose)
  if (known) return known
  const key = randomBytes(32).toString('base64url')
  await tx.insert(siteKeys).values({ purpose, key }).onConflictDoNothing()
  return (await findSiteKey(tx, purpose)) ?? key
}
