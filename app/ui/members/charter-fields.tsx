import { agendaItemTypes, agendaSources, decisionRules, sectors } from '#db/schema/words'
import { cadences, monthWeeks, weekdays } from '~/domain/bodies/cadence'
import { itemRows } from '~/domain/bodies/charter'
import { quorumChoices } from '~/domain/site/setup'
import type { Translate } from '~/i18n/translate'
import { Checkboxes, Radios, Select } from '../forms/choices'
import { type FormState, textOf } from '../forms/problems'
import { TextArea, TextInput } from '../forms/text-input'
import { Grid, Section } from '../layout/page'
import { weekdayName } from './cadence'

/** Everything that a charter says, as fields; `keep` is offered where what stands is none of the choices. */
export function CharterFields({ form, t }: { form: FormState; t: Translate }) {
  const keep = (name: string) =>
    textOf(form, name) === 'keep' ? [{ value: 'keep', label: t('bodies.charter.keep') }] : []
  return (
    <>
      <TextArea form={form} name="purpose" label={t('bodies.charter.purpose')} rows={3} maxLength={1000} />
      <Radios
        form={form}
        name="decisionRule"
        label={t('members.charter.rule')}
        options={decisionRules.map((value) => ({ value, label: t(`rule.${value}`), hint: t(`members.rule.${value}`) }))}
      />
      <Select
        form={form}
        name="quorum"
        label={t('members.charter.quorum')}
        hint={t('setup.body.quorumHint')}
        options={[
          ...keep('quorum'),
          ...quorumChoices.map((value) => ({ value: value as string, label: t(`members.share.${value}`) })),
        ]}
        noEmpty
      />
      <Checkboxes
        form={form}
        name="requiredSectors"
        label={t('members.charter.sectors')}
        hint={t('setup.body.sectorsHint')}
        options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
        optional
      />
      <Select
        form={form}
        name="cadence"
        label={t('members.charter.cadence')}
        options={[
          ...keep('cadence'),
          ...cadences.map((value) => ({ value: value as string, label: t(`setup.cadence.${value}`) })),
        ]}
        noEmpty
      />
      <Grid>
        <Select
          form={form}
          name="monthWeek"
          label={t('setup.body.monthWeek')}
          hint={t('setup.body.monthWeekHint')}
          options={monthWeeks.map((value) => ({ value, label: t(`members.monthWeek.${value}`) }))}
          noEmpty
        />
        <Select
          form={form}
          name="weekday"
          label={t('setup.body.weekday')}
          options={weekdays.map((value, at) => ({ value, label: weekdayName(at + 1, t) }))}
          noEmpty
        />
        <TextInput form={form} name="time" type="time" label={t('setup.body.time')} width="short" />
      </Grid>
      <Grid>
        <TextInput
          form={form}
          name="noticeDays"
          inputMode="numeric"
          label={t('setup.body.notice')}
          hint={t('setup.body.noticeHint')}
          width="short"
        />
        <TextInput
          form={form}
          name="amendmentDays"
          inputMode="numeric"
          label={t('setup.body.amendment')}
          hint={t('setup.body.amendmentHint')}
          width="short"
        />
      </Grid>
      <StandingItemFields form={form} t={t} />
    </>
  )
}

/** One row a standing item; a row without a title is left out. */
function StandingItemFields({ form, t }: { form: FormState; t: Translate }) {
  return (
    <Section title={t('bodies.charter.items')} lead={t('bodies.charter.itemsLead')} level={3}>
      {itemRows.map((row) => (
        <Grid key={row} size="narrow">
          <TextInput
            form={form}
            name={`item.${row}.title`}
            label={t('bodies.charter.item', { row })}
            maxLength={200}
            optional
          />
          <Select
            form={form}
            name={`item.${row}.type`}
            label={t('bodies.charter.itemType', { row })}
            options={agendaItemTypes.map((value) => ({ value, label: t(`itemType.${value}`) }))}
            noEmpty
          />
          <TextInput
            form={form}
            name={`item.${row}.minutes`}
            inputMode="numeric"
            label={t('bodies.charter.itemLength', { row })}
            width="short"
            optional
          />
          <Select
            form={form}
            name={`item.${row}.source`}
            label={t('bodies.charter.itemSource', { row })}
            options={agendaSources.map((value) => ({ value, label: t(`agendaSource.${value}`) }))}
            noEmpty
          />
        </Grid>
      ))}
    </Section>
  )
}
