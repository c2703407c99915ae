// What a reader gets of an answer, whatever kind of file it is: nothing may hide in a compressed one.
import { strFromU8, unzipSync } from 'fflate'
import { pdfText } from './pdf-text'

/** The text of an answer; of a PDF what it draws, of an archive the text of every file in it. */
export async function wordsOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? ''
  if (type === 'application/pdf') return pdfText(new Uint8Array(await response.arrayBuffer()))
  if (type !== 'application/zip') return response.text()
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  return Object.entries(files)
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n')
}
