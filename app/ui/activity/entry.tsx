import type { SiteRole } from '#db/schema/words'
import { aboutOf, type By } from '~/domain/activity/activity'
import { isVerb, wordOfVerb } from '~/domain/activity/verbs'
import { type Facts, isSubjectKind, type Place, things } from '~/domain/things'
import { useT } from '~/http/page'
import type { Key, Translate } from '~/i18n/translate'
import { paths } from '~/paths'

/** What happened, in words. A verb that has none says only that something changed. */
export const verbKey = (verb: string): Key => (isVerb(verb) ? wordOfVerb(verb) : 'activity.verbOther')

/** Who did it, and by which site role where they hold nothing in the body. */
export function doer(t: Translate, by: By, byRole: SiteRole | null): string {
  const name = by.kind === 'person' ? by.name : t(`activity.by.${by.kind}`)
  return byRole ? `${name}, ${t('activity.asRole', { role: t(`siteRole.${byRole}`) })}` : name
}

/** The address of a place: the path of that name, given what it asks for. */
export const hrefOf = ({ path, given }: Place): string =>
  (paths[path] as (...given: Place['given']) => string)(...given)

/** What an entry is about: a link where there is a page. An entry that names nothing is linked by the kind of its thing. */
export function About({ entry }: { entry: { subjectKind: string; facts: Facts; place: Place | null } }) {
  const t = useT()
  const { subjectKind: kind, place, facts } = entry
  const words = aboutOf(facts)
  if (!place) return words === '' ? null : <span>{words}</span>
  return <a href={hrefOf(place)}>{words || (isSubjectKind(kind) && t(things[kind].word))}</a>
}
