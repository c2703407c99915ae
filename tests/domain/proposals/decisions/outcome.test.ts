import { expect, test } from 'vitest'
import { outcomeOf } from '~/domain/proposals/decisions/outcome'
import { factsOf, resultOf } from '../body-of'

const votes = (inFavour: number, against: number, silent = 0) =>
  'y'.repeat(inFavour) + 'o'.repeat(against) + '.'.repeat(silent)

// Robert's Rules of Order Revised (1915), § 48 "Two-thirds Vote": "Suppose 14 members vote on a question in a meeting of
// a society where 20 are present out of a total membership of 70, a two-thirds vote would be 10" (not 14, not 47).
test("Robert's Rules 1915 § 48: of 14 votes with 20 present in a society of 70, ten carry a two-thirds vote", () => {
  const society = (inFavour: number) =>
    factsOf('y'.repeat(inFavour) + 'o'.repeat(14 - inFavour) + 's'.repeat(6) + '.'.repeat(50), 'two-thirds', {
      quorumShare: 20 / 70,
    })
  expect(outcomeOf(society(10))).toMatchObject({
    outcome: 'adopted',
    votesNeeded: 10,
    quorum: { needed: 20, present: 20 },
  })
  expect(outcomeOf(society(9)).outcome).toBe('not-adopted')
})

// Robert's Rules of Order Revised (1915), § 48 "Majority Vote": "more than half of the votes cast, ignoring blanks, at a
// legal meeting where a quorum is present"; § 46: 95 in the affirmative and 99 in the negative, "the amendment is lost".
test("Robert's Rules 1915 § 46 and 48: a majority is more than half of the votes cast and 95 to 99 is lost", () => {
  expect(resultOf(votes(95, 99), 'majority')).toBe('not-adopted')
  expect(resultOf(votes(99, 95), 'majority')).toBe('adopted')
})

// Robert's Rules of Order Revised (1915), § 46: on a tie vote the motion is lost.
test("Robert's Rules 1915 § 46: a tie is lost", () => {
  expect(resultOf(votes(5, 5), 'majority')).toBe('not-adopted')
  expect(resultOf(votes(6, 5), 'majority')).toBe('adopted')
})

// California State Association of Parliamentarians, "Counting Votes; Voting Results": a majority is "more than half of
// the votes cast … excluding blank votes and abstentions"; one half of 81 votes cast is 40½ and "Majority was 41 votes".
test('California parliamentarians: of 81 votes cast 41 is a majority, whoever else was present and did not vote', () => {
  const meeting = (inFavour: number) => `${votes(inFavour, 81 - inFavour)}${'s'.repeat(4)}${'.'.repeat(15)}`
  expect(outcomeOf(factsOf(meeting(41), 'majority'))).toMatchObject({ outcome: 'adopted', votesNeeded: 41 })
  expect(resultOf(meeting(40), 'majority')).toBe('not-adopted')
})

// Official question-and-answer forum of Robert's Rules of Order Newly Revised, "Calculation of two thirds vote": 22 to 12
// is not a two-thirds vote, 23 to 11 is, and exactly 24 to 12 is ("the threshold is at least 2/3").
test("Robert's Rules forum: 22 to 12 fails two thirds, 23 to 11 and 24 to 12 carry", () => {
  expect(resultOf(votes(22, 12), 'two-thirds')).toBe('not-adopted')
  expect(resultOf(votes(23, 11), 'two-thirds')).toBe('adopted')
  expect(resultOf(votes(24, 12), 'two-thirds')).toBe('adopted')
})

// Same forum, "Clarification on 2/3 present vot[ing]": 33 papers, 21 yes, 10 no, 2 abstain; abstentions excluded
// (RONR, 11th ed., pp. 401-402), so 21 of 31 carries, where 21 of 33 would not have.
test("Robert's Rules forum: 21 yes, 10 no and 2 abstentions carry a two-thirds vote", () => {
  expect(resultOf(`${votes(21, 10)}ss`, 'two-thirds')).toBe('adopted')
  expect(resultOf(votes(21, 12), 'two-thirds')).toBe('not-adopted')
})

// Robert's Rules of Order Revised (1915), § 64: "The quorum refers to the number present, not to the number voting."
test("Robert's Rules 1915 § 64: one vote carries where the others of a quorum stand aside, and none without a quorum", () => {
  expect(resultOf('ysss....', 'majority')).toBe('adopted')
  expect(resultOf('yss.....', 'majority')).toBe('inquorate')
  expect(resultOf('yyy.....', 'two-thirds')).toBe('inquorate')
})

// Yolo County Code, Title 2, Chapter 2 (§ 2, Ord. 1309, 2003): who abstains "due to a legal conflict of interest shall
// not be counted in determining the existence of a quorum or a majority vote".
test('Yolo County Code: a recused member counts neither to the quorum nor to the vote', () => {
  expect(resultOf('yrr...', 'majority', { quorumShare: 0.5 })).toBe('inquorate')
  expect(outcomeOf(factsOf('yyorr', 'majority', { quorumShare: 1 }))).toMatchObject({
    outcome: 'adopted',
    counts: { counted: 3, recused: 2 },
    quorum: { counted: 3, needed: 3, present: 3 },
  })
})

