import { type ProposalTemplate, proposalTemplates } from '#db/schema/words'
import { type TemplateSection, templateSections } from '~/domain/proposals/templates'
import { useT } from '~/http/page'
import { Section } from '../layout/page'
import { ButtonLink, ButtonRow } from '../primitives/button'
import { Notice } from '../primitives/notice'

type ChoiceProps = { chosen: ProposalTemplate | null; hrefOf: (template: ProposalTemplate | undefined) => string }

/** What a new proposal is for; each choice begins the text with what must be said. */
export function TemplateChoice({ chosen, hrefOf }: ChoiceProps) {
  const t = useT()
  return (
    <Section title={t('proposals.template.choose')} lead={t('proposals.template.chooseHint')}>
      <ButtonRow>
        {proposalTemplates.map((template) => (
          <ButtonLink key={template} look={template === chosen ? 'primary' : 'secondary'} href={hrefOf(template)}>
            {t(`proposalTemplate.${template}`)}
          </ButtonLink>
        ))}
        {chosen && (
          <ButtonLink look="quiet" href={hrefOf(undefined)}>
            {t('proposals.template.free')}
          </ButtonLink>
        )}
      </ButtonRow>
    </Section>
  )
}

type ListProps = { sections: readonly TemplateSection[] }

function Headings({ sections }: ListProps) {
  const { locale } = useT()
  return (
    <ul>
      {sections.map((section) => (
        <li key={section.en}>{section[locale]}</li>
      ))}
    </ul>
  )
}

/** Everything that a text of this kind says, beside the field that it is written in. */
export function TemplateGuide({ template }: { template: ProposalTemplate }) {
  const t = useT()
  return (
    <Notice>
      <p>{t('proposals.template.chosen', { template: t(`proposalTemplate.${template}`) })}</p>
      <Headings sections={templateSections[template]} />
    </Notice>
  )
}

/** What a draft does not say yet; nothing once it says everything. */
export function MissingSections({ sections }: ListProps) {
  const t = useT()
  if (sections.length === 0) return null
  return (
    <Notice tone="warning" title={t('proposals.template.missing')}>
      <p>{t('proposals.template.missingLead')}</p>
      <Headings sections={sections} />
    </Notice>
  )
}
