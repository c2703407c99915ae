export type CardPart = { title: string; lines: string[] }

/**
 * A policy's Markdown as the parts of a card: each heading begins one, each list entry and each paragraph is a line of
 * it. What stands before the first heading comes under `title`. Lines keep their inline Markdown.
 */
export function cardPartsOf(title: string, markdown: string): CardPart[] {
  const parts = new Map<string, string[]>()
  let heading = title
  let paragraph: string[] = []
  const add = (text: string) => {
    const lines = parts.get(heading) ?? []
    if (text) lines.push(text)
    parts.set(heading, lines)
  }
  const endParagraph = () => {
    add(paragraph.join(' '))
    paragraph = []
  }
  for (const raw of markdown.split('\n')) {
    const line = raw.trim()
    const [, named] = /^#{1,6}\s+(.*?)\s*#*$/.exec(line) ?? []
    const [, entry] = /^(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line) ?? []
    if (named !== undefined || entry !== undefined || line === '') endParagraph()
    if (named !== undefined) heading = named
    else if (entry !== undefined) paragraph = [entry]
    else if (line !== '') paragraph.push(line)
  }
  endParagraph()
  return [...parts].filter(([, lines]) => lines.length > 0).map(([name, lines]) => ({ title: name, lines }))
}
