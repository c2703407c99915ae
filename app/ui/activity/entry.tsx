import { aboutOf, type By, isVerb } from '~/domain/activity/activity'
import type { Key, Translate } from '~/i18n/translate'
import { paths } from '~/paths'

type Facts = Record<string, string | number | boolean | null>

/** What happened, in words. A verb that has none says only that something changed. */
export const verbKey = (verb: string): Key => (isVerb(verb) ? `activity.verb.${verb}` : 'activity.verbOther')

/** Who did it, and by which site role where they hold nothing in the body. */
export function doer(t: Translate, by: By, byRole: string | null): string {
  const name = by.kind === 'person' ? by.name : t(`activity.by.${by.kind}`)
  return byRole ? `${name}, ${t('activity.asRole', { role: t.loose(`siteRole.${byRole}`) })}` : name
}

/** Where the thing of an entry stands; null where it has no page, or the entry does not say enough to find it. */
export function subjectHref(kind: string, id: string, facts: Facts): string | null {
  const [number, slug] = [facts.number, facts.slug]
  if (kind === 'meeting' && id) return paths.meeting(id)
  if (kind === 'proposal' && typeof number === 'string') return paths.proposal(number)
  if (kind === 'decision' && typeof number === 'string') return paths.decision(number)
  if (kind === 'matter' && typeof number === 'string') return paths.matter(number)
  if (kind === 'policy' && typeof slug === 'string') return paths.policy(slug)
  return null
}

/** What an entry is about: a link where there is a page. */
export function About({ entry }: { entry: { subjectKind: string; subjectId: string; facts: Facts } }) {
  const words = aboutOf(entry.facts)
  const href = subjectHref(entry.subjectKind, entry.subjectId, entry.facts)
  if (words === '') return null
  return href ? <a href={href}>{words}</a> : <span>{words}</span>
}
