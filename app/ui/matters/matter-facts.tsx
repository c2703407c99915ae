import type { Matter } from '~/domain/matters/matters.server'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { type AsSent, When } from '../community/when'
import { DescriptionList } from '../lists/description-list'

/** Who has it, since when, until when, and what it came from. */
export function MatterFacts({ matter }: { matter: AsSent<Matter> }) {
  const t = useT()
  return (
    <DescriptionList
      items={[
        {
          term: t('community.with'),
          description: matter.bodySlug ? (
            <a href={paths.body(matter.bodySlug)}>{matter.bodyName}</a>
          ) : (
            t('matters.noBody')
          ),
        },
        {
          term: t('matters.opened'),
          description: (
            <>
              <When at={matter.openedAt} />, {matter.openedByName}
            </>
          ),
        },
        ...(matter.openedForName && matter.openedForSlug
          ? [
              {
                term: t('matters.openedFor'),
                description: <a href={paths.body(matter.openedForSlug)}>{matter.openedForName}</a>,
              },
            ]
          : []),
        ...(matter.acknowledgedAt
          ? [
              {
                term: t('matters.acknowledged'),
                description: (
                  <>
                    <When at={matter.acknowledgedAt} />, {matter.acknowledgedByName}
                  </>
                ),
              },
            ]
          : matter.acknowledgeBy && !matter.answeredAt
            ? [{ term: t('matters.acknowledgeBy'), description: <When at={matter.acknowledgeBy} /> }]
            : []),
        { term: t('community.answerBy'), description: <When at={matter.dueOn} /> },
        ...(matter.answeredAt
          ? [
              {
                term: t('matters.answered'),
                description: (
                  <>
                    <When at={matter.answeredAt} />, {matter.answeredByName}
                  </>
                ),
              },
            ]
          : []),
        ...(matter.origins.length > 0
          ? [
              {
                term: t('matters.origins', { n: matter.origins.length }),
                description: (
                  <ul className="ac-plain">
                    {matter.origins.slice(0, 10).map((origin, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two may be of one kind and day; the list is rendered once
                      <li key={index}>
                        {t(`submissionKind.${origin.kind}`)}, <When at={origin.receivedOn} />
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
