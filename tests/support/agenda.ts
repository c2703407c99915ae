import type { Reader } from '#db/store'
import { siteWording, wordedLine } from '~/across/agenda'
import type { AgendaLine, ReadyLine } from '~/domain/meetings/agenda/ready'
import { findSite } from '~/domain/site/settings.server'
import type { Site } from '~/domain/site/site'

/** Lines of a domain as the agenda words them. */
export async function wordedLines(db: Reader, lines: AgendaLine[]): Promise<ReadyLine[]> {
  const wording = siteWording((await findSite(db)) as Site)
  return lines.map((line) => wordedLine(line, wording))
}
