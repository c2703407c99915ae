import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Meta,
  Outlet,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { actorOf } from '~/auth/actor.server'
import { holdsOffice, isProjectManager } from '~/domain/access/actor'
import type { ErrorBody } from '~/http/answers.server'
import type { RequestContext } from '~/http/context'
import { localeOf } from '~/http/locale.server'
import { siteOf } from '~/http/site.server'
import { type Translate, translator } from '~/i18n/translate'
import { navigation } from '~/navigation'
import { paths } from '~/paths'
import type { ShellFacts } from '~/shell'
import { HeadAssets } from '~/ui/layout/head-assets'
import { Page } from '~/ui/layout/page'
import { RefusedProvider } from '~/ui/layout/refused'
import { Shell } from '~/ui/layout/shell'
import { ButtonLink } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

/**
 * The facts of the shell. Made by hand rather than by open.read: it must also answer before set-up, and while another
 * loader answers 404.
 */
export async function loader({ request, context: given }: LoaderFunctionArgs): Promise<ShellFacts> {
  const context = given as RequestContext
  const site = await siteOf(context)
  const actor = site ? await actorOf(request, context, site) : null
  const url = new URL(request.url)
  const locale = localeOf(request, site?.locales)
  return {
    site: {
      name: site?.name ?? 'Accord',
      programmeName: site?.programmeName ?? 'Accord',
      coalitionName: site?.coalitionName ?? '',
      place: site?.place ?? '',
      timeZone: site?.timeZone ?? 'UTC',
      locales: site?.locales ?? ['en', 'es'],
      terminology: site?.terminology ?? 'en-US',
      contactEmail: site?.contactEmail ?? '',
      contactPhone: site?.contactPhone ?? '',
      threshold: site?.threshold ?? 11,
      isSample: site?.isSample ?? false,
      isSetUp: site !== null,
    },
    locale,
    path: url.pathname,
    search: url.search,
    notice: url.searchParams.get('notice'),
    refused: context.refused,
    person:
      actor?.kind === 'person'
        ? {
            name: actor.name,
            isMember: actor.isMember,
            siteRoles: actor.siteRoles,
            holdsOffice: actor.offices.some((held) => holdsOffice(actor, held.bodyId)),
            isProjectManager: isProjectManager(actor),
          }
        : null,
    nonce:
      context.shared || !(actor?.kind === 'person' || url.pathname.startsWith(paths.signIn())) ? '' : context.nonce,
    now: context.now.toISOString(),
  }
}

/** The window's title: what the page's loader returns as `title`, then the site's name. */
function useWindowTitle(facts: ShellFacts): string {
  const page = useMatches().at(-1)?.data as { title?: string } | null | undefined
  return [page?.title, facts.site.name].filter(Boolean).join(' – ')
}

type DocumentProps = { facts: ShellFacts | undefined; title: string; children: ReactNode }

function Document({ facts, title, children }: DocumentProps) {
  return (
    <html lang={facts?.locale ?? 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <Meta />
        <HeadAssets nonce={facts?.nonce ?? ''} />
      </head>
      <body>{children}</body>
    </html>
  )
}

function Frame({ facts, t, children }: { facts: ShellFacts | undefined; t: Translate; children: ReactNode }) {
  const { nav, links, groups } = navigation(facts, t)
  const search = new URLSearchParams(facts?.search)
  const languageHref = (lang: string) => {
    search.set('lang', lang)
    search.delete('notice')
    return `${facts?.path ?? '/'}?${search}`
  }
  const notice = facts?.notice && `notices.${facts.notice}`
  const said = notice ? t.loose(notice) : null
  return (
    <Shell
      t={t}
      site={{
        name: facts?.site.programmeName ?? 'Accord',
        line: facts?.site.coalitionName,
        href: paths.home(),
        sample: facts?.site.isSample,
      }}
      nav={nav}
      languages={(facts?.site.locales ?? []).map((lang) => ({
        lang,
        label: t(`locale.${lang}`),
        href: languageHref(lang),
        current: lang === t.locale,
      }))}
      account={
        facts?.person
          ? { kind: 'member', name: facts.person.name, links, signOutAction: paths.signOut() }
          : { kind: 'visitor', signInHref: paths.signIn() }
      }
      footer={{ about: <p>{t('shell.footer.about')}</p>, groups, note: t('shell.footer.runsOn') }}
    >
      {said && said !== notice && (
        <div className="ac-wide">
          <Notice tone="success">{said}</Notice>
        </div>
      )}
      {children}
    </Shell>
  )
}

export default function Root() {
  const facts = useLoaderData<typeof loader>()
  const t = translator(facts.locale, facts.site.terminology)
  const title = useWindowTitle(facts)
  return (
    <Document facts={facts} title={facts.refused ? t('ui.refused', { title }) : title}>
      <RefusedProvider value={facts.refused}>
        <Frame facts={facts} t={t}>
          <Outlet />
        </Frame>
      </RefusedProvider>
    </Document>
  )
}

export function ErrorBoundary() {
  const facts = useRouteLoaderData<typeof loader>('root')
  const error = useRouteError()
  const t = translator(facts?.locale ?? 'en', facts?.site.terminology)
  const status = isRouteErrorResponse(error) ? error.status : 500
  const body = isRouteErrorResponse(error) ? (error.data as ErrorBody | undefined) : undefined
  const title = t.loose(`errors.page.${[404, 403, 409, 429, 500].includes(status) ? status : 'other'}.title`)
  const fallback = status === 404 ? 'errors.page.404.text' : 'errors.page.500.text'
  return (
    <Document facts={facts} title={`${title} – ${facts?.site.name ?? 'Accord'}`}>
      <Frame facts={facts} t={t}>
        <Page title={title} lead={t.loose(body?.reason ?? fallback, body?.params)}>
          <p>
            <ButtonLink href={paths.home()}>{t('errors.back')}</ButtonLink>
          </p>
          {facts && !facts.person && status === 404 && (
            <p>
              <a href={paths.signIn()}>{t('errors.signIn')}</a>
            </p>
          )}
          {facts?.person && (status === 404 || status === 403) && (
            <p>
              <a href={paths.ownAccess()}>{t('account.tab.access')}</a>
            </p>
          )}
        </Page>
      </Frame>
    </Document>
  )
}
