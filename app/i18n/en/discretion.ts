// Officers' discretion: shares, disparity and concentration.
export const discretion = {
  'nav.discretion': 'Discretion',
  'discretion.title': 'How discretion is used',
  'discretion.lead':
    'Of the contacts in which a diversion was possible, how many ended in one, for whom, and by how many officers. From published releases alone.',
  'discretion.none': 'No release shows this yet',
  'discretion.noneText':
    'It appears here when a release holds a table of contacts that were diverted or not, or of officers by how many diversions each made.',
  'discretion.group': 'Group',
  'discretion.diverted': 'Diverted',
  'discretion.eligible': 'Eligible contacts',
  'discretion.share': 'Share diverted',
  'discretion.shares': 'Share of eligible contacts that were diverted',
  'discretion.sharesBy': 'Share of eligible contacts that were diverted, by: {side}',
  'discretion.cannot': 'cannot be shown',
  'discretion.nobody': 'no eligible contacts',
  'discretion.range': '{low} to {high}',
  'discretion.disparity': 'Shares compared between groups: {side}',
  'discretion.disparity.against': 'Each group’s share divided by that of: {reference}',
  'discretion.disparity.none': 'Groups cannot be compared: no group’s share can be shown.',
  'discretion.disparity.picture':
    'Ratio of each group’s share to that of {reference}, with its 95-in-100 interval. The numbers stand in the table below.',
  'discretion.disparity.less': 'less often',
  'discretion.disparity.same': 'the same',
  'discretion.disparity.more': 'more often',
  'discretion.disparity.ratio': 'Ratio',
  'discretion.disparity.interval': 'Interval',
  'discretion.disparity.method': 'Method',
  'discretion.method.katz': 'Katz and others 1978, on the logarithm',
  'discretion.method.koopman': 'Koopman 1984, score',
  'discretion.officers.counted': 'Officers counted',
  'discretion.officers.topTenth': 'Share of all diversions made by the tenth of the officers who made most',
  'discretion.officers.gini': 'Gini coefficient: 0 where all made the same number, close to 1 where one made all',
  'discretion.officers.how':
    'The table counts officers in bands, so both lie between two ends, whatever each officer’s own number is.',
  'discretion.officers.withNone': 'Officers who made no diversion are among those counted.',
  'discretion.officers.withoutNone': 'Officers who made no diversion are not told apart in these bands.',
  'discretion.officers.withheld': 'The concentration cannot be shown: the officers of a band are withheld.',
  'discretion.officers.bands':
    'The concentration cannot be shown: the words of a band do not say from how many diversions to how many.',
  'discretion.officers.nobody': 'The concentration cannot be shown: no officer need have made a diversion.',
  'discretion.limits': 'What this can show, and what it cannot',
  'discretion.limits.cannot':
    'It shows how often a diversion was chosen where it was possible. It cannot show why, or that somebody was treated unfairly: groups differ in what they were stopped for, where and by whom.',
  'discretion.limits.eligible':
    'Only eligible contacts are counted. Who was stopped at all, and who was found eligible, is decided before.',
  'discretion.limits.interval':
    'An interval that holds 1 means that the difference can be chance. If the same person was met several times, the true interval is wider.',
  'discretion.limits.withheld':
    'Everything here is worked out of counts that are shown. Where one of them is withheld, the share or the index cannot be shown, and no bound is given.',
} as const
