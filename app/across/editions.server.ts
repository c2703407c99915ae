// Editions as everybody outside the domain makes and opens them: with what all domains have to tell.
import type { Reader, Writer } from '#db/store'
import type { Actor } from '~/domain/access/actor'
import * as compilation from '~/domain/editions/compilation.server'
import * as copies from '~/domain/editions/copies.server'
import type { IssueRow } from '~/domain/editions/issues.server'
import { editionSources as sources } from './edition-items.server'

type Stream = Parameters<typeof compilation.compileDue>[3]

export const compileIssue = (tx: Writer, actor: Actor, plan: compilation.IssuePlan, now: Date): Promise<IssueRow> =>
  compilation.compileIssue(tx, actor, sources, plan, now)

export const compileDue = (tx: Writer, actor: Actor, stream: Stream, now: Date): Promise<IssueRow | null> =>
  compilation.compileDue(tx, actor, sources, stream, now)

export const copyMaker = (db: Reader) => copies.copyMaker(db, sources)

export const findWebCopy = (db: Reader, token: string, today: string, now: Date) =>
  copies.findWebCopy(db, sources, token, today, now)

export const previewIssue = (db: Reader, actor: Actor, issueId: string, as: string, today: string, now: Date) =>
  copies.previewIssue(db, actor, sources, issueId, as, today, now)

export const findContents = (db: Reader, actor: Actor, issue: IssueRow, today: string) =>
  copies.findContents(db, actor, sources, issue, today)
