/** Measures that a new site can begin with; their words are in the catalogue. `usual` ones are ticked from the start. */
export const starters = [
  { key: 'referrals', usual: true },
  { key: 'diversions', usual: true },
  { key: 'people-met', usual: true },
  { key: 'days-to-contact', usual: false },
  { key: 'housed', usual: false },
  { key: 'treatment', usual: false },
  { key: 'naloxone', usual: false },
  { key: 'turned-away', usual: false },
  { key: 'concerns-answered', usual: true },
  { key: 'declined', usual: false },
] as const
export const starterKeys = [
  'referrals',
  'diversions',
  'people-met',
  'days-to-contact',
  'housed',
  'treatment',
  'naloxone',
  'turned-away',
  'concerns-answered',
  'declined',
] as const
