// What reads.test.ts takes instead of an Actor, each with its reason. Form: 'path' or 'path#function': 'reason'. An entry
// that is not needed any more fails the test.

/** Types that only a scoped query hands out, and that query: who holds one was shown it. */
export const found: Record<string, string> = {
  CharterDraft: 'app/domain/charters/charters.server.ts#findCharterDraft',
  Issue: 'app/domain/editions/issues.server.ts#findIssue',
  Matter: 'app/domain/matters/matters.server.ts#findMatter',
  Meeting: 'app/domain/meetings/meetings.server.ts#findMeeting',
  Proposal: 'app/domain/proposals/proposals.server.ts#findProposal',
  RecordNow: 'app/domain/organisations/profile.server.ts#findRecord',
  Release: 'app/domain/releases/drafts/drafts.server.ts#findRelease',
  Statement: 'app/domain/statements/statements.server.ts#findStatement',
  SuppliedFeed: 'app/domain/feeds/submissions.server.ts#findFeed',
  VersionFacts: 'app/domain/policies/policies.server.ts#listPolicies',
}

/** What everybody may read, or what says nothing of anybody. */
export const publicReads: Record<string, string> = {
  'app/domain/activity/chain.server.ts': 'Sums over the log that prove it whole; no entry can be read from them.',
  'app/domain/activity/record.server.ts#findPublicVersion': 'A number that grows when something public changes.',
  'app/domain/activity/verification.server.ts#verifyChain': 'Says whether the log is whole, and nothing that it holds.',
  'app/domain/bodies/body.server.ts#listChartersInForce':
    'Charters are public; the standing items of their agendas are left out.',
  'app/domain/community/said-did.server.ts':
    'The page that the public reads: what was asked and what was answered, as a visitor sees it, whoever asks.',
  'app/domain/directory/services.server.ts': 'The directory is for everybody who needs help.',
  'app/domain/editions/issues.server.ts#findNextSpan': 'Two instants; nothing of what an issue tells.',
  'app/domain/evidence/importing.server.ts#planImport': 'Compares figures with the register, which everybody reads.',
  'app/domain/evidence/keeping.server.ts#listSlugs': 'Addresses of the register, which everybody reads.',
  'app/domain/evidence/register.server.ts': 'The register of evidence is public, with every former version.',
  'app/domain/firewall/citations.server.ts':
    'Looks words up in the register of evidence, which everybody reads; the words are the caller’s own.',
  'app/domain/matters/destinations.server.ts': 'Names of the bodies that stand: everybody knows which there are.',
  'app/domain/meetings/action-owners.server.ts#listOwners':
    'Names of the organisations that stand, as on their public list.',
  'app/domain/organisations/merger.server.ts#listMergerTargets':
    'Names of the organisations that stand, as on their public list.',
  'app/domain/organisations/organisations.server.ts#listTakenSlugs': 'Addresses of organisations, which are public.',
  'app/domain/agreement/signatures.server.ts#findWithdrawalNotice':
    'Days of notice that the agreement asks for; its text is public.',
  'app/domain/releases/cited-release.server.ts#ensureDraftCited':
    'Looks words up among evidence and published tables; the words are the caller’s own.',
  'app/domain/trends/discretion.server.ts#listDiscretionTables': 'Tables of published releases.',
  'app/domain/evaluation/plan.server.ts': 'The evaluation plan and what may be asked in it, as everybody reads it.',
  'app/domain/evaluation/reports.server.ts':
    'Reports of the evaluator are public from the moment that they are handed in, and so is a response that is late.',
  'app/domain/feeds/feeds.server.ts':
    'The calendar of promised counts is public: who promised what for when, never what came.',
  'app/domain/measures/use.server.ts': 'Which organisations supply a measure, as the public calendar says.',
  'app/domain/measures/measures.server.ts': 'Definitions of what is counted are public, with every former version.',
  'app/domain/releases/published/tables.server.ts': 'Tables of published releases alone: they come out as Disclosed.',
  'app/domain/releases/calendar/plans.server.ts': 'Announced days of releases are public, with every move.',
  'app/domain/releases/releases.server.ts':
    'Published releases, as everybody reads them. What waits for a review asks who reads.',
  'app/domain/measures/taxonomies.server.ts#listTaxonomies': 'The shared lists of groups are public.',
  'app/domain/releases/withdrawal.server.ts#findWithdrawal':
    'The notice that stands in the place of a withdrawn release.',
  'app/domain/proposals/drafting.server.ts#listJurisdictions':
    'Places where organisations work, as their public list says.',
  'app/domain/site/settings.server.ts': 'Settings of the site, and which day it is there.',
}

