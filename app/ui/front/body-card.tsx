import type { BodyKind, DecisionRule } from '#db/schema/words'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Card } from '../primitives/card'

type BodyCardProps = {
  body: { slug: string; name: string; kind: BodyKind; rule: DecisionRule | null; next: Date | null }
}
const tones = { pcg: 'pine', owg: 'harbour', clt: 'clay', other: 'plain' } as const

/** One of the three bodies: what it is there for, how it decides, when it meets. */
export function BodyCard({ body }: BodyCardProps) {
  const t = useT()
  const format = useFormat()
  return (
    <Card
      tone={tones[body.kind]}
      title={body.name}
      href={paths.body(body.slug)}
      foot={body.next ? t('visit.home.meetsNext', { day: format.day(body.next) }) : t('visit.home.noDate')}
    >
      <p>{t(`visit.home.kind.${body.kind}`)}</p>
      {body.rule && <p className="ac-small ac-muted">{t('visit.home.decidesBy', { rule: t(`rule.${body.rule}`) })}</p>}
    </Card>
  )
}
