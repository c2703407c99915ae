import type { CitingKind } from '#db/schema/words'
import { paths } from '~/paths'

/** Where a published text that cites evidence is read. */
export function citingAddress(kind: CitingKind, key: string): string {
  if (kind === 'release') return paths.release(key)
  if (kind === 'statement') return paths.statement(key)
  if (kind === 'decision') return paths.decision(key)
  if (kind === 'minutes') return paths.minutes(key)
  return paths.evaluationReport(key)
}
