// Functions that change a table and record nothing themselves, each with the reason why that is right. An entry whose
// function is gone, or records now, fails the test. Form: 'path#function': 'reason'.
export const unrecorded: Record<string, string> = {
  'app/domain/activity/chain.server.ts#append': 'Is what record writes with.',
  'app/domain/activity/chain.server.ts#beginChain':
    'Puts old entries into the chain, and an entry of its own that says so.',
  'app/domain/activity/erasure.server.ts#eraseFromActivity':
    'Part of the recorded erasure of a person, whose entry names the entries that it emptied.',
  'app/domain/community/receipt.server.ts#noteAnswerRead':
    'That a submitter read their answer is their own business: only the moment is kept, for the retention of an address.',
  'app/domain/matters/following.server.ts#followMatter':
    'What a member follows is their own business: the log, which others read, does not say it.',
  'app/domain/matters/following.server.ts#unfollowMatter':
    'What a member no longer follows is their own business, like what they follow.',
  'app/domain/people/departure.server.ts#endEverything':
    'Part of leaving and of erasure, both of which record; it ends what somebody holds.',
  'app/domain/meetings/agenda/appending.server.ts#appendItems':
    'Part of drafting a meeting and of publishing its agenda, both of which record how many items there are.',
  'app/domain/meetings/agenda/appending.server.ts#appendOverdue':
    'Part of publishing an agenda, which records how many items put themselves there.',
  'app/domain/site/numbers.server.ts#takeNumber': 'Takes the next number for a command that records what it numbers.',
  'app/domain/organisations/archive.server.ts#endTerms':
    'Part of archiving or merging an organisation, which is recorded with what ended.',
  'app/domain/organisations/naming.server.ts#renameOrganisation':
    'Keeps the former name; the rename itself is recorded by applyRecord, which every change of a record goes through.',
  'app/domain/proposals/decisions/agreement-events.server.ts#appendAgreements':
    'Appends the words that a recorded command gives it.',
  'app/domain/editions/recipients.server.ts#ensureMemberSubscriptions':
    'Holding a seat is what subscribes a member; that was recorded. The row is made when it is first needed.',
  'app/domain/seats/seating.server.ts#touchSeat':
    'Part of a recorded change of a seat: the number that guards its pages grows.',
  'app/domain/people/sign-in/passkeys.server.ts#keepChallenge':
    'A question to a browser that nobody has answered yet; the passkey that is added or used with it is recorded.',
  'app/domain/people/sign-in/passkeys.server.ts#takeChallenge':
    'Uses the question up before its answer is looked at; the passkey that is added or used with it is recorded.',
  'app/domain/people/sign-in/site-key.server.ts#takeSiteKey':
    'Makes a key of the site for itself when it is first needed; it says nothing of anybody.',
  'app/domain/evidence/keeping.server.ts#keepFormer':
    'Part of correcting or importing entries, both of which record; it keeps what an entry said.',
  'app/domain/firewall/citations.server.ts#forgetCitations':
    'Part of a command that withdraws a published text and records that.',
  'app/domain/firewall/citations.server.ts#noteCitations':
    'Part of a command that publishes a text and records that: it notes which entries the text cites.',
  'app/domain/releases/tables/tables.server.ts#keepRawTable':
    'Part of adding a table to a release and of building it again, both of which record.',
  'app/domain/releases/gate/gate.server.ts#forgetGate':
    'Part of a recorded change of a draft: what the gate said of the former draft ends.',
  'app/domain/reminders/sent.server.ts#markReminded':
    'Part of a reminder, which each domain records: it says which of two runs may write the letters.',
  'app/domain/site/drafts.server.ts#openSetup':
    'Before there is a site nobody can read a log; establishing the site is recorded.',
  'app/domain/site/drafts.server.ts#keepAnswers':
    'Answers of a set-up that has made nothing yet; establishing is recorded.',
}