// The same arithmetic with the higher fraction: at least four fifths of the votes cast.
test('four fifths: 4 of 5, 8 of 10 and 12 of 15 carry, 7 of 9 and 11 of 14 do not', () => {
  for (const [inFavour, against, expected] of [
    [4, 1, 'adopted'],
    [8, 2, 'adopted'],
    [12, 3, 'adopted'],
    [7, 2, 'not-adopted'],
    [11, 3, 'not-adopted'],
    [3, 1, 'not-adopted'],
  ] as const)
    expect(resultOf(votes(inFavour, against), 'four-fifths'), `${inFavour}:${against}`).toBe(expected)
})

// Endenburg's first principle as Cohabitat Montréal publishes it ("Sociocracy"): a decision "has been taken only when
// none of the circle members who are present have any argued and paramount objection"; "In consent decision making a
// 'not against' is required", where consensus asks participants to be "for".
test('sociocratic consent: one objection among those present stops a decision that all others favour', () => {
  expect(resultOf('yyyyyyyyo', 'consent')).toBe('not-adopted')
  expect(resultOf('yyyyyyyyc', 'consent')).toBe('adopted')
})

test('sociocratic consent: not being against is enough, and only those present are asked', () => {
  expect(resultOf('yysss....', 'consent')).toBe('adopted')
  expect(resultOf('yyss.....', 'consent')).toBe('inquorate')
})

// Sharon Villines (co-author of "We the People: Consenting to a Deeper Democracy"), cohousing list, 14 July 2017:
// "We have a 51% quorum, so consent is all of the 51% including stand asides."
test('sociocratic consent with a 51 % quorum: stand-asides are part of the consenting quorum', () => {
  expect(resultOf('yyyss....', 'consent', { quorumShare: 0.51 })).toBe('adopted')
  expect(resultOf('yyss.....', 'consent', { quorumShare: 0.51 })).toBe('inquorate')
})

test('"not yet" does not stop consent, stops consensus, and counts against where votes are counted', () => {
  expect(resultOf('yyyn', 'consent')).toBe('adopted')
  expect(resultOf('yyyn', 'consensus')).toBe('not-adopted')
  expect(resultOf('yynn', 'majority')).toBe('not-adopted')
  expect(resultOf('yyyn', 'four-fifths')).toBe('not-adopted')
})

test('"not yet" is an answer and counts to the quorum', () => {
  expect(resultOf('yn..', 'consent')).toBe('adopted')
  expect(resultOf('y...', 'consent')).toBe('inquorate')
})

test('consensus needs an answer of every organisation holding a seat, and bears standing aside and conditions', () => {
  expect(resultOf('yycs', 'consensus')).toBe('adopted')
  expect(resultOf('yyc.', 'consensus')).toBe('not-adopted')
  expect(resultOf('yyco', 'consensus')).toBe('not-adopted')
  expect(resultOf('yycr', 'consensus')).toBe('adopted')
})

test('where nobody votes for or against, no majority of any size carries', () => {
  for (const rule of ['majority', 'two-thirds', 'four-fifths'] as const)
    expect(resultOf('ssss', rule), rule).toBe('not-adopted')
})

test('consensus has no quorum either while a required sector holds no seat', () => {
  const whole = { sectors: ['prosecution', 'community'] as const, requiredSectors: ['public-defence'] as const }
  const facts = factsOf('yy', 'consensus', { sectors: [...whole.sectors], requiredSectors: [...whole.requiredSectors] })
  expect(outcomeOf(facts)).toMatchObject({ outcome: 'inquorate', quorum: { missingSectors: ['public-defence'] } })
})

test('a body whose organisations are all recused decides nothing', () => {
  for (const rule of ['consensus', 'consent', 'majority'] as const)
    expect(resultOf('rrr', rule), rule).toBe('inquorate')
  expect(resultOf('', 'consent')).toBe('inquorate')
})

test('a position of an organisation that holds no seat changes nothing', () => {
  const facts = factsOf('yy..', 'consent')
  const joined = new Map([...facts.positions, ['stranger', 'object' as const]])
  expect(outcomeOf({ ...facts, positions: joined })).toEqual(outcomeOf(facts))
})

test('the counts tell every answer apart and add up', () => {
  expect(outcomeOf(factsOf('yycsnor.', 'consent')).counts).toEqual({
    seats: 8,
    counted: 7,
    answered: 6,
    unanswered: 1,
    recused: 1,
    agree: 2,
    agreeWithConditions: 1,
    standAside: 1,
    notYet: 1,
    object: 1,
    inFavour: 3,
    against: 2,
  })
})
