import type { Key } from './en'
import type { Message } from './message'

/** Only what British usage says differently. */
export const enGB: Partial<Record<Key, Message>> = {
  'sector.prosecution': 'Crown prosecution',
  'sector.public-defence': 'Defence solicitors',
  'sector.behavioural-health': 'Mental health and drug services',
  'sector.courts-and-probation': 'Courts and probation',
}
