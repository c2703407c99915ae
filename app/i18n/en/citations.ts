export const citations = {
  'citations.source': 'source: {place}, {period}',
  'citations.table': 'table {n}',
  'citations.changed': 'now: {value}, changed on {date}',
  'citations.corrected': 'the entry was corrected on {date}',
  'citations.later': 'a later finding, {period}: {value}',
  'citations.missing': 'Sentence: “{sentence}” Cite an evidence entry after “{text}”, as [E:name-of-the-entry].',
  'citations.unknown': 'Sentence: “{sentence}” The entry that it cites is not in the evidence register.',
  'citations.notShown': 'Sentence: “{sentence}” The table that it cites does not show “{text}”.',
  'citations.noEntry': 'The evidence register has no entry “{slug}”.',
}
