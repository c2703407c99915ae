// Numbers written as words, in English and Spanish, up to the thousands. Pure.

/** "one 1 two 2" as a map. */
const pairs = (text: string): ReadonlyMap<string, number> => {
  const words = text.split(/\s+/)
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(words[at + 1])] as const] : [])))
}

const units = new Map([
  ...pairs(`zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12
    thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40
    fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90`),
  ...pairs(`cero 0 uno 1 una 1 un 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12
    trece 13 catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiun 21
    veintiuno 21 veintiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27
    veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90
    cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400
    cuatrocientas 400 quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos 700 setecientas 700
    ochocientos 800 ochocientas 800 novecientos 900 novecientas 900`),
])
/** Words that say a number by themselves and join with no other. */
const alone = pairs(`none 0 nobody 0 ninguno 0 ninguna 0 nadie 0 single 1 solo 1 sola 1 couple 2 pair 2 both 2 twice 2
  ambos 2 ambas 2 first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 dozen 12
  docena 12 decena 10 veintena 20 quincena 15`)
const times = pairs('hundred 100 thousand 1000 mil 1000')
const joints = new Set(['and', 'y'])
/** Articles in Spanish, and far too common to be told as numbers when nothing follows that is counted. */
const articles = new Set(['un', 'una'])
const counted =
  /^(personas?|casos?|participantes?|clientes?|hombres?|mujer(es)?|derivacion(es)?|arrestos?|remision(es)?|desvios?)$/

export type SpokenNumber = { value: number; at: number; text: string }

type Word = { plain: string; at: number; end: number }

/** Every number that the words of a text say, in order, with where it stands. */
export function spokenNumbers(text: string): SpokenNumber[] {
  const words: Word[] = [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    plain: match[0]
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase(),
    at: match.index,
    end: match.index + match[0].length,
  }))
  const found: SpokenNumber[] = []
  for (let index = 0; index < words.length; ) {
    const word = words[index] as Word
    const said = sayFrom(words, index, text)
    if (said) {
      const last = words[index + said.length - 1] as Word
      found.push({ value: said.value, at: word.at, text: text.slice(word.at, last.end) })
      index += said.length
      continue
    }
    const value = alone.get(word.plain)
    if (value !== undefined) found.push({ value, at: word.at, text: text.slice(word.at, word.end) })
    index++
  }
  return found
}

/** The longest number that begins at a word: "one hundred and five", "treinta y uno", "two dozen". */
function sayFrom(words: Word[], from: number, text: string): { value: number; length: number } | null {
  let total = 0
  let part = 0
  let length = 0
  let lastUnit = Number.POSITIVE_INFINITY
  for (let index = from; index < words.length; index++) {
    const { plain, at } = words[index] as Word
    const before = words[index - 1]
    if (index > from && before && /[^\s-]/.test(text.slice(before.end, at))) break
    const unit = units.get(plain)
    const factor = times.get(plain)
    if (unit !== undefined && unit < lastUnit && (lastUnit === Number.POSITIVE_INFINITY || fits(lastUnit, unit))) {
      part += unit
      lastUnit = unit === 0 ? 0 : unit
    } else if (factor !== undefined && (part > 0 || plain === 'mil')) {
      total += factor === 1000 ? Math.max(part, 1) * 1000 : 0
      part = factor === 1000 ? 0 : part * factor
      lastUnit = Number.POSITIVE_INFINITY
    } else if (plain === 'dozen' && part > 0) {
      part *= 12
      return { value: total + part, length: index - from + 1 }
    } else if (joints.has(plain) && index > from && units.has(words[index + 1]?.plain ?? '')) continue
    else break
    length = index - from + 1
  }
  if (length === 0) return null
  const first = words[from] as Word
  if (length === 1 && articles.has(first.plain) && !counted.test(words[from + 1]?.plain ?? '')) return null
  return { value: total + part, length }
}

/** Tens are followed by ones, hundreds by anything smaller. */
const fits = (before: number, unit: number): boolean =>
  before >= 100 ? unit < 100 : before >= 20 && before % 10 === 0 && unit > 0 && unit < 10
