// Takes a person out of the readable part of the activity. What was done stays; who did it, and facts that name them, go.
import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { activity } from '#db/schema/activity'
import type { Reader, Writer } from '#db/store'
import { rangesOf } from './ranges'

export type Named = { personId: string; names: string[]; email: string }

const page = 1000

/** True where a text is the person's id, or holds their name or address as whole words. */
export function namesPerson(text: string, { personId, names, email }: Named): boolean {
  if (text === personId) return true
  const folded = text.toLowerCase()
  return [...names, email].some((name) => {
    const word = name.trim().toLowerCase()
    for (let at = word === '' ? -1 : folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      if (!isLetter(folded[at - 1]) && !isLetter(folded[at + word.length])) return true
    }
    return false
  })
}
const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/**
 * Empties the actor of everything that the person did and the facts of every entry that names them, with the salts of
 * both. Returns the numbers of the entries, which the erasure's own entry must name for the chain to verify.
 */
export async function eraseFromActivity(tx: Writer, named: Named): Promise<{ actors: string; details: string }> {
  const acted = await tx
    .update(activity)
    .set({ actorId: null, actorSalt: null })
    .where(and(eq(activity.actorKind, 'person'), eq(activity.actorId, named.personId)))
    .returning()
  const naming = await listNaming(tx, named)
  for (let at = 0; at < naming.length; at += 200) {
    await tx
      .update(activity)
      .set({ facts: {}, factsSalt: null })
      .where(inArray(activity.seq, naming.slice(at, at + 200)))
  }
  return { actors: rangesOf(acted.map(({ seq }) => seq)), details: rangesOf(naming) }
}

async function listNaming(db: Reader, named: Named): Promise<number[]> {
  const found: number[] = []
  for (let after = 0; ; ) {
    const rows = await db
      .select({ seq: activity.seq, facts: activity.facts })
      .from(activity)
      .where(gt(activity.seq, after))
      .orderBy(asc(activity.seq))
      .limit(page)
    if (rows.length === 0) return found
    for (const { seq, facts } of rows) {
      if (Object.values(facts).some((value) => typeof value === 'string' && namesPerson(value, named))) found.push(seq)
    }
    after = rows.at(-1)?.seq ?? after
  }
}
