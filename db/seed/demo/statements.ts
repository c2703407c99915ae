// What several organisations of the sample site say together, and what waits for somebody's sign-off.
import { draftStatement, reviseStatement } from '~/domain/statements/drafting.server'
import { releaseStatement } from '~/domain/statements/release.server'
import { signOff } from '~/domain/statements/sign-offs.server'
import type { Calendar } from './meetings/calendar'
import type { Deed, Scene } from './stage'

const winter = {
  title: 'Warm rooms through the winter',
  text: `When it is below freezing, everybody in Calder County can find a warm room, whether or not they take part in anything.

- The stations keep their front halls open from 10 p.m. to 6 a.m. and ask nobody for a name.
- The shelters take people in after hours and do not ask whether they are sober.
- Nobody is arrested for being in a doorway on such a night.`,
  organisationIds: ['police', 'opendoor', 'health', 'executive'],
}
const figures = {
  title: 'What the first year of figures can say, and what it cannot',
  text: `We publish the figures of the first year together.

The numbers are small. They show how many people were offered help instead of an arrest. They do not show that one thing caused another, and none of us will say so.`,
  organisationIds: ['police', 'prosecutor', 'northside', 'health'],
}

export function statementDeeds(calendar: Calendar): Deed[] {
  const deed = (ago: number, time: string, act: (scene: Scene) => Promise<void>): Deed => ({
    at: calendar.ago(ago, time),
    act,
  })
  const signed = (ago: number, time: string, key: string, who: string, organisationId: string) =>
    deed(ago, time, async ({ tx, now, as, idOf }) =>
      signOff(tx, await as(who), idOf(key), { organisationId, revision: undefined }, now),
    )
  const put = (ago: number, key: string, who: string, words: typeof winter) =>
    deed(ago, '09:30', async ({ tx, now, as, known }) => {
      const { number } = await draftStatement(tx, await as(who), { bodyId: 'pcg', decision: null, ...words }, now)
      known.set(key, number)
    })
  return [
    put(40, 'winter', 'ines', { ...winter, text: winter.text.replace('ask nobody for a name', 'ask for a name only') }),
    signed(39, '11:00', 'winter', 'omar', 'opendoor'),
    deed(
      38,
      '16:00',
      async ({ tx, now, as, idOf }) =>
        void (await reviseStatement(
          tx,
          await as('ines'),
          idOf('winter'),
          { ...winter, reason: 'Open Door and the police agree that nobody is asked for a name.', revision: undefined },
          now,
        )),
    ),
    signed(38, '17:20', 'winter', 'omar', 'opendoor'),
    signed(37, '08:45', 'winter', 'mara', 'police'),
    signed(36, '12:10', 'winter', 'helen', 'health'),
    signed(35, '15:00', 'winter', 'luis', 'executive'),
    deed(34, '09:00', async ({ tx, now, as, idOf }) => releaseStatement(tx, await as('ines'), idOf('winter'), now)),
    put(6, 'figures', 'helen', figures),
    signed(6, '09:40', 'figures', 'helen', 'health'),
    signed(4, '14:00', 'figures', 'grace', 'northside'),
  ]
}
