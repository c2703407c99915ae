// How a need reads and where it is dealt with, the same on the desk and in the members' edition.
import type { Need, NeedKind, NeedPlaces } from '~/domain/need'
import { paths } from '~/paths'
import { type Wording, wordsOf } from './wording'

const hrefs: { [K in NeedKind]: (place: NeedPlaces[K]) => string } = {
  position: ({ number }) => paths.proposal(number),
  outcome: ({ number }) => paths.outcome(number),
  signOff: ({ number }) => paths.signOffs(number),
  statementRelease: ({ number }) => paths.statement(number),
  action: ({ id }) => paths.action(id),
  minutesToCirculate: ({ meetingId }) => paths.minutes(meetingId),
  minutesToApprove: ({ meetingId }) => paths.minutes(meetingId),
  matter: ({ number }) => paths.matter(number),
  submission: ({ id }) => paths.submission(id),
  releaseReview: ({ slug }) => paths.releaseReview(slug),
  releasePublication: ({ slug }) => paths.releaseReview(slug),
  gate: ({ slug }) => paths.releaseGate(slug),
  feed: ({ id }) => paths.feed(id),
  response: ({ slug }) => paths.evaluationReport(slug),
  organisationChange: ({ slug, id }) => paths.organisationProposal(slug, id),
  edition: ({ id }) => paths.edition(id),
}

export type WordedNeed = { key: string; href: string; title: string; why: string; due: string | null }

export function wordedNeed(need: Need, wording: Wording): WordedNeed {
  const hrefOf = hrefs[need.kind] as (place: Need['place']) => string
  return {
    key: `${need.kind} ${need.key}`,
    href: hrefOf(need.place),
    title: wordsOf(need.title, wording),
    why: wordsOf(need.why, wording),
    due: need.dueOn,
  }
}
