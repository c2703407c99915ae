import type { AnswerKind } from '#db/schema/words'
import type { Lateness, MatterState } from '~/domain/matters/matter'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Cluster } from '../layout/page'
import { Row, Rows } from '../lists/rows'
import { Tag } from '../primitives/tag'
import { answerTone } from './answer-card'
import { AcknowledgementTag, LatenessTag, StateTag } from './matter-tags'

export type ListedMatter = {
  id: string
  number: string
  title: string
  bodyName: string | null
  state: MatterState
  dueOn: string
  answerKind: AnswerKind | null
  answeredAt: Date | string | null
  lateness: Lateness
  acknowledgement: Lateness
  acknowledgeBy: string | null
  isAcknowledged: boolean
}

/** Matters below each other, with where they stand and what is late. `isOfOneBody` in a column under the body's name. */
export function MatterRows({ matters, isOfOneBody = false }: { matters: ListedMatter[]; isOfOneBody?: boolean }) {
  const t = useT()
  const format = useFormat()
  return (
    <Rows>
      {matters.map((matter) => (
        <Row
          key={matter.id}
          title={matter.title}
          href={paths.matter(matter.number)}
          meta={
            <>
              <span>{matter.number}</span>
              {!isOfOneBody && <span>{matter.bodyName ?? t('matters.noBody')}</span>}
              <span>
                {matter.answeredAt
                  ? t('matters.answeredOn', { date: format.day(matter.answeredAt) })
                  : t('matters.dueOn', { date: format.day(matter.dueOn) })}
              </span>
              {!matter.answeredAt && !matter.isAcknowledged && matter.acknowledgeBy && (
                <span>{t('matters.acknowledgeDue', { date: format.day(matter.acknowledgeBy) })}</span>
              )}
            </>
          }
          end={isOfOneBody ? undefined : <Tags matter={matter} />}
        >
          {isOfOneBody && <Tags matter={matter} />}
        </Row>
      ))}
    </Rows>
  )
}

function Tags({ matter }: { matter: ListedMatter }) {
  const t = useT()
  return (
    <Cluster>
      {matter.answerKind ? (
        <Tag tone={answerTone[matter.answerKind]}>{t(`answerKind.${matter.answerKind}`)}</Tag>
      ) : (
        <StateTag state={matter.state} />
      )}
      {!matter.answeredAt && <LatenessTag lateness={matter.lateness} />}
      {!matter.answeredAt && !matter.isAcknowledged && <AcknowledgementTag lateness={matter.acknowledgement} />}
    </Cluster>
  )
}
