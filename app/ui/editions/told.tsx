import { Section } from '../layout/page'
import { Row, Rows } from '../lists/rows'

export type ToldSection = {
  key: string
  title: string
  entries: { key: string; title: string; detail: string; href: string }[]
}

/** An edition's sections with their entries, as on its web copy. */
export function Told({ sections, level = 2 }: { sections: ToldSection[]; level?: 2 | 3 }) {
  return (
    <>
      {sections.map((section) => (
        <Section key={section.key} title={section.title} level={level}>
          <Rows>
            {section.entries.map((entry) => (
              <Row key={entry.key} title={entry.title} href={entry.href} meta={entry.detail} />
            ))}
          </Rows>
        </Section>
      ))}
    </>
  )
}
