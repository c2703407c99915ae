import { decisionRules, sectors } from '#db/schema/words'
import { cadenceRule, cadences, monthWeeks, weekdays } from '~/domain/bodies/cadence'
import { type FoundingBody, foundingBodies, organisationRows, quorumChoices } from '~/domain/site/setup'
import { templates } from '~/domain/site/templates'
import type { FormState } from '~/http/form-state'
import type { Translate } from '~/i18n/translate'
import { cadenceText, weekdayName } from '../bodies/cadence'
import { Checkboxes, Radios, Select } from '../forms/choices'
import { TextArea, TextInput } from '../forms/text-input'
import { Grid, Section, Stack } from '../layout/page'
import { Disclosure } from '../primitives/disclosure'

type BodyFieldsProps = { kind: FoundingBody; form: FormState; t: Translate }

/** One of the three bodies: its name and purpose, and its charter behind a summary of what the template says. */
export function BodyFields({ kind, form, t }: BodyFieldsProps) {
  const template = templates[kind]
  const hasProblem = Object.keys(form.problems?.fields ?? {}).some((name) => name.startsWith(`${kind}.`))
  const summary = `${t(`rule.${template.rule}`)}. ${t('charters.quorumText', { share: t(`charters.share.${template.quorum}`) })} ${cadenceText(cadenceRule(template), t, 'en-US')}.`
  return (
    <Section title={t(`bodyKind.${kind}`)} level={3}>
      <TextInput form={form} name={`${kind}.name`} label={t('setup.body.name')} maxLength={120} />
      <TextArea form={form} name={`${kind}.purpose`} label={t('setup.body.purpose')} rows={3} maxLength={1000} />
      <p className="ac-muted">{t('setup.body.template', { summary })}</p>
      <Disclosure summary={t('setup.body.charter', { name: t(`bodyKind.${kind}`) })} open={hasProblem}>
        <Stack gap="loose">
          <CharterFields kind={kind} form={form} t={t} />
        </Stack>
      </Disclosure>
    </Section>
  )
}

function CharterFields({ kind, form, t }: BodyFieldsProps) {
  return (
    <>
      <Radios
        form={form}
        name={`${kind}.visibility`}
        label={t('setup.body.visibility')}
        options={(['public', 'members', 'body'] as const).map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`setup.visibility.${value}`),
        }))}
      />
      <Radios
        form={form}
        name={`${kind}.rule`}
        label={t('charters.rule')}
        options={decisionRules.map((value) => ({
          value,
          label: t(`rule.${value}`),
          hint: t(`charters.rule.${value}`),
        }))}
      />
      <Select
        form={form}
        name={`${kind}.quorum`}
        label={t('charters.quorum')}
        hint={t('setup.body.quorumHint')}
        options={quorumChoices.map((value) => ({ value, label: t(`charters.share.${value}`) }))}
        noEmpty
      />
      <Select
        form={form}
        name={`${kind}.cadence`}
        label={t('charters.cadence')}
        options={cadences.map((value) => ({ value, label: t(`setup.cadence.${value}`) }))}
        noEmpty
      />
      <Grid>
        <Select
          form={form}
          name={`${kind}.monthWeek`}
          label={t('setup.body.monthWeek')}
          hint={t('setup.body.monthWeekHint')}
          options={monthWeeks.map((value) => ({ value, label: t(`charters.monthWeek.${value}`) }))}
          noEmpty
        />
        <Select
          form={form}
          name={`${kind}.weekday`}
          label={t('setup.body.weekday')}
          options={weekdays.map((value, at) => ({ value, label: weekdayName(at + 1, t) }))}
          noEmpty
        />
        <TextInput form={form} name={`${kind}.time`} type="time" label={t('setup.body.time')} width="short" />
      </Grid>
      <Grid>
        <TextInput
          form={form}
          name={`${kind}.notice`}
          inputMode="numeric"
          label={t('setup.body.notice')}
          hint={t('setup.body.noticeHint')}
          width="short"
        />
        <TextInput
          form={form}
          name={`${kind}.amendment`}
          inputMode="numeric"
          label={t('setup.body.amendment')}
          hint={t('setup.body.amendmentHint')}
          width="short"
        />
      </Grid>
    </>
  )
}

/** Body by body, the sectors without which there is no quorum. */
export function SectorFields({ form, t }: { form: FormState; t: Translate }) {
  return (
    <>
      {foundingBodies.map((kind) => (
        <Checkboxes
          key={kind}
          form={form}
          name={`${kind}.sectors`}
          label={t(`bodyKind.${kind}`)}
          hint={t('setup.body.sectorsHint')}
          options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
          optional
        />
      ))}
    </>
  )
}

/** How many organisations have a row here; the others are added afterwards. */
const shownRows = organisationRows.slice(0, 8)

/** The first organisations, as many as are known; the rest later. */
export function FirstOrganisations({ form, t }: { form: FormState; t: Translate }) {
  const options = sectors.map((value) => ({ value, label: t(`sector.${value}`) }))
  return (
    <Section title={t('setup.organisations.title')} lead={t('setup.organisations.lead')}>
      {shownRows.map((row) => (
        <Grid key={row}>
          <TextInput
            form={form}
            name={`organisation.${row}.name`}
            label={t('setup.organisations.name', { row })}
            maxLength={120}
            optional
          />
          <Select
            form={form}
            name={`organisation.${row}.sector`}
            label={t('setup.organisations.sector', { row })}
            options={options}
            optional
          />
        </Grid>
      ))}
    </Section>
  )
}
