import type { SubmissionKind } from '#db/schema/words'
import { paths } from '~/paths'
import type { UiTranslate } from '../words'

/** The pages above a form, from the first down: what each is called, and its address. */
export type Trail = [label: string, href: string][]

/** The way to a form about one thing of its kind: the list, then the thing. */
export const trails = (t: UiTranslate) => ({
  submission: (id: string, kind: SubmissionKind): Trail => [
    [t('community.triage.title'), paths.triage()],
    [t(`submissionKind.${kind}`), paths.submission(id)],
  ],
  matter: (number: string): Trail => [
    [t('matters.title'), paths.matters()],
    [number, paths.matter(number)],
  ],
  meeting: (id: string, title: string): Trail => [
    [t('meetings.title'), paths.meetings()],
    [title, paths.meeting(id)],
  ],
  agenda: (id: string, title: string): Trail => [
    [title, paths.meeting(id)],
    [t('meetings.builder'), paths.agenda(id)],
  ],
  proposal: (number: string): Trail => [
    [t('proposals.title'), paths.proposals()],
    [number, paths.proposal(number)],
  ],
  decision: (number: string): Trail => [
    [t('decisions.title'), paths.decisions()],
    [number, paths.decision(number)],
  ],
  statement: (number: string): Trail => [
    [t('statements.title'), paths.statements()],
    [number, paths.statement(number)],
  ],
  organisation: (slug: string, name: string): Trail => [
    [t('nav.organisations'), paths.organisations()],
    [name, paths.organisation(slug)],
  ],
  body: (slug: string, name: string): Trail => [
    [t('nav.bodies'), paths.bodies()],
    [name, paths.body(slug)],
  ],
  draft: (slug: string, title: string): Trail => [
    [t('releases.drafts.title'), paths.releaseDrafts()],
    [title, paths.releaseDraft(slug)],
  ],
  evidence: (slug: string, measure: string): Trail => [
    [t('evidence.title'), paths.evidence()],
    [measure, paths.evidenceEntry(slug)],
  ],
})
