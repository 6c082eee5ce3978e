import type { Property } from "./property.ts";

const HYBRID = "test/operations/hybrid.test.ts";
const ON_DEMAND = "test/operations/shortlists-on-demand.test.ts";
const FILL = "src/stages/shortlist/fill-shortlists.ts";
const BEST = "src/stages/shortlist/list-best.ts";

/** What holds for lists to choose from, and for requests that people send each other. */
export const SHORTLISTS: readonly Property[] = [
  {
    name: "shortlists-eligible-only",
    says: "Only mentors whom no rule forbids: neither themselves, nor managers, former mentors or who has left",
    test: { file: HYBRID, title: "are proven by the audit, lose nobody, and have the same bytes" },
    faults: [
      {
        file: "src/stages/encode/pair-exceptions.ts",
        text: 'findOwnRecords(programme, (row, column) => ban(row, column, "same-person"));',
        becomes: "{}",
      },
      { file: "src/stages/encode/pair-exceptions.ts", text: 'ban(row, column, "reporting-line")', becomes: "{}" },
      { file: "src/stages/encode/pair-exceptions.ts", text: 'ban(row, column, "previous-pair")', becomes: "void row" },
    ],
  },
  {
    name: "shortlists-order",
    says: "By points, the best first, then in tie-break order; nobody twice",
    test: { file: HYBRID, title: "without a limit are the best" },
    faults: [
      {
        file: BEST,
        text: "entries.sort((a, b) => a.place - b.place)",
        becomes: "entries.sort((a, b) => b.place - a.place)",
      },
    ],
  },
  {
    name: "shortlists-prefix",
    says: "Without a limit as long as asked or as all eligible; each list a part of the next longer, and whoever is left out is no better",
    test: { file: HYBRID, title: "without a limit are the best" },
    faults: [
      {
        file: BEST,
        text: "bestOfRow[row] = [...columns.subarray(first, end)];",
        becomes: "bestOfRow[row] = [...columns.subarray(first + 1, end)];",
      },
      { file: BEST, text: "[...columns.subarray(first, end)]", becomes: "[...columns.subarray(first, Math.min(end, first + 2))]" },
    ],
  },
  {
    name: "shortlists-on-demand",
    says: "Lists found on demand are those that a look at all pairs gives, equals in tie-break order, with everybody's true place",
    test: { file: ON_DEMAND, title: "are those that a look at all pairs gives" },
    faults: [
      { file: "src/kernel/best-edges.ts", text: ": column / 2 ** 31,", becomes: ": 0," },
      { file: BEST, text: "+ (prices[column] as number)) + 1 };", becomes: ") + 1 };" },
      { file: "src/kernel/edge-source.ts", text: "if (place >= values.length) return;", becomes: "if (place > 1) return;" },
    ],
  },
  {
    name: "shortlists-limits",
    says: "With a limit no mentor is on more lists; the lists admit as many pairs as the whole pool, and have the highest total of all ways",
    test: { file: HYBRID, title: "have the best matching's mentor" },
    faults: [
      {
        file: FILL,
        text: "solveLimitedLists({ graph, rowCapacities,",
        becomes: "solveLimitedLists({ graph: { ...graph, costOfEdge: graph.costOfEdge.map((cost) => cost >> 19) }, rowCapacities,",
      },
      { file: FILL, text: "      columnCapacities[reserved]!--;\n", becomes: "" },
      {
        file: BEST,
        text: "reserved === UNASSIGNED || best.includes(reserved)",
        becomes: "reserved === UNASSIGNED || best.length > 0",
      },
    ],
  },
  {
    name: "shortlists-limits-as-people-calculate",
    says: "A limit of 1.15 for each of 100 seats is 115, as people calculate",
    test: { file: HYBRID, title: "calculate limits as people do" },
    faults: [{ file: FILL, text: "Math.floor(Number((exposure * seats).toPrecision(15)))", becomes: "Math.floor(exposure * seats)" }],
  },
  {
    name: "shortlists-scores",
    says: "Every score on a list, in a matching and in an explanation is the same number",
    test: { file: "test/operations/score-pairs.test.ts", title: "are what the explanation of each pair says" },
    faults: [
      {
        file: "src/stages/score/score-rows.ts",
        text: "Math.min(FULL_POINTS, Math.max(0, points + adjustment))",
        becomes: "Math.max(0, points + adjustment)",
      },
    ],
  },
  {
    name: "shortlists-bad-questions",
    says: "An unknown person, a length below 1 or NaN, and a choice outside the list are refused by name",
    test: { file: HYBRID, title: "choices that cannot be" },
    faults: [
      {
        file: "src/stages/parse/check-answers.ts",
        text: 'issues.add("outside-shortlist", where, describeOutside(role, id, otherId));',
        becomes: "{}",
      },
      {
        file: "src/stages/parse/check-answers.ts",
        text: 'if (person === undefined) issues.add("unknown-reference", [...path, "id"]',
        becomes: 'if (person === null) issues.add("unknown-reference", [...path, "id"]',
      },
    ],
  },
  {
    name: "shortlists-choices",
    says: "The rule of choices gives the best stable matching on the lists, or the best total of points and choices",
    test: { file: HYBRID, title: "give the best stable matching for the mentees on the lists" },
    faults: [
      {
        file: "src/criteria/blend-choice.ts",
        text: "(FULL_POINTS - choiceWeight) * points + choiceWeight * choicePoints",
        becomes: "choiceWeight * points + (FULL_POINTS - choiceWeight) * choicePoints",
      },
    ],
  },
  {
    name: "shortlists-no-answers",
    says: "Where nobody answered, whole lists give the programme's optimum, or the stable matching that the scores induce",
    test: { file: HYBRID, title: "that nobody made give the best matching" },
    faults: [
      {
        file: "src/criteria/blend-choice.ts",
        text: "if (choicePoints < 0) return points;",
        becomes: "if (choicePoints < 0) return 1_000_000 - points;",
      },
    ],
  },
  {
    name: "requests-like-a-model",
    says: "Whatever people click in whatever order, requests do what a simple model does; the log leads to the same state from anywhere",
    test: { file: "test/requests/model.test.ts", title: "agree after every step" },
    faults: [
      {
        file: "src/requests/record-event.ts",
        text: "freeSeats: mentorOf(draft, mentorId).freeSeats - 1 }",
        becomes: "freeSeats: mentorOf(draft, mentorId).freeSeats }",
      },
      { file: "src/requests/find-obstacle.ts", text: 'if (latest === "declined") return { code: "declined-before" };', becomes: "" },
    ],
  },
];
