/**
 * Whether a page that visitors read may say something else after a verb. `seen` moves the public version, so that kept
 * pages are made again; `unseen` leaves it. When in doubt: `seen`, which costs a little work and hides nothing.
 */
export type Sight = 'seen' | 'unseen'
