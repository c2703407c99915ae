import type { AgendaItemType, AgendaSource, DecisionRule, Sector, Visibility } from '#db/schema/words'
import type { Key } from '~/i18n/translate'
import type { CadenceChoice } from '../bodies/cadence'
import type { FoundingBody, quorumChoices } from './setup'

type Item = [title: Key, type: AgendaItemType, minutes: number, source: AgendaSource]
type Template = CadenceChoice & {
  visibility: Exclude<Visibility, 'closed'>
  rule: DecisionRule
  quorum: (typeof quorumChoices)[number]
  sectors: Sector[]
  notice: number
  amendment: number
  items: Item[]
}

/** What published coalitions of this kind usually agree on; a place to begin, all of it can be changed. */
export const templates: Record<FoundingBody, Template> = {
  pcg: {
    visibility: 'public',
    rule: 'consent',
    quorum: 'half',
    sectors: ['law-enforcement', 'prosecution', 'public-defence', 'lived-experience'],
    cadence: 'monthly',
    weekday: 'TH',
    monthWeek: '2',
    time: '14:00',
    notice: 7,
    amendment: 7,
    items: [
      ['setup.item.welcome', 'information', 5, 'none'],
      ['setup.item.lastMinutes', 'decision', 5, 'last-minutes'],
      ['setup.item.actions', 'discussion', 10, 'open-actions'],
      ['setup.item.releases', 'information', 15, 'releases-and-gaps'],
      ['setup.item.fromWorkgroup', 'discussion', 15, 'from-workgroup'],
      ['setup.item.community', 'discussion', 15, 'community'],
      ['setup.item.successes', 'discussion', 10, 'successes-and-obstacles'],
      ['setup.item.decisions', 'decision', 20, 'proposals'],
      ['setup.item.evaluation', 'information', 10, 'evaluation'],
      ['setup.item.next', 'information', 5, 'none'],
    ],
  },
  owg: {
    visibility: 'members',
    rule: 'consensus',
    quorum: 'three-fifths',
    sectors: ['law-enforcement', 'behavioural-health'],
    cadence: 'fortnightly',
    weekday: 'TU',
    monthWeek: '1',
    time: '10:00',
    notice: 2,
    amendment: 7,
    items: [
      ['setup.item.welcome', 'information', 5, 'none'],
      ['setup.item.actions', 'discussion', 10, 'open-actions'],
      ['setup.item.referrals', 'discussion', 25, 'none'],
      ['setup.item.decisions', 'decision', 15, 'proposals'],
      ['setup.item.sendUp', 'discussion', 5, 'none'],
    ],
  },
  clt: {
    visibility: 'public',
    rule: 'majority',
    quorum: 'half',
    sectors: ['community'],
    cadence: 'monthly',
    weekday: 'WE',
    monthWeek: '1',
    time: '18:30',
    notice: 5,
    amendment: 7,
    items: [
      ['setup.item.welcome', 'information', 5, 'none'],
      ['setup.item.told', 'discussion', 30, 'community'],
      ['setup.item.answered', 'information', 15, 'none'],
      ['setup.item.areas', 'discussion', 20, 'none'],
    ],
  },
}