/** What is asked with a secret, or to find out who somebody is: there is no actor yet, and the secret is the access. */
export const secretReads: Record<string, string> = {
  'app/domain/invitations/invitations.server.ts#findInvitation': 'By the token of the invitation, which was mailed.',
  'app/domain/community/receipt.server.ts#findReceipt':
    'By the code of the receipt, which only the submitter was shown.',
  'app/domain/editions/copies.server.ts#findWebCopy': 'By the token of the copy, as the person whom it was mailed to.',
  'app/domain/editions/subscriptions.server.ts#findAsked': 'By the token of the confirmation, which was mailed.',
  'app/domain/meetings/calendar/feed.server.ts#readCalendarFeed':
    'By the token of the feed; it makes the actor of its owner and shows what they may see.',
  'app/domain/people/address.server.ts#findAddressChange': 'By the token that was mailed to the new address.',
  'app/domain/people/admission.server.ts#findStepOf': 'By the cookie of the first step of a sign-in.',
  'app/domain/people/sign-in/passkeys.server.ts#findCredential': 'A public key, to check the answer of a browser with.',
  'app/domain/people/sign-in/second-factor.server.ts#hasSecondFactor': 'Yes or no, while somebody is signing in.',
  'app/domain/people/sign-in/session.server.ts': 'To check a password or a link that was mailed with.',
  'app/domain/site/drafts.server.ts#findDraft': 'By the code that the person who sets the site up was given.',
}

/** What answers whoever calls it: for commands, jobs and other queries. No page imports these. */
export const innerReads: Record<string, string> = {
  'app/domain/charters/charters.server.ts#findVersionTerms':
    'Terms with their standing items, of the version that a draft which was found names.',
  'app/domain/charters/charters.server.ts#listStandingItems': 'What a meeting that is being drafted begins with.',
  'app/domain/seats/delegates.server.ts': 'Who is mailed and who is counted on the day; pages ask seats.server.ts.',
  'app/domain/editions/copies.server.ts#copyMaker': 'Makes each recipient’s copy as the actor that the recipient is.',
  'app/domain/editions/issues.server.ts#findLastReleased': 'The stream that an issue continues, while it is compiled.',
  'app/domain/editions/issues.server.ts#findNewest': 'The stream that an issue continues, while it is compiled.',
  'app/domain/editions/issues.server.ts#listReferences':
    'What an issue names, by kind and id; each is asked for again as its reader.',
  'app/domain/editions/issues.server.ts#listAlreadyTold':
    'What earlier issues of a stream named already, by kind and id.',
  'app/domain/editions/recipients.server.ts#recipientsOf': 'Addresses that an issue is mailed to.',
  'app/domain/matters/columns.server.ts': 'Columns for the queries of matters, which start from visibleTo.',
  'app/domain/meetings/minutes/cited.server.ts#findUncited': 'Checks minutes that the command which asks has found.',
  'app/domain/organisations/profile.server.ts#refuseStrangers':
    'Refuses contacts who do not belong to the organisation; gives nothing back.',
  'app/domain/agreement/recipients.server.ts#listSignatoryPeople': 'Addresses that a notice is mailed to.',
  'app/domain/outbox/delivery.server.ts': 'What the job that delivers asks of the outbox and its recipients.',
  'app/domain/people/actor.server.ts#findActor': 'Makes the actor, of whom everything else is asked.',
  'app/domain/people/actors.server.ts#listActors': 'Makes the actors of recipients.',
  'app/domain/people/departure.server.ts#isLastOf': 'Yes or no, for the command that ends a role.',
  'app/domain/people/own-data/own-deeds.server.ts': 'Part of a person’s own file, which asks that it is their own.',
  'app/domain/people/own-data/own-holdings.server.ts': 'Part of a person’s own file, which asks that it is their own.',
  'app/domain/people/own-data/own-proofs.server.ts': 'Part of a person’s own file, which asks that it is their own.',
  'app/domain/people/own-data/own-words.server.ts': 'Part of a person’s own file, which asks that it is their own.',
  'app/domain/people/sign-in/site-key.server.ts#findSiteKey':
    'A key of the site for itself, which signs and is never shown.',
  'app/domain/releases/drafts/drafts.server.ts#findRevision': 'The published release that corrects one that was found.',
  'app/domain/releases/gate/earlier.server.ts': 'What was published before, for the gate to compare a draft with.',
  'app/domain/feeds/stewards.server.ts#listStewards': 'Addresses that reminders of promised counts are mailed to.',
  'app/domain/proposals/decisions/agreement-events.server.ts#listAgreementEvents':
    'Events of a policy that was found; what was said in them is worded as the actor may read it.',
  'app/domain/proposals/positions/positions.server.ts#listEveryPosition':
    'Every position, hidden or not, to reckon an outcome; pages ask listPositions.',
  'app/domain/proposals/decisions/replacement.server.ts#listReplacedAmong':
    'Which decisions of those that were found are replaced.',
  'app/domain/meetings/action-owners.server.ts#hasOwnerOn': 'A clause for queries of actions, which start from theirs.',
  'app/domain/people/recipients.server.ts': 'Whom letters to an office of the site go to.',
  'app/domain/reminders/sent.server.ts#listReminded': 'Which reminders went out, by key, for the job that sends them.',
  'app/domain/retention/retention.server.ts#countDue': 'Numbers of rows that the job would remove.',
  'app/domain/statements/sign-off-rows.server.ts#listSignOffs': 'Sign-offs of statements that were found.',
}
