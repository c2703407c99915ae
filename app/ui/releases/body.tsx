import type { ReactNode } from 'react'
import type { NarrativePart } from '~/domain/releases/release'
import { useT } from '~/http/page'
import { Grid, Section } from '../layout/page'
import { Card } from '../primitives/card'
import { Prose } from '../primitives/prose'

/** The text of a release as everybody reads it, its numbers (`children`) in the middle. */
export function ReleaseBody({ text, children }: { text: Record<NarrativePart, string>; children: ReactNode }) {
  const t = useT()
  return (
    <>
      {text.summary && <Prose html={text.summary} />}
      <Grid size="half">
        <Card title={t('releases.part.successes')} level={2}>
          <Prose html={text.successes} />
        </Card>
        <Card title={t('releases.part.obstacles')} level={2} tone="clay">
          <Prose html={text.obstacles} />
        </Card>
      </Grid>
      {children}
      {(['methods', 'sources'] as const).map(
        (part) =>
          text[part] && (
            <Section key={part} title={t(`releases.part.${part}`)}>
              <Prose html={text[part]} />
            </Section>
          ),
      )}
    </>
  )
}
