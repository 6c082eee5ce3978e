import type { Property } from "./property.ts";

const PEERS = "test/solver/peer-failures.test.ts";
const TOOLS = "test/operations/tool-failures.test.ts";
const MATRIX = "src/stages/parse/assignment-matrix.ts";
const STABLE = "src/operations/deferred-acceptance.ts";
const LIST =
  "into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null && value !== sign * Number.POSITIVE_INFINITY) addValueIssue(value, locate(column), issues);";

/** What other packages and tools get wrong: each has a test of its own, so that this library never does. */
export const PEER_FAILURES: readonly Property[] = [
  {
    name: "peers-undefined-and-nan",
    says: "undefined and NaN are refused, where munkres-js hangs",
    test: { file: PEERS, title: "undefined and NaN are refused" },
    faults: [
      {
        file: MATRIX,
        text: 'if (value === undefined) issues.add("required", path,',
        becomes: 'if (value === undefined) return;\n  if (value === null) issues.add("required", path,',
      },
      {
        file: MATRIX,
        text: 'else if (Number.isNaN(value)) issues.add("not-a-number", path,',
        becomes: 'else if (Number.isNaN(value)) return;\n  else if (value > 1) issues.add("not-a-number", path,',
      },
    ],
  },
  {
    name: "peers-row-of-infinity",
    says: "A row of Infinity stays unassigned, where munkres-js hangs",
    test: { file: PEERS, title: "a row of Infinity stays unassigned" },
    faults: [{ file: MATRIX, text: LIST, becomes: "into[column] = 1e9;" }],
  },
  {
    name: "peers-minus-infinity",
    says: "−Infinity as a cost is refused, where munkres-js hangs",
    test: { file: PEERS, title: "−Infinity as a cost is refused" },
    faults: [
      {
        file: MATRIX,
        text: "if (value !== null && value !== sign * Number.POSITIVE_INFINITY) addValueIssue",
        becomes: "if (value !== null && Math.abs(value as number) !== Number.POSITIVE_INFINITY) addValueIssue",
      },
    ],
  },
  {
    name: "peers-one-usable-column",
    says: "Two rows and one usable column have an answer, where munkres-js hangs",
    test: { file: PEERS, title: "two rows and one usable column" },
    faults: [{ file: MATRIX, text: LIST, becomes: "into[column] = 1e9;" }],
  },
  {
    name: "peers-large-numbers",
    says: "1e30 beside 0 has an answer, where munkres-js hangs",
    test: { file: PEERS, title: "a large finite number" },
    faults: [
      {
        file: MATRIX,
        text: "into[column] = sign * value;\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
        becomes:
          "into[column] = sign * Math.min(value, 1e15);\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
      },
    ],
  },
  {
    name: "peers-more-rows-than-columns",
    says: "More rows than columns have an answer",
    test: { file: PEERS, title: "more rows than columns" },
    faults: [
      {
        file: "src/kernel/matrix-shapes.ts",
        text: "if (row !== UNASSIGNED) columnOfRow[row] = column;",
        becomes: "if (row !== UNASSIGNED) columnOfRow[column] = row;",
      },
    ],
  },
  {
    name: "peers-16-fractions",
    says: "16 × 16 fractions have an answer, and the best one",
    test: { file: PEERS, title: "16 × 16 fractions" },
    faults: [
      {
        file: MATRIX,
        text: "into[column] = sign * value;\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
        becomes:
          "into[column] = sign * Math.fround(value);\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
      },
    ],
  },
  {
    name: "peers-forbidden-pair",
    says: "A forbidden pair is never a match, where munkres 2.0.4 gives one",
    test: { file: PEERS, title: "a forbidden pair is never a match" },
    faults: [{ file: MATRIX, text: LIST, becomes: "into[column] = 0;" }],
  },
  {
    name: "peers-nan",
    says: "NaN has no answer, but a refusal by its place",
    test: { file: PEERS, title: "NaN has no answer" },
    faults: [
      {
        file: MATRIX,
        text: 'else if (Number.isNaN(value)) issues.add("not-a-number", path,',
        becomes: 'else if (Number.isNaN(value)) return;\n  else if (value > 1) issues.add("not-a-number", path,',
      },
    ],
  },
  {
    name: "peers-null",
    says: "null is a forbidden pair, not a cost of 0",
    test: { file: PEERS, title: "null is forbidden" },
    faults: [{ file: MATRIX, text: LIST, becomes: "into[column] = 0;" }],
  },
  {
    name: "peers-numbers-as-text",
    says: "Numbers as text are refused, not compared as text",
    test: { file: PEERS, title: "numbers as text are refused" },
    faults: [
      {
        file: MATRIX,
        text: "    const value = values[column];\n    if (typeof",
        becomes: '    const value = typeof values[column] === "string" ? Number(values[column]) : values[column];\n    if (typeof',
      },
    ],
  },
  {
    name: "peers-ragged-row",
    says: "A ragged row is refused, and drops no column",
    test: { file: PEERS, title: "a ragged row is refused" },
    faults: [{ file: MATRIX, text: "else if (list.length !== columns)", becomes: "else if (list.length > columns)" }],
  },
  {
    name: "peers-column-of-nobody",
    says: "A column that nobody may have leaves the others matched",
    test: { file: PEERS, title: "a column that nobody may have leaves" },
    faults: [{ file: MATRIX, text: LIST, becomes: "into.fill(Number.POSITIVE_INFINITY);\n    return;" }],
  },
  {
    name: "peers-minus-one",
    says: "A total of −1 is a total, not a failure",
    test: { file: PEERS, title: "a total of −1 is a total" },
    faults: [{ file: "src/operations/decode-assignment.ts", text: "    total,\n", becomes: "    total: total === -1 ? 0 : total,\n" }],
  },
  {
    name: "peers-large-constants",
    says: "Costs of 1e15 to 1e17 are costs like others: no constant stands for forbidden",
    test: { file: PEERS, title: "costs of 1e15 to 1e17 are costs" },
    faults: [
      {
        file: MATRIX,
        text: "value >= -VALUE_LIMIT && value <= VALUE_LIMIT) {\n      into[column] = sign * value;\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
        becomes:
          "value >= -VALUE_LIMIT && value <= 1e16) {\n      into[column] = sign * value;\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value === 0",
      },
    ],
  },
  {
    name: "peers-close-fractions",
    says: "368 × 368 close fractions are told apart",
    test: { file: PEERS, title: "368 × 368 close fractions" },
    faults: [
      {
        file: MATRIX,
        text: "into[column] = sign * value;\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
        becomes:
          "into[column] = sign * Math.fround(value);\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
      },
    ],
  },
  {
    name: "peers-decimals",
    says: "Decimals survive the turn from scores to costs",
    test: { file: PEERS, title: "decimals survive the turn" },
    faults: [
      {
        file: MATRIX,
        text: "into[column] = sign * value;\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
        becomes:
          "into[column] = Number.MAX_SAFE_INTEGER + sign * value - Number.MAX_SAFE_INTEGER;\n      continue;\n    }\n    into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
      },
    ],
  },
  {
    name: "peers-matrix-kept",
    says: "A matrix of the caller's is not written to",
    test: { file: PEERS, title: "a matrix of the caller's stays" },
    faults: [
      { file: "src/operations/read-costs.ts", text: "if (isSound) return", becomes: "rows.flatCosts.sort();\n    if (isSound) return" },
    ],
  },
  {
    name: "peers-order-of-rows",
    says: "The order of the rows has no influence on the total",
    test: { file: PEERS, title: "the order of the rows has no influence" },
    faults: [
      {
        file: MATRIX,
        text: "else readRow(list, {",
        becomes: "else if (row === 0) into.set(list.map((value) => sign * (value as number) + 1));\n        else readRow(list, {",
      },
    ],
  },
  {
    name: "peers-tall-matrix",
    says: "A tall matrix is answered in rows and columns as given",
    test: { file: PEERS, title: "a tall matrix is answered" },
    faults: [
      {
        file: "src/operations/solve-on-matrix.ts",
        text: "[Math.floor(k / rows.columns), k % rows.columns]",
        becomes: "[k % rows.columns, Math.floor(k / rows.columns)]",
      },
    ],
  },
  {
    name: "peers-one-sided-entries",
    says: "A column that lists a row which does not list it gets nobody by that",
    test: { file: PEERS, title: "a column that lists a row which does not list it" },
    faults: [
      {
        file: STABLE,
        text: "const order = [...places].sort(",
        becomes: "const order = (places.size === 0 ? placesByColumn.map((_, k) => [k, k] as const) : [...places]).sort(",
      },
    ],
  },
  {
    name: "peers-no-places",
    says: "A column without places takes nobody",
    test: { file: PEERS, title: "a column without places takes nobody" },
    faults: [
      {
        file: STABLE,
        text: "capacities: form.columnCapacities }",
        becomes: "capacities: form.columnCapacities.map((capacity) => Math.max(1, capacity)) }",
      },
    ],
  },
  {
    name: "peers-empty-lists",
    says: "Empty lists, and nobody at all, have an answer",
    test: { file: PEERS, title: "empty lists, and nobody at all" },
    faults: [{ file: STABLE, text: "columnOfRow: [...columnOfRow]", becomes: "columnOfRow: pairs.length === 0 ? [] : [...columnOfRow]" }],
  },
  {
    name: "peers-no-safety-for-both",
    says: "Nobody is told that both sides are safe to say what they want: only the proposing side is, and mentors never",
    test: { file: "test/operations/self-matching.test.ts", title: "names those who would have somebody else" },
    faults: [
      { file: "src/stages/explain/explain-stable.ts", text: 'if (favours === "mentors") return { code: "not-safe" };', becomes: "" },
    ],
  },
  {
    name: "peers-month-ends",
    says: "31 January and a month is the end of February; 31 March to 30 September are six months",
    test: { file: "test/calendar/days.test.ts", title: "clamp to the last day of the month" },
    faults: [
      { file: "src/calendar/months.ts", text: "day: Math.min(day, daysInMonth(toYear, toMonth))", becomes: "day" },
      {
        file: "src/calendar/months.ts",
        text: "const anniversary = Math.min(from.day, daysInMonth(to.year, to.month));",
        becomes: "const anniversary = from.day;",
      },
    ],
  },
  {
    name: "peers-west-of-greenwich",
    says: "A day is the same day west of Greenwich, and at any hour",
    test: { file: "test/lifecycle/time-zones.test.ts", title: "is the same in five time zones" },
    faults: [
      {
        file: "src/calendar/days.ts",
        text: "  return numberOfDay(splitDay(text));",
        becomes: "  return Math.floor((new Date(text).getTime() - new Date(text).getTimezoneOffset() * 60_000) / 86_400_000);",
      },
    ],
  },
  {
    name: "peers-keys-in-order",
    says: "Ids such as 9 and 10 keep the order of texts, and __proto__ is not lost",
    test: { file: "test/stages/parse-match-input.test.ts", title: "treats __proto__, constructor and numerals" },
    faults: [
      {
        file: "src/stages/parse/parse-match-input.ts",
        text: "return [...people].sort((a, b) => compareText(a.id, b.id));",
        becomes: "return Object.values(Object.fromEntries(people.map((person) => [person.id, person])));",
      },
    ],
  },
  {
    name: "peers-unicode-forms",
    says: "é is é in either form of Unicode",
    test: { file: "test/criteria/formulas.test.ts", title: "same and different" },
    faults: [{ file: "src/criteria/criterion-kind.ts", text: 'text.normalize("NFC")', becomes: "text" }],
  },
  {
    name: "peers-orders-of-locales",
    says: "No order depends on the language of the machine",
    test: { file: "test/architecture.test.ts", title: "keeps its floors, bans, forms and sizes" },
    faults: [{ file: "src/model/order.ts", text: "return a < b ? -1 : a > b ? 1 : 0;", becomes: "return a.localeCompare(b);" }],
  },
  {
    name: "tools-one-address",
    says: "Two people with one address stay two",
    test: { file: TOOLS, title: "two people with one address" },
    faults: [
      {
        file: "src/stages/parse/parse-match-input.ts",
        text: "= { id, personId };",
        becomes: "= { id, personId: String(attributes.mail ?? personId) };",
      },
    ],
  },
  {
    name: "tools-capacity",
    says: "No mentor gets more people than there are places, however quickly people accept",
    test: { file: "test/requests/rules.test.ts", title: "cannot happen twice, at once or later" },
    faults: [{ file: "src/requests/find-obstacle.ts", text: 'if (request.state !== "open") return { code: "not-open" };', becomes: "" }],
  },
  {
    name: "tools-capacity-of-locks",
    says: "No mentor gets more people than there are places, by locks neither",
    test: { file: TOOLS, title: "a mentor is never above the stated capacity" },
    faults: [
      {
        file: "src/stages/parse/check-pairs.ts",
        text: 'if (!keys.active.has(keyOf(pair))) take("locked", pair, position, false);',
        becomes: 'if (!keys.active.has(keyOf(pair))) take("locked", pair, position, true);',
      },
    ],
  },
  {
    name: "tools-deleted-mentor",
    says: "A mentor who goes takes no mentee along",
    test: { file: TOOLS, title: "a mentor who goes takes no mentee along" },
    faults: [
      {
        file: "src/stages/parse/apply-changes.ts",
        text: "mentees: entriesOf(lists.mentees.values()) as",
        becomes: "mentees: entriesOf(lists.mentees.values()).slice(0, lists.mentors.size) as",
      },
    ],
  },
  {
    name: "tools-leaver-paired",
    says: "Nobody stays paired who has left",
    test: { file: "test/lifecycle/ledger.test.ts", title: "end all relationships of the human on that day" },
    faults: [
      {
        file: "src/lifecycle/ledger-guards.ts",
        text: 'if (on !== undefined && on <= at) return { code: "person-departed", personId, on };',
        becomes: "",
      },
    ],
  },
  {
    name: "tools-closed-for-ever",
    says: "What was closed by mistake can be reopened within the grace",
    test: { file: "test/lifecycle/ledger.test.ts", title: "reopens only what still has its place" },
    faults: [
      {
        file: "src/lifecycle/transition-table.ts",
        text: 'to: "active",\n    by: ADMINISTRATOR',
        becomes: 'to: "paused",\n    by: ADMINISTRATOR',
      },
    ],
  },
  {
    name: "tools-same-pair-again",
    says: "A pair that has been is not suggested again",
    test: { file: TOOLS, title: "a pair that has been is not suggested again" },
    faults: [
      {
        file: "src/stages/encode/pair-exceptions.ts",
        text: 'if (adjustment === undefined) ban(row, column, "previous-pair");',
        becomes: "if (adjustment === undefined) exceptionOf(row, column).adjustment = -1;",
      },
    ],
  },
  {
    name: "tools-no-reason",
    says: "Whoever has nobody is told why",
    test: { file: "test/operations/match-participants.test.ts", title: "names the first that applies, with its facts" },
    faults: [{ file: "src/stages/explain/find-causes.ts", text: "contested?.causeOf(row) ??", becomes: "" }],
  },
];
