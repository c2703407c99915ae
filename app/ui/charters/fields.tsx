import { agendaItemTypes, agendaSources, decisionRules, sectors } from '#db/schema/words'
import { cadences, monthWeeks, weekdays } from '~/domain/bodies/cadence'
import { itemRows } from '~/domain/charters/charter'
import { quorumChoices } from '~/domain/site/setup'
import type { FormState } from '~/http/form-state'
import type { Translate } from '~/i18n/translate'
import { weekdayName } from '../bodies/cadence'
import { Checkboxes, Radios, Select } from '../forms/choices'
import { textOf } from '../forms/problems'
import { TextArea, TextInput } from '../forms/text-input'
import { Grid, Section } from '../layout/page'

/** Everything that a charter says, as fields; `keep` is offered where what stands is none of the choices. */
export function CharterFields({ form, t }: { form: FormState; t: Translate }) {
  const keep = (name: string) =>
    textOf(form, name) === 'keep' ? [{ value: 'keep', label: t('charters.next.keep') }] : []
  return (
    <>
      <TextArea form={form} name="purpose" label={t('charters.next.purpose')} rows={3} maxLength={1000} />
      <Radios
        form={form}
        name="decisionRule"
        label={t('charters.rule')}
        options={decisionRules.map((value) => ({
          value,
          label: t(`rule.${value}`),
          hint: t(`charters.rule.${value}`),
        }))}
      />
      <Select
        form={form}
        name="quorum"
        label={t('charters.quorum')}
        hint={t('setup.body.quorumHint')}
        options={[
          ...keep('quorum'),
          ...quorumChoices.map((value) => ({ value: value as string, label: t(`charters.share.${value}`) })),
        ]}
        noEmpty
      />
      <Checkboxes
        form={form}
        name="requiredSectors"
        label={t('charters.sectors')}
        hint={t('setup.body.sectorsHint')}
        options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
        optional
      />
      <Select
        form={form}
        name="cadence"
        label={t('charters.cadence')}
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
          options={monthWeeks.map((value) => ({ value, label: t(`charters.monthWeek.${value}`) }))}
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
    <Section title={t('charters.next.items')} lead={t('charters.next.itemsLead')} level={3}>
      {itemRows.map((row) => (
        <Grid key={row} size="narrow">
          <TextInput
            form={form}
            name={`item.${row}.title`}
            label={t('charters.next.item', { row })}
            maxLength={200}
            optional
          />
          <Select
            form={form}
            name={`item.${row}.type`}
            label={t('charters.next.itemType', { row })}
            options={agendaItemTypes.map((value) => ({ value, label: t(`itemType.${value}`) }))}
            noEmpty
          />
          <TextInput
            form={form}
            name={`item.${row}.minutes`}
            inputMode="numeric"
            label={t('charters.next.itemLength', { row })}
            width="short"
            optional
          />
          <Select
            form={form}
            name={`item.${row}.source`}
            label={t('charters.next.itemSource', { row })}
            options={agendaSources.map((value) => ({ value, label: t(`agendaSource.${value}`) }))}
            noEmpty
          />
        </Grid>
      ))}
    </Section>
  )
}
