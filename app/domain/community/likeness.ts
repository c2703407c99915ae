// Which submissions may say the same thing: a suggestion for the liaison, who decides. Pure.
const tooCommon = new Set(
  (
    'about after again along also around because been before being both could does doing down during each even ever every from have here into ' +
    'just like many more most much near only other over people please same should some still such than that their them then there these they ' +
    'this those through time under until very want were what when where which while will with would your ' +
    'algo algunas algunos ante antes aquí cada como cuando desde donde durante ella ellas ellos entre esta estas este esto estos favor gente ' +
    'hace hacia hasta hora horas mientras mucha muchas mucho muchos nada otra otras otro otros para pero persona personas porque puede quien ' +
    'siempre sobre también tanto tiene todas todo todos tras unas unos'
  ).split(' '),
)

/** The telling words of a text: four letters or more, without the commonest; a plural counts as its singular. */
export function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return new Set(
    words.filter((word) => !tooCommon.has(word)).map((word) => (word.length > 4 ? word.replace(/s$/, '') : word)),
  )
}

export const fewestShared = 3
export const leastShare = 0.3

/** The words that two texts share, where they are enough to suggest that they tell of the same thing; else none. */
export function sharedWords(one: string, other: string): string[] {
  const [a, b] = [tellingWords(one), tellingWords(other)]
  const shared = [...a].filter((word) => b.has(word)).sort()
  const share = shared.length / Math.max(1, Math.min(a.size, b.size))
  return shared.length >= fewestShared && share >= leastShare ? shared : []
}
