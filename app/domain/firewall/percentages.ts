// Percentages and shares in running text, in English and Spanish. Pure.
import { spokenNumbers } from './number-words'
import { withPlainDigits } from './plain-digits'

export type ShareKind = 'percentage' | 'share'
export type Share = {
  kind: ShareKind
  at: number
  end: number
  /** As it was written. */
  text: string
  /** In per cent; null where the words do not say a number. */
  percent: number | null
  /** How exactly it was written: decimals of a percentage, null for a share in words. */
  decimals: number | null
  /**
   * Whether the text may not be published without its source. A percentage always is. A share is where it can only be
   * read as one ("a third of", "half the people", "1 in 4"); a count with its base ("14 of 18 organisations"), a quarter
   * of a year and half an hour are not.
   */
  binds: boolean
}

const mark = '(?:[%٪﹪％‰]|&percnt;|&#37;|&#x25;)'
const word =
  '(?:per\\s?-?cent(?:age[\\s-]points?)?|percentage[\\s-]points?|pct|por\\s?(?:ciento|mil)|per\\s(?:hundred|thousand)|puntos?\\sporcentuales?)'
/** Emphasis of Markdown may stand between a number and its sign. */
const gap = '[\\s*_~-]{0,4}'
const inDigits = new RegExp(`(\\d+(?:[.,]\\d+)?)${gap}(?:${mark}|${word}(?![\\p{L}]))`, 'giu')
const inWords = new RegExp(`(?<=\\p{L}[*_~]{0,3}[\\s-][*_~]{0,3})(?:${mark}|${word}(?!\\p{L}))`, 'giu')
const longestNumber = 60
/** A web address may hold signs that look like percentages. */
const address = /https?:\/\/[^\s<>()[\]"']+/giu

/** Every percentage and share of a text, in order, in the digits of whatever script. */
export function sharesIn(written: string): Share[] {
  const text = withPlainDigits(written)
  const addresses = [...text.matchAll(address)].map((match) => [match.index, match.index + match[0].length] as const)
  return [...digits(text), ...spoken(text), ...fractions(text)]
    .filter(({ at }) => !addresses.some(([from, to]) => from <= at && at < to))
    .sort((a, b) => a.at - b.at || b.end - a.end)
    .filter((one, at, all) => !all.slice(0, at).some((before) => before.at <= one.at && one.end <= before.end))
    .map((share) => ({ ...share, text: written.slice(share.at, share.end) }))
}

function digits(text: string): Share[] {
  return [...text.matchAll(inDigits)].map((match): Share => {
    const number = (match[1] as string).replace(',', '.')
    const decimals = number.split('.')[1]?.length ?? 0
    const end = match.index + match[0].length
    const percent = Number(number) / (/‰|thousand|mil$/iu.test(match[0]) ? 10 : 1)
    return { kind: 'percentage', at: match.index, end, text: match[0], percent, decimals, binds: true }
  })
}

/** "fifty-five per cent": the sign's word, and the number that the words before it say. */
function spoken(text: string): Share[] {
  return [...text.matchAll(inWords)].flatMap((match): Share[] => {
    const from = Math.max(0, match.index - longestNumber)
    const before = text.slice(from, match.index)
    const said = spokenNumbers(before).findLast(({ at, text: words }) =>
      /^[\s*_~-]*$/.test(before.slice(at + words.length)),
    )
    if (!said) return []
    const [at, end] = [from + said.at, match.index + match[0].length]
    return [{ kind: 'percentage', at, end, text: text.slice(at, end), percent: said.value, decimals: 0, binds: true }]
  })
}

/** `onlyBinding`: a word too common to be told of where it is no share. */
type Fraction = {
  onlyBinding?: true
  pattern: RegExp
  percent(match: RegExpMatchArray): number | null
  binds(match: RegExpMatchArray): boolean
}

const units: Record<string, number> = {
  ...{ sixth: 6, sixths: 6, seventh: 7, sevenths: 7, eighth: 8, eighths: 8, ninth: 9, ninths: 9 },
  ...{ sexta: 6, sextas: 6, séptima: 7, séptimas: 7, octava: 8, octavas: 8, novena: 9, novenas: 9 },
  ...{ half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, tenth: 10, tenths: 10 },
  ...{
    mitad: 2,
    mitades: 2,
    tercio: 3,
    tercios: 3,
    tercera: 3,
    terceras: 3,
    cuarto: 4,
    cuartos: 4,
    cuarta: 4,
    cuartas: 4,
  },
  ...{ quinto: 5, quintos: 5, quinta: 5, quintas: 5, decima: 10, décima: 10, décimas: 10 },
}
const signs: Record<string, number> = {
  ...{
    '½': 50,
    '⅓': 100 / 3,
    '⅔': 200 / 3,
    '¼': 25,
    '¾': 75,
    '⅕': 20,
    '⅖': 40,
    '⅗': 60,
    '⅘': 80,
    '⅙': 50 / 3,
    '⅛': 12.5,
    '⅚': 500 / 6,
    '⅐': 100 / 7,
    '⅜': 37.5,
    '⅝': 62.5,
    '⅞': 87.5,
    '⅑': 100 / 9,
    '⅒': 10,
  },
}
const smallWords =
  '(?:one|two|three|four|five|six|seven|eight|nine|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)'
const bigWords =
  '(?:two|three|four|five|six|seven|eight|nine|ten|twenty|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte)'
const numberOf = (said: string): number | null =>
  /^\d+$/.test(said)
    ? Number(said)
    : (spokenNumbers(said.toLowerCase() === 'a' ? 'one' : `${said} casos`)[0]?.value ?? null)

/** What is no share of people, though it follows "of": times and years. */
const time =
  '(?:(?:the|an?|el|la|un|una|este|esta|this|each|every|cada)\\s)?(?:hour|hora|day|d[ií]a|night|noche|week|semana|month|mes|year|a[nñ]o|morning|afternoon|(?:19|20)\\d\\d|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\b'
const ofPeople = new RegExp(`^[*_~]{0,3}\\s(?:of|de|del)\\s(?!${time})`, 'iu')
const halfThe = new RegExp(
  `^\\s(?:the|those|these|our|their|all|as\\smany)\\b(?!\\s?${time.replace(/^\(\?:[^)]*\)\?/, '')})`,
  'iu',
)
const fell = /\b(?:by|in|to|than|por|en|a)\s(?:about\s|almost\s|nearly\s|over\s|casi\s)?(?:la\s)?[*_~]{0,3}$/iu
const rest = (match: RegExpMatchArray) => (match.input ?? '').slice((match.index ?? 0) + match[0].length)
const before = (match: RegExpMatchArray) => (match.input ?? '').slice(0, match.index ?? 0)
const isAShare = (match: RegExpMatchArray): boolean =>
  ofPeople.test(rest(match)) || (fell.test(before(match)) && /^[*_~]{0,3}\s*(?:[.,;:)\]]|\[|$)/u.test(rest(match)))
