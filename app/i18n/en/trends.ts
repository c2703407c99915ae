export const trends = {
  'trends.discretion.title': 'How discretion is used',
  'trends.discretion.lead':
    'Of the contacts in which a diversion was possible, how many ended in one, for whom, and by how many officers. From published releases alone.',
  'trends.discretion.none': 'No release shows this yet',
  'trends.discretion.noneText':
    'It appears here when a release holds a table of contacts that were diverted or not, or of officers by how many diversions each made.',
  'trends.discretion.group': 'Group',
  'trends.discretion.diverted': 'Diverted',
  'trends.discretion.eligible': 'Eligible contacts',
  'trends.discretion.share': 'Share diverted',
  'trends.discretion.shares': 'Share of eligible contacts that were diverted',
  'trends.discretion.sharesBy': 'Share of eligible contacts that were diverted, by: {side}',
  'trends.discretion.cannot': 'cannot be shown',
  'trends.discretion.nobody': 'no eligible contacts',
  'trends.discretion.range': '{low} to {high}',
  'trends.discretion.disparity': 'Shares compared between groups: {side}',
  'trends.discretion.disparity.against': 'Each group’s share divided by that of: {reference}',
  'trends.discretion.disparity.none': 'Groups cannot be compared: no group’s share can be shown.',
  'trends.discretion.disparity.picture':
    'Ratio of each group’s share to that of {reference}, with its 95-in-100 interval. The numbers stand in the table below.',
  'trends.discretion.disparity.less': 'less often',
  'trends.discretion.disparity.same': 'the same',
  'trends.discretion.disparity.more': 'more often',
  'trends.discretion.disparity.ratio': 'Ratio',
  'trends.discretion.disparity.interval': 'Interval',
  'trends.discretion.disparity.method': 'Method',
  'trends.discretion.method.katz': 'Katz and others 1978, on the logarithm',
  'trends.discretion.method.koopman': 'Koopman 1984, score',
  'trends.discretion.officers.counted': 'Officers counted',
  'trends.discretion.officers.topTenth': 'Share of all diversions made by the tenth of the officers who made most',
  'trends.discretion.officers.gini':
    'Gini coefficient: 0 where all made the same number, close to 1 where one made all',
  'trends.discretion.officers.how':
    'The table counts officers in bands, so both lie between two ends, whatever each officer’s own number is.',
  'trends.discretion.officers.withNone': 'Officers who made no diversion are among those counted.',
  'trends.discretion.officers.withoutNone': 'Officers who made no diversion are not told apart in these bands.',
  'trends.discretion.officers.withheld': 'The concentration cannot be shown: the officers of a band are withheld.',
  'trends.discretion.officers.bands':
    'The concentration cannot be shown: the words of a band do not say from how many diversions to how many.',
  'trends.discretion.officers.nobody': 'The concentration cannot be shown: no officer need have made a diversion.',
  'trends.discretion.limits': 'What this can show, and what it cannot',
  'trends.discretion.limits.cannot':
    'It shows how often a diversion was chosen where it was possible. It cannot show why, or that somebody was treated unfairly: groups differ in what they were stopped for, where and by whom.',
  'trends.discretion.limits.eligible':
    'Only eligible contacts are counted. Who was stopped at all, and who was found eligible, is decided before.',
  'trends.discretion.limits.interval':
    'An interval that holds 1 means that the difference can be chance. If the same person was met several times, the true interval is wider.',
  'trends.discretion.limits.withheld':
    'Everything here is worked out of counts that are shown. Where one of them is withheld, the share or the index cannot be shown, and no bound is given.',
}
