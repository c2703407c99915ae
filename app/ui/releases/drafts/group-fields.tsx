import { mergeLetters } from '~/domain/releases/tables/merge-letters'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { Select } from '../../forms/choices'
import { Disclosure } from '../../primitives/disclosure'

type Group = { dimension: string; title: string; codes: { code: string; label: string }[] }

/** For each group of a side, with which others it is counted as one. Groups with the same letter are one. */
export function GroupFields({ form, groups }: { form: FormState; groups: Group[] }) {
  const t = useT()
  return groups.map(({ dimension, title, codes }) => {
    const isMerged = codes.some(({ code }) => form.values[`group.${dimension}.${code}`])
    return (
      <Disclosure key={dimension} summary={t('releases.build.groups', { side: title })} open={isMerged}>
        <p className="ac-muted">{t('releases.build.groupsHint')}</p>
        {codes.map(({ code, label }) => (
          <Select
            key={code}
            form={form}
            name={`group.${dimension}.${code}`}
            label={label}
            emptyLabel={t('releases.build.alone')}
            options={mergeLetters.map((letter) => ({
              value: letter,
              label: t('releases.build.together', { letter }),
            }))}
            optional
          />
        ))}
      </Disclosure>
    )
  })
}