const isYear = (said: string | undefined) => /^(?:19|20)\d\d$/.test(said ?? '')
const share = (part: number | null, whole: number | null | undefined): number | null =>
  part === null || !whole ? null : (100 * part) / whole

const fractionKinds: Fraction[] = [
  {
    // 1 in 4, one in four, 2 de cada 5, dos de cada cinco: a rate, whoever was counted.
    pattern: new RegExp(
      `\\b(\\d+|${smallWords})\\s(?:in|out\\sof|(?:de|por)\\scada)\\s(?:every\\s)?(\\d+|${bigWords})\\b`,
      'giu',
    ),
    percent: (match) => share(numberOf(match[1] as string), numberOf(match[2] as string)),
    binds: (match) => {
      const [part, whole] = [numberOf(match[1] as string) ?? 0, numberOf(match[2] as string) ?? 0]
      const counted =
        /^\s(?:hours?|days?|weeks?|months?|years?|minutes?|horas?|d[ií]as?|semanas?|mes(?:es)?|a[nñ]os?)\b/iu
      return part > 0 && part < whole && !isYear(match[2]) && !counted.test(rest(match))
    },
  },
  {
    // 14 of 18: a count with its base.
    pattern: /\b(\d+)\s(?:of|de)\s(\d+)\b/giu,
    percent: (match) => share(Number(match[1]), Number(match[2])),
    binds: () => false,
  },
  {
    pattern: /\b(\d+)\s?[/⁄∕]\s?(\d+)\b(?![/⁄∕])/gu,
    percent: (match) => share(Number(match[1]), Number(match[2])),
    binds: (match) => Number(match[1]) < Number(match[2]) && ofPeople.test(rest(match)),
  },
  { pattern: /[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]/gu, percent: (match) => signs[match[0]] ?? null, binds: isAShare },
  {
    pattern:
      /\b(a|an|one|two|three|four|five|six|seven|eight|nine|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)[\s-](half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|tercios?|tercera\sparte|terceras\spartes|(?:sexta|s[eé]ptima|octava|novena)s?\spartes?|cuartos?|cuartas?\spartes?|quintos?|quintas?\spartes?|d[eé]cimas?\spartes?)\b/giu,
    percent: (match) =>
      share(numberOf(match[1] as string), units[(match[2] as string).split(/\s/)[0]?.toLowerCase() ?? '']),
    binds: isAShare,
  },
  {
    pattern: /\bla\s(tercera|cuarta|quinta|d[eé]cima)\sparte\b/giu,
    percent: (match) => share(1, units[(match[1] as string).toLowerCase()]),
    binds: () => true,
  },
  { pattern: /\bla\smitad\b/giu, percent: () => 50, binds: isAShare },
  { pattern: /\bhalf\b(?=\sof\b)/giu, percent: () => 50, binds: isAShare },
  {
    onlyBinding: true,
    pattern: /\bhalf\b(?!\sof\b)/giu,
    percent: () => 50,
    binds: (match) =>
      halfThe.test(rest(match)) || (isAShare(match) && !/\b(?:first|second|last)\s$/iu.test(before(match))),
  },
]

function fractions(text: string): Share[] {
  return fractionKinds.flatMap(({ pattern, percent, binds, onlyBinding = false }) =>
    [...text.matchAll(pattern)].flatMap((match): Share[] => {
      const [at, end] = [match.index, match.index + match[0].length]
      const isBinding = binds(match)
      if (onlyBinding && !isBinding) return []
      return [{ kind: 'share', at, end, text: match[0], percent: percent(match), decimals: null, binds: isBinding }]
    }),
  )
}
