import { releaseStatement } from '~/domain/statements/release.server'
import { done, member } from '~/http/route'
import { paths } from '~/paths'

export const action = member.write(async ({ actor, params, write, now }) => {
  const number = params.number ?? ''
  await write((tx) => releaseStatement(tx, actor, number, now))
  return done(paths.statement(number), 'statementReleased')
})
