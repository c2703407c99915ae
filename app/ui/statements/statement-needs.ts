import type { Actor } from '~/domain/access/actor'
import { releasable, signOffsAwaited } from '~/domain/statements/needs'
import type { Translate } from '~/i18n/translate'
import { paths } from '~/paths'

type Pending = Parameters<typeof releasable>[1]

/** What joint statements ask of this person, as entries of their desk. */
export const statementNeeds = (actor: Actor, pending: Pending, t: Translate) => [
  ...signOffsAwaited(actor, pending).map((one) => ({
    key: `${one.number} ${one.organisationId}`,
    href: paths.signOffs(one.number),
    title: t('statements.desk', { title: one.title }),
    why: t('statements.deskWhy', { organisation: one.organisationName, body: one.bodyName }),
    due: null,
  })),
  ...releasable(actor, pending).map((one) => ({
    key: `${one.number} release`,
    href: paths.statement(one.number),
    title: t('statements.deskRelease', { title: one.title }),
    why: t('statements.deskReleaseWhy', { body: one.bodyName }),
    due: null,
  })),
]
