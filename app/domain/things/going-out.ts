// What comes in from outside, what goes out, and the site itself. Pure.
import type { Thing } from './thing'

export const goingOut = {
  submission: {
    word: 'thing.submission',
    log: [{ path: 'submission', of: ['id'], for: ['community-liaison', 'project-manager'] }],
    needs: { as: ['submission'] },
    agenda: { not: 'It comes up as the matter that it became.' },
    edition: { not: 'The answer to it is told as a matter.' },
    search: { not: 'What somebody sent is closed; the matter that it became is found.' },
    feeds: { not: 'It is closed.' },
    personal: { in: ['writings', 'deeds'] },
  },
  subscription: {
    word: 'thing.subscription',
    log: { not: 'It is the business of one person, and has no page but its letters.' },
    needs: { not: 'Its letter asks for what is needed.' },
    agenda: { not: 'It is private.' },
    edition: { not: 'It is private.' },
    search: { not: 'It is private.' },
    feeds: { not: 'It is private.' },
    personal: { in: ['subscriptions'] },
  },
  edition: {
    word: 'thing.edition',
    log: [{ path: 'edition', of: ['id'], for: ['project-manager'] }],
    needs: { as: ['edition'] },
    agenda: { not: 'It tells what was on agendas.' },
    edition: { not: 'An edition does not tell of itself.' },
    search: { not: 'It tells of things that are found by themselves.' },
    feeds: { not: 'What it tells has feeds of its own.' },
    personal: { in: ['mail', 'deeds'] },
  },
  site: {
    word: 'thing.site',
    log: [
      { path: 'retention', of: [], only: 'retention' },
      { path: 'settings', of: [], for: ['project-manager', 'administrator'] },
    ],
    needs: { not: 'First steps stand above what waits until they are done.' },
    agenda: { not: 'Settings are the work of the office.' },
    edition: { not: 'Settings are no news.' },
    search: { not: 'It is where one searches.' },
    feeds: { not: 'Settings are no news.' },
    personal: { not: 'Its settings say nothing of a person; who changed them is in the log.' },
  },
  activity: {
    word: 'thing.activity',
    log: [{ path: 'activity', of: [{}] }],
    needs: { not: 'The log asks nothing of anybody.' },
    agenda: { not: 'The log asks nothing of anybody.' },
    edition: { not: 'What it records is told.' },
    search: { not: 'The log has a filter of its own, for members.' },
    feeds: { not: 'It is for members.' },
    personal: { in: ['activity'] },
  },
} as const satisfies Record<string, Thing>
