import type { Translate } from './i18n/translate'
import { paths } from './paths'
import type { ShellFacts } from './shell'
import type { NavItem } from './ui/layout/nav'

/** The links of the shell: the main navigation, the person's own menu and the footer. */
export function navigation(facts: ShellFacts | undefined, t: Translate) {
  const path = facts?.path ?? ''
  const link = (href: string, label: string): NavItem => ({
    href,
    label,
    current: href === path || (href !== paths.home() && path.startsWith(`${href}/`)),
  })
  const person = facts?.person ?? null
  if (facts && !facts.site.isSetUp) return { nav: [], links: [], groups: [] }
  const nav = [
    ...(person ? [link(paths.desk(), t('nav.desk'))] : []),
    link(paths.meetings(), t('nav.meetings')),
    link(paths.proposals(), t('nav.proposals')),
    link(paths.ledger(), t('nav.ledger')),
    link(paths.progress(), t('nav.progress')),
    link(paths.tellUs(), t('nav.community')),
    link(paths.resources(), t('nav.resources')),
    ...(person ? [] : [link(paths.page('how-it-works'), t('nav.about'))]),
  ]
  const has = (...roles: string[]) => person?.siteRoles.some((role) => roles.includes(role)) ?? false
  const links = person
    ? [
        link(paths.account(), t('shell.account')),
        link(paths.onTheTable(), t('table.title')),
        link(paths.matters(), t('nav.matters')),
        link(paths.statements(), t('statements.title')),
        link(paths.gaps(), t('nav.gaps')),
        link(paths.governanceNotices(), t('nav.governance')),
        ...(has('administrator') ? [link(paths.secondFactors(), t('nav.secondFactors'))] : []),
        ...(person.isMember
          ? [link(paths.activity(), t('nav.activity')), link(paths.overrides(), t('nav.overrides'))]
          : []),
        ...(has('community-liaison', 'project-manager') ? [link(paths.triage(), t('nav.triage'))] : []),
        ...(has('project-manager', 'administrator') ? [link(paths.invitations(), t('nav.invitations'))] : []),
        ...(has('project-manager', 'administrator') ? [link(paths.settings(), t('settings.title'))] : []),
        ...(has('administrator') ? [link(paths.people(), t('people.title'))] : []),
        ...(has('project-manager') ? [link(paths.feeds(), t('nav.feeds'))] : []),
        ...(has('project-manager', 'evaluator') || person.isMember
          ? [link(paths.releaseDrafts(), t('nav.releases'))]
          : []),
        ...(has('project-manager') ? [link(paths.editions(), t('nav.editions'))] : []),
      ]
    : []
  const groups = [
    {
      title: t('shell.footer.record'),
      items: [
        link(paths.onTheTable(), t('table.title')),
        link(paths.meetings(), t('nav.meetings')),
        link(paths.decisions(), t('nav.decisions')),
        link(paths.statements(), t('statements.title')),
        link(paths.policies(), t('nav.policies')),
        link(paths.ledger(), t('nav.ledger')),
        link(paths.evidence(), t('nav.evidence')),
        link(paths.evaluation(), t('nav.evaluation')),
        link(paths.discretion(), t('nav.discretion')),
        link(paths.saidDid(), t('nav.saidDid')),
      ],
    },
    {
      title: t('shell.footer.who'),
      items: [
        link(paths.organisations(), t('nav.organisations')),
        link(paths.signatories(), t('nav.signatories')),
        link(paths.bodies(), t('nav.bodies')),
        link(paths.page('how-it-works'), t('nav.about')),
        link(paths.subscribe(), t('nav.subscribe')),
        link(paths.receipt(), t('nav.receipt')),
      ],
    },
    {
      title: t('shell.footer.site'),
      items: [
        link(paths.page('privacy'), t('shell.footer.privacy')),
        link(paths.retention(), t('nav.retention')),
        link(paths.page('accessibility'), t('shell.footer.accessibility')),
      ],
    },
  ]
  return { nav, links, groups }
}
