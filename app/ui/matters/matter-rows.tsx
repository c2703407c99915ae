import type { AnswerKind } from '#db/schema/words'
import type { Lateness, MatterState } from '~/domain/matters/matter'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Cluster } from '../layout/page'
import { Row, Rows } from '../primitives/rows'
import { Tag } from '../primitives/tag'
import { answerTone } from './answer-card'
import { LatenessTag, StateTag } from './matter-tags'

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
}

/** Matters below each other, with where they stand and what is late. */
export function MatterRows({ matters }: { matters: ListedMatter[] }) {
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
              <span>{matter.bodyName ?? t('matters.noBody')}</span>
              <span>
                {matter.answeredAt
                  ? t('matters.answeredOn', { date: format.day(matter.answeredAt) })
                  : t('matters.dueOn', { date: format.day(matter.dueOn) })}
              </span>
            </>
          }
          end={
            <Cluster>
              {matter.answerKind ? (
                <Tag tone={answerTone[matter.answerKind]}>{t(`answerKind.${matter.answerKind}`)}</Tag>
              ) : (
                <StateTag state={matter.state} />
              )}
              {!matter.answeredAt && <LatenessTag lateness={matter.lateness} />}
            </Cluster>
          }
        />
      ))}
    </Rows>
  )
}
