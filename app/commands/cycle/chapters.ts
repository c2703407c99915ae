import { community } from './community'
import { edition } from './edition'
import type { Chapter } from './journey'
import { meeting } from './meeting'
import { membership } from './membership'
import { decisionClosing } from './outcome'
import { decisionOpening } from './positions'
import { release } from './release'
import { signingIn } from './sign-in'

/** The cycle in the order in which it is driven: a proposal stays open by the clock while others work. */
export const chapters: Chapter[] = [
  signingIn,
  membership,
  decisionOpening,
  meeting,
  release,
  community,
  decisionClosing,
  edition,
]
