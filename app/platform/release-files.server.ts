import { keptFiles } from './kept-files.server'

/** Drawing a PDF takes a second or two: each release is drawn once for each of its texts, languages and papers. */
export const releaseFiles = keptFiles(32_000_000)
