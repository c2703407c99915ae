// What the coalition's organisations sign, in its two versions. Invented, like everything in the sample.

export const agreement1 = `## Who agrees

The organisations that have signed, each for itself. Each stays independent and keeps the powers and duties that it has in law.

## What for

To offer people who meet the police again and again, for low-level offences linked to poverty, drug use or poor mental health, support in place of arrest and court. The goals are a safer community and less contact with the justice system; both weigh the same.

## What all promise

- to treat people who take part without pressure and without shame
- to ask for no abstinence as a condition of support
- to send promised numbers on time, as counts
- never to write the name of a person who takes part into papers of the group

## How decisions are made

By the bodies and the rules in their charters. Each organisation has one voice. No one is bound by a text to which it has not agreed.

## Withdrawal

Any organisation may withdraw at any time, from one text or from the whole, by a note to the project manager. It need not give a reason.
`

export const agreement2 = `## Who agrees

The organisations that have signed, each for itself. Each stays independent and keeps the powers and duties that it has in law.

## What for

To offer people who meet the police again and again, for low-level offences linked to poverty, drug use or poor mental health, support in place of arrest and court. The goals are a safer community and less contact with the justice system; both weigh the same.

## What all promise

- to treat people who take part without pressure and without shame
- to ask for no abstinence as a condition of support
- not to push other people off waiting lists in favor of people in the programme
- to send promised numbers on time, as counts, and to accept that late ones are shown as late
- never to write the name of a person who takes part into papers of the group

## How decisions are made

By the bodies and the rules in their charters. Each organisation has one voice. No one is bound by a text to which it has not agreed.

## The project manager

The project manager is neutral among the organisations. A change of host, of funding or of a charter is announced to all of them at least 30 days before it takes effect.

## Withdrawal

Any organisation may withdraw at any time, from one text or from the whole, by a note to the project manager. It need not give a reason. The withdrawal takes effect 30 days after the note, so that people who take part can be handed over in good order.
`
