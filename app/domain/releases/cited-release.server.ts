import type { Reader } from '#db/store'
import type { Disclosed } from '../disclosure/gate/gate'
import type { Table } from '../disclosure/gate/published'
import { Conflict, Invalid } from '../errors'
import { unpublishable } from '../firewall/citations'
import { listEvidenceSlugs, problemsOf } from '../firewall/citations.server'
import { citableInDraft, citableOf, shownIn, textsOfRelease } from './cited-release'
import type { Release } from './drafts/drafts.server'

/** Throws Invalid by field where a text says a percentage or a share that cites neither an entry nor a table. */
export async function ensureDraftCited(db: Reader, texts: Record<string, string>): Promise<void> {
  const problems = problemsOf(texts, citableInDraft(await listEvidenceSlugs(db)))
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}

/**
 * Throws Conflict with the sentence where a release says a share that rests on no entry of the register and that no table
 * which it cites shows. No reason lets it stand: the text is changed.
 */
export async function ensureReleaseCited(
  db: Reader,
  release: Release,
  disclosed: Iterable<Disclosed<Table>>,
): Promise<void> {
  const citable = citableOf(await listEvidenceSlugs(db), shownIn(release.tables, disclosed))
  const [first] = Object.values(textsOfRelease(release)).flatMap((text) => unpublishable(text, citable))
  if (first) throw new Conflict('releases.errors.uncited', { sentence: first.sentence, text: first.text })
}
