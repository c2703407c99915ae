import { Marked, type Token, type Tokens } from 'marked'
import sanitizeHtml from 'sanitize-html'

const marked = new Marked({ gfm: true, breaks: false })
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'a',
    'blockquote',
    'code',
    'pre',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'hr',
    'br',
    'del',
  ],
  allowedAttributes: { a: ['href'], th: ['scope'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h2',
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'nofollow noopener' } }),
    th: (tagName, attribs) => ({ tagName, attribs: { ...attribs, scope: 'col' } }),
  },
}

/** The same text is shown to many readers: the answers of late are kept, so many and no more. */
function kept(make: (text: string) => string): (text: string) => string {
  const answers = new Map<string, string>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = make(text)
    if (answers.size >= 300) answers.clear()
    answers.set(text, answer)
    return answer
  }
}

/** Markdown that people wrote, as HTML that cannot do anything: no images, no styles, no scripts, no raw HTML tags. */
export const renderMarkdown = kept((text) => sanitizeHtml(marked.parse(text, { async: false }), allowed))
/** Markdown as one line of plain text, for summaries and mail. */
export const plainText = kept((text) =>
  sanitizeHtml(marked.parse(text, { async: false }), { allowedTags: [], allowedAttributes: {} })
    // A citation is a link on the page of the text; in a line of plain words it would be a riddle.
    .replace(/\s?\[(?:E:[a-z0-9-]{1,200}|T:\d{1,2})\]/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')
    .trim(),
)

/** One block of a text, without any markup. */
export type TextBlock = { kind: 'heading' | 'paragraph' | 'item'; text: string }

/** Markdown as blocks of plain text, for documents that are laid out by hand. */
export const textBlocks = (text: string): TextBlock[] => blocksOf(marked.lexer(text))

function blocksOf(tokens: readonly Token[], kind: 'paragraph' | 'item' = 'paragraph'): TextBlock[] {
  return tokens.flatMap((token): TextBlock[] => {
    if (token.type === 'heading') return [{ kind: 'heading', text: plainText((token as Tokens.Heading).text) }]
    if (token.type === 'paragraph' || token.type === 'text' || token.type === 'code')
      return [{ kind, text: plainText((token as Tokens.Paragraph).text) }]
    if (token.type === 'list') return (token as Tokens.List).items.flatMap(({ tokens: own }) => blocksOf(own, 'item'))
    if (token.type === 'blockquote') return blocksOf((token as Tokens.Blockquote).tokens)
    if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table
      return [header, ...rows].map((row) => ({ kind, text: plainText(row.map(({ text: cell }) => cell).join(' · ')) }))
    }
    return []
  })
}
