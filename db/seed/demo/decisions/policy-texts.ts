// The texts of the sample site's policies. Written for it; they are nobody's real rules.

const intake = 'Call the intake line 555-0160, 8 a.m. to 2 a.m. A worker answers within 5 minutes.'

export const eligibility1 = `## Who may be offered it

- 18 or older, and in Calder County or here often
- Signs of need: drug or alcohol use, poor mental health, no home, sex work to get by, deep poverty
- Agrees to meet a case manager

## What nobody needs

- No identity document, no address, no insurance
- No clean record, no plea, and no promise to stop using

## When not to offer it

- Somebody was seriously hurt, or a weapon was used
- The person is suspected of exploiting others
- There is a present danger to a certain person

## Not a reason to refuse

- Having said no before, an old record, or being rude
`

export const eligibility2 = `## Who may be offered it

- 18 or older, and in Calder County or here often
- Signs of need: drug or alcohol use, poor mental health, no home, sex work to get by, deep poverty
- Agrees to meet a case manager, now or within 3 days

## What nobody needs

- No identity document, no address, no insurance
- No clean record, no plea, and no promise to stop using

## When not to offer it

- Somebody was seriously hurt, or a weapon was used
- The person is suspected of exploiting others
- There is a present danger to a certain person

## Not a reason to refuse

- Having said no before, having left the programme, an old record, or being rude
- Being on probation, unless a judge’s order says otherwise

## Again

- A person may be offered it as often as needed. ${intake}
`

export const offences1 = `## Door one: instead of an arrest

- Possession of drugs for own use
- Sale of a small amount, up to $100, to pay for own use
- Sex work
- Theft from a shop up to $250
- Trespass and sleeping outside
- Disorderly conduct without violence

## Always ask first

- Any case with a victim who is known: the sergeant speaks with the victim before an offer
`

export const offences2 = `## Door one: instead of an arrest

- Possession of drugs for own use
- Sale of a small amount, up to $100, to pay for own use
- Sex work
- Theft from a shop up to $500
- Trespass and sleeping outside, also in the harbor parking structures
- Disorderly conduct without violence
- Riding without a fare

## Always ask first

- Any case with a victim who is known: the sergeant speaks with the victim before an offer
- A third theft from the same shop within a month: the shop is asked as well
`

export const referral1 = `## On the street

1. Compare the case with the card. When in doubt, ask.
2. Explain in plain words: there is a choice, a worker will come, and saying no costs nothing extra.
3. ${intake}
4. Hand over in person, before booking. Introduce the worker by name.
5. Step back: the first talk is private.

## Afterwards

- Note the offer, or why there was none. Counts go to the project manager by the 10th of the next month.
- The arrest is set aside when the first talk and the first assessment are done, within 30 days.
- The worker reports “complete” or “not yet complete”, and only with the person’s consent.
`

export const referral2 = `## On the street

1. Compare the case with the card. When in doubt, ask.
2. Explain in plain words: there is a choice, a worker will come, and saying no costs nothing extra.
3. ${intake} No answer: call the second number 555-0161. A missed call is counted.
4. Hand over in person, before booking. Introduce the worker by name. After 10 p.m. the handover is at the front desk of the Harbor station, with a warm room.
5. Step back: the first talk is private.

## Afterwards

- Note the offer, or why there was none. Counts go to the project manager by the 10th of the next month.
- The arrest is set aside when the first talk and the first assessment are done, within 30 days.
- The worker reports “complete” or “not yet complete”, and only with the person’s consent.

## No place

- Say so to the person at once. Do not promise help that does not exist. The shortage is counted.
`

const sharingCore = `## The rule

- As little as possible, for a stated purpose, with consent, for a limited time
- What is not listed here is not shared

## What is shared

- Name and a way to reach the person: officer to case management, for first contact, 30 days
- That the first steps are done: case management to police or prosecutor, with signed consent
- Open cases and warrants: prosecutor to case management and defense, with signed consent
- Counts without rows: every organisation to the project manager

## What is never shared

- Health or treatment details with police or prosecution
- Whether somebody takes part, with neighbors, employers, the press or family
- Lists of names at a meeting
`

export const sharing1 = `${sharingCore}
## Reporting to officers

- An officer who referred somebody hears each month whether the person still takes part
`

export const sharing2 = `${sharingCore}
## Reporting to officers

- An officer who referred somebody hears how that person is doing only where a signed consent covers it
- That somebody does not follow a plan is not reported

## When something goes wrong

- Whoever notices a breach tells the project manager within 24 hours; the person concerned hears within 72 hours
`
