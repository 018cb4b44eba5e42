"""A journey and an organisation that use every key of the language."""

from __future__ import annotations

JOURNEY = """\
kind: journey
title: A tooth breaks
lang: en
persona: night-worker
scenario: A molar cracks on a nut at four in the morning, in the middle of a shift.
goal: Eat without pain by the weekend, and know what it costs
owner: sari
status: live
state: current
value: delivery
scale: 0-100
promises: [gentle]
focus: [no-waiting]
part-of: dental-care#emergency
reviewed: 2026-09-15
review-every: 3 months
target:
  efficiency: 75
  ease: 80
  emotion: {raise: [relieved, trusting], lower: [afraid], score: 70}
metrics:
  nps: {target: 40, actual: {counts: {9: 40, 7: 30, 3: 20}}, evidence: [survey]}
rows: {outputs: What the patient has in hand}

phases:
  pain: Feels the pain
  seat: {title: Gets a seat in the chair, goal: Be seen today, value: delivery, takes: 1 d}
  care: Is cared for

touchpoints:
  cracks:
    title: Bites on a nut
    phase: pain
    owner: customer
    doing: Rinses with salt water, asks a colleague
    thinking: Who is open at this hour?
    assumed: {emotion: afraid}
  call:
    title: Calls the clinic
    phase: seat
    channel: phone
    owner: reception
    involves: [dentists]
    systems: [booking]
    importance: moment of truth
    doing: Waits in the line, tells it all, tells it again
    frontstage: Finds a time and sends a text message
    thinking: Will somebody take me today?
    quotes:
      - "I told this to the machine already."
    takes: 25 min
    wait: {target: 2 min, actual: 14 min}
    pains:
      - Tells the same thing twice
      - {title: Nobody says what it will cost, severity: 4, evidence: [calls]}
    opportunities:
      - Let patients send a picture
    promises: [gentle]
    collects: {what: phone number, why: to call back, given: freely}
    felt-by-staff: {emotion: stressed, evidence: [pulse]}
    metrics:
      ces: {target: 6, actual: {value: 4.1, n: 212, sd: 1.4}}
    target:
      efficiency: 80
      ease: 80
      emotion: {lower: {afraid: 10%}, raise: [relieved], score: 75}
    actual:
      efficiency: 55
      ease: 40
      emotion: {felt: {afraid: 30%, worried: 40%, relieved: 30%}, n: 120}
    evidence: [calls]
    rows: {outputs: A time and a number}
    next:
      - xray
      - to: night-clinic
        when: the face is swollen
        share: 20%
    x-sticker: yellow
  xray:
    title: Has a picture taken
    owner: dentists
    handoff: {carries: [patient id, symptoms], within: 1 d}
    next: filling
  night-clinic:
    title: Is seen the same night
    owner: night-clinic-company
    handoff: {carries: [patient id], within: 30 min}
    start: 5%
  filling: {title: Gets a filling, owner: dentists}
  second-visit:
    title: Comes a second time
    share: 10%
  well:
    title: Eats again
    phase: care
    owner: customer
    next: end

backstage:
  triage:
    title: Sorting by need
    owner: dentists
    systems: [patient-records]
    supports: [call, xray]
    takes: 2 h

evidence:
  calls:
    {title: Listening to 60 calls, kind: interview, about: life, by: third-party, voice: operational, n: 60,
     date: 2026-08, link: https://example.org/r/12}
  survey: A survey
  pulse: {title: The weekly pulse, kind: survey}
risks:
  line-down:
    title: The exchange fails
    affects: {channels: [phone], touchpoints: call, units: [reception]}
    likelihood: 2
    severity: 5
    plan: A banner on the page, and a second number
    owner: olli
    fallback: {call: night-clinic}
actions:
  picture:
    title: Take pictures by text message
    at: [call]
    owner: sari
    focus: no-waiting
    metric: ces
    expects: {ease: +20, emotion: +15}
    effort: 3
    due: 2027-02-28
    status: planned
notes: Walked through with the night team
links: [{title: The wall, link: photos/wall.jpg}]
x-workshop: {room: [blue, red]}
"""

ORGANISATION = """\
kind: organisation
name: Hammas
lang: fi
vision: Nobody is afraid of the chair
target: {efficiency: 70, ease: 75, emotion: {raise: [trusting, valued], lower: [uncertain], score: 70}}
units:
  care: Care
  dentists: {name: Dentists, part-of: care, lead: sari, notes: Two rooms}
  night-clinic-company: {name: Night clinic, outside: true, links: https://example.org}
people:
  sari: {name: Sari Salo, unit: dentists}
  olli: Olli Oja
channels:
  phone: {name: Phone, contact: human}
  page: {name: Page, contact: self-service}
  sms: Text message
systems: {booking: Booking, records: {name: Records, owner: care}}
personas: {night-worker: {name: Works at night, needs: [Sleep, A chair at six], segment: adults}}
promises: {gentle: {title: Gentle, means: Nothing happens without a word first}}
focus:
  no-waiting: {title: No waiting, means: A chair the same day, ambition: Nine of ten the same day, until: 2027-12-31}
metrics:
  nps: {kind: nps, level: relationship, owner: sari}
  ces: {kind: ces, level: touchpoint, measures: ease, scale: 1-7}
  queue: {kind: duration, level: touchpoint, measures: efficiency, better: lower, title: Waiting}
  csat: csat
feedback: {web-form: {owner: sari, answered-within: 2 d, leads-to: [picture]}}
reach: {efficiency: 15, ease: 15, emotion: 10, within: 12 months}
emotions: {cosy: {valence: 0.5, arousal: -0.5, fi: kotoisa, opposite: lonely, synonyms: homely}}
model: {weights: source-document, memory: default, prior: {score: 60, encounters: 3}}
notes: Drawn up in spring
x-wall: blue
"""
