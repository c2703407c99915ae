import { endHandover } from '~/domain/seats/handovers.server'
import { done, member } from '~/http/route'
import { paths } from '~/paths'

export const action = member.write(async ({ write, actor, params, today, now }) => {
  const seatId = params.seatId ?? ''
  await write((tx) => endHandover(tx, actor, seatId, params.handoverId ?? '', today, now))
  return done(paths.seat(params.slug ?? '', seatId), 'handoverEnded')
})
