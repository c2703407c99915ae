import type { Setup } from '~/domain/site/establishment'
import { quorumChoices, quorumShares } from '~/domain/site/setup'
import type { SetupStep } from '~/domain/site/setup-steps'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { cadenceText } from '../bodies/cadence'

type Part = { step: SetupStep; facts: { term: string; description: string }[] }

/** What was answered, step by step, in words. */
export function summaryOf(setup: Setup, t: Translate, format: Format): Part[] {
  const { site, administrator, manager, bodies, organisations, measures } = setup
  const fact = (term: string, description: string) => ({ term, description: description || t('setup.none') })
  const share = (value: number) => {
    const known = quorumChoices.find((choice) => quorumShares[choice] === value)
    return t(`charters.share.${known ?? 'all'}`)
  }
  return [
    {
      step: 'site',
      facts: [
        fact(t('setup.site.name'), site.name),
        fact(t('setup.site.programme'), site.programmeName),
        fact(t('setup.site.coalition'), site.coalitionName),
        fact(t('setup.site.place'), site.place),
        fact(t('setup.site.timeZone'), site.timeZone),
        fact(t('setup.site.contactEmail'), site.contactEmail),
        fact(t('setup.site.contactPhone'), site.contactPhone),
      ],
    },
    {
      step: 'languages',
      facts: [
        fact(t('setup.site.languages'), format.list(site.locales.map((locale) => t(`locale.${locale}`)))),
        fact(t('setup.site.terminology'), t(`setup.terminology.${site.terminology}`)),
      ],
    },
    {
      step: 'numbers',
      facts: [
        fact(t('setup.disclosure.threshold'), String(site.threshold)),
        fact(t('setup.disclosure.zeros'), t(`setup.zeros.${site.zeros}`)),
        fact(t('setup.clocks.acknowledge'), String(site.acknowledgeWorkingDays)),
        fact(t('setup.clocks.answer'), String(site.answerWorkingDays)),
        fact(t('setup.clocks.holidays'), site.holidays.map((day) => format.day(day)).join(' · ')),
      ],
    },
    {
      step: 'people',
      facts: [
        fact(t('siteRole.administrator'), `${administrator.name}, ${administrator.email}`),
        fact(
          t('siteRole.project-manager'),
          manager ? t('setup.manager.invited', manager) : administrator.runsProject ? administrator.name : '',
        ),
      ],
    },
    {
      step: 'bodies',
      facts: bodies.map((body) =>
        fact(
          body.name,
          [
            t(`visibility.${body.visibility}`),
            t(`rule.${body.decisionRule}`),
            t('charters.quorumText', { share: share(body.quorumShare) }),
            cadenceText(body.cadence, t, site.terminology),
            t('charters.noticeText', { n: body.noticeDays }),
            t('charters.amendmentText', { n: body.amendmentDays }),
          ].join(' · '),
        ),
      ),
    },
    {
      step: 'table',
      facts: [
        ...bodies.map((body) =>
          fact(body.name, format.list(body.requiredSectors.map((sector) => t(`sector.${sector}`)))),
        ),
        fact(
          t('setup.organisations.title'),
          organisations.map(({ name, sector }) => `${name} (${t(`sector.${sector}`)})`).join(' · '),
        ),
      ],
    },
    {
      step: 'measures',
      facts: [fact(t('setup.measures.label'), measures.map((key) => t(`setup.starter.${key}.name`)).join(' · '))],
    },
  ]
}
