import type { Property } from "./property.ts";

const TABLE = "src/lifecycle/transition-table.ts";
const WALKS = { file: "test/lifecycle/walks.test.ts", title: "keeps seats, guards and departures" };
const BOOK = "src/lifecycle/record-in-book.ts";

/** What holds for every relationship and every ledger. */
export const LIFECYCLE: readonly Property[] = [
  {
    name: "lifecycle-table",
    says: "Only the listed transitions succeed; every other pair of state and event is refused by name and changes nothing",
    test: { file: "test/lifecycle/transition-table.test.ts", title: "the table" },
    faults: [
      { file: TABLE, text: '{ event: "resume", from: ["paused"]', becomes: '{ event: "resume", from: ["paused", "closing"]' },
      {
        file: TABLE,
        text: '{ event: "withdraw-closing", from: ["closing"], to: "active"',
        becomes: '{ event: "withdraw-closing", from: ["closing"], to: "paused"',
      },
      {
        file: "src/lifecycle/obstacles.ts",
        text: 'if (row === undefined) return { obstacle: { code: "not-allowed" } };',
        becomes: 'if (row === undefined) return { obstacle: { code: "duplicate-event", eventId: event.id } };',
      },
    ],
  },
  {
    name: "lifecycle-end-is-final",
    says: "What has ended stays ended, but for a reopening within the grace",
    test: { file: "test/lifecycle/transition.test.ts", title: "what an event needs besides the state" },
    faults: [{ file: "src/lifecycle/guards.ts", text: "return event.at > lastDay ?", becomes: "return event.at > addDays(lastDay, 1) ?" }],
  },
  {
    name: "lifecycle-days-never-go-back",
    says: "Days in a history never decrease",
    test: { file: "test/lifecycle/transition.test.ts", title: "what an event needs besides the state" },
    faults: [
      {
        file: "src/lifecycle/obstacles.ts",
        text: "if (event.at < last) return",
        becomes: 'if (event.at < last && event.by !== "administrator") return',
      },
    ],
  },
  {
    name: "lifecycle-bands",
    says: "Bands by anniversaries, clamped and counted from the start: under 6 months, from 8 to 12, past 12",
    test: { file: "test/lifecycle/duration-of.test.ts", title: "durationOf" },
    faults: [
      { file: "src/lifecycle/duration-of.ts", text: "if (months < minimumMonths)", becomes: "if (months <= minimumMonths)" },
      { file: "src/lifecycle/duration-of.ts", text: "months > maximum || (months === maximum && days > 0)", becomes: "months >= maximum" },
      {
        file: "src/lifecycle/counted-time.ts",
        text: "return Math.min(daysInPauses(relationship, until), policy.pausedDays);",
        becomes: "return daysInPauses(relationship, until);",
      },
    ],
  },
  {
    name: "lifecycle-months",
    says: "Adding months is monotone, clamps, and comes back as it was added, on every day of five centuries",
    test: { file: "test/calendar/days.test.ts", title: "come back as they were added" },
    faults: [
      {
        file: "src/calendar/months.ts",
        text: "const anniversary = Math.min(from.day, daysInMonth(to.year, to.month));",
        becomes: "const anniversary = from.day;",
      },
      { file: "src/calendar/months.ts", text: "day: Math.min(day, daysInMonth(toYear, toMonth))", becomes: "day: Math.min(day, 28)" },
    ],
  },
  {
    name: "lifecycle-running-is-never-too-short",
    says: "A running relationship is never too short; past twelve months it is flagged and goes on",
    test: { file: "test/lifecycle/duration-of.test.ts", title: "durationOf" },
    faults: [
      {
        file: "src/lifecycle/duration-of.ts",
        text: 'return isPast(months, days, maximumMonths) ? "stagnating" : null;',
        becomes: 'return isPast(months, days, maximumMonths) ? "stagnating" : months < 6 ? "under-minimum" : null;',
      },
    ],
  },
  {
    name: "lifecycle-stagnation-is-flagged",
    says: "A relationship past its twelve months is brought up by follow-up, unless that was agreed",
    test: { file: "test/lifecycle/follow-up.test.ts", title: "stagnates past twelve months" },
    faults: [
      {
        file: "src/lifecycle/follow-up-signals.ts",
        text: "midTermReview, closingPreparation, stagnation]",
        becomes: "midTermReview, closingPreparation]",
      },
    ],
  },
  {
    name: "lifecycle-one-reason",
    says: "A failure has exactly one known reason",
    test: { file: "test/lifecycle/transition.test.ts", title: "is how it ended" },
    faults: [
      {
        file: "src/lifecycle/changes.ts",
        text: "ending: ended({ on: event.at, failure: failureOf(event) }),",
        becomes: "ending: ended({ on: event.at }),",
      },
    ],
  },
  {
    name: "lifecycle-rematch-needs-a-reason",
    says: "Nobody is matched again before a diagnosis with a cause",
    test: { file: "test/lifecycle/diagnose.test.ts", title: "planRematch" },
    faults: [{ file: "src/lifecycle/plan-rematch.ts", text: "rematch: blocks.length > 0 ? [] :", becomes: "rematch:" }],
  },
  {
    name: "lifecycle-departure",
    says: "A departure ends all relationships of the person on its day and frees the partners, never who left",
    test: { file: "test/lifecycle/ledger.test.ts", title: "end all relationships of the human on that day" },
    faults: [
      {
        file: "src/lifecycle/effects.ts",
        text: 'event.type === "depart" && event.who === "mentor" ? undefined',
        becomes: 'event.type === "depart" && event.who === "mentee" ? undefined',
      },
      {
        file: BOOK,
        text: '    ...mentorIds.flatMap((id) => (book.ofMentor.get(id) ?? []).map((position) => ({ position, who: "mentor" as const }))),\n',
        becomes: "",
      },
    ],
  },
  {
    name: "lifecycle-departure-ahead",
    says: "A departure that lies ahead has no effect before its day",
    test: { file: "test/lifecycle/ledger.test.ts", title: "that lie ahead have no effect before their day" },
    faults: [
      {
        file: BOOK,
        text: "if (on === at) return endRelationshipsOf(departure, draft);",
        becomes: "if (on >= at) return endRelationshipsOf(departure, draft);",
      },
      { file: BOOK, text: "filter(({ on }) => on <= event.at)", becomes: "filter(({ on }) => on < event.at)" },
    ],
  },
  {
    name: "lifecycle-rematch-never-a-former-pair",
    says: "A rematch never pairs two again who worked together, keeps the history and says why somebody stays without",
    test: { file: "test/operations/rematch-participants.test.ts", title: "is exact for one failed relationship" },
    faults: [
      { file: "src/operations/rematch-changes.ts", text: ", add: [...former.values()].filter(isKnown) },", becomes: " }," },
      { file: "src/kernel/limited-moves.ts", text: "if (free.moves <= limit)", becomes: "if (free.moves <= limit + 1)" },
    ],
  },
  {
    name: "lifecycle-rematch-cause",
    says: "Whoever has no alternative in a rematch stays without, and is told why",
    test: { file: "test/operations/rematch-adjustments.test.ts", title: "leaves somebody without an alternative" },
    faults: [{ file: "src/operations/summarize-rematch.ts", text: "...(cause === undefined ? {} : { cause }),", becomes: "" }],
  },
  {
    name: "lifecycle-new-id",
    says: "A new relationship has an id of its own, never that of others",
    test: { file: "test/lifecycle/transition.test.ts", title: "makes an id of the two and the day" },
    faults: [{ file: "src/lifecycle/propose-relationship.ts", text: 'part.replace(/[\\\\/]/g, "\\\\$&")', becomes: "part" }],
  },
  {
    name: "lifecycle-no-clock",
    says: "Nothing reads a clock: today is an argument",
    test: { file: "test/architecture.test.ts", title: "keeps its floors, bans, forms and sizes" },
    faults: [
      {
        file: "src/lifecycle/duration-of.ts",
        text: "const day = requireDay(asOf);",
        becomes: "const day = requireDay(asOf ?? new Date().toISOString().slice(0, 10));",
      },
    ],
  },
  {
    name: "lifecycle-former-pairs",
    says: "A ledger names its running pairs as active and those who worked together as former",
    test: { file: "test/lifecycle/ledger.test.ts", title: "names open pairs as active" },
    faults: [
      { file: "src/lifecycle/pairs-of-ledger.ts", text: '(["completed", "failed", "declined"])', becomes: '(["completed", "failed"])' },
    ],
  },
  {
    name: "lifecycle-replay",
    says: "Replaying the events gives the same state, wherever the log is split and however it is stored",
    test: { file: "test/lifecycle/ledger.test.ts", title: "give the same as one by one" },
    faults: [
      {
        file: "src/lifecycle/ledger-book.ts",
        text: "if (departure.applied) book.pending.delete(position);\n  else book.pending.add(position);",
        becomes:
          "if (departure.applied) book.pending.delete(position);\n  else if (book.relationships.length > 0) book.pending.add(position);",
      },
    ],
  },
  {
    name: "lifecycle-random-walks",
    says: "Whatever happens in whatever order, a ledger does what a simple model does; it replays, splits and survives JSON",
    test: WALKS,
    faults: [
      { file: "src/lifecycle/ledger-guards.ts", text: "(ending === undefined || ending.on > at));", becomes: "ending === undefined);" },
      {
        file: "src/lifecycle/ledger-book.ts",
        text: "enrolments: Object.freeze([...book.enrolments]),",
        becomes: "enrolments: Object.freeze(book.enrolments.slice(-3)),",
      },
    ],
  },
  {
    name: "lifecycle-load",
    says: "No mentor ever has more relationships than places",
    test: WALKS,
    faults: [{ file: "src/lifecycle/ledger-guards.ts", text: ".length >= capacity ?", becomes: ".length > capacity ?" }],
  },
  {
    name: "lifecycle-time-zones",
    says: "The same under five time zones",
    test: { file: "test/lifecycle/time-zones.test.ts", title: "is the same in five time zones" },
    faults: [
      {
        file: "src/calendar/days.ts",
        text: "return dayOfNumber(dayNumber(day) + days);",
        becomes:
          'const [year, month, date] = day.split("-").map(Number) as [number, number, number];\n  return new Date(year, month - 1, date + days).toISOString().slice(0, 10);',
      },
    ],
  },
];
