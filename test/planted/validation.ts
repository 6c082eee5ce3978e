import type { Property } from "./property.ts";

const PARSE = "test/stages/parse-match-input.test.ts";
const DOORS = "test/hostile/doors.test.ts";
const COPY = "src/reading/copy-plain.ts";

/** What holds for everything that callers bring. */
export const VALIDATION: readonly Property[] = [
  {
    name: "input-total",
    says: "Anything at all gives a result or the library's own error, from every exported function",
    test: { file: DOORS, title: "answers or refuses anything" },
    faults: [
      {
        file: "src/stages/parse/parse-assignment-input.ts",
        text: 'issues.add("unreadable", [], "could not be read: a getter or proxy threw an error");',
        becomes: 'throw new TypeError("unreadable");',
      },
    ],
  },
  {
    name: "input-of-any-length",
    says: "A list that claims to be endless is refused, not read",
    test: { file: PARSE, title: "names values that are no data" },
    faults: [
      {
        file: "src/reading/read-entries.ts",
        text: "if (length <= LENGTH_LIMIT) return length;",
        becomes: "if (length <= LENGTH_LIMIT || length > 4e9) return Math.min(length, LENGTH_LIMIT / 1e4);",
      },
    ],
  },
  {
    name: "input-issues",
    says: "Every fault is told at once, with path, code and a short message; the first hundred, and the rest counted",
    test: { file: PARSE, title: "lists the first hundred issues" },
    faults: [
      {
        file: "src/model/issue-list.ts",
        text: "const rest = count - issues.length;",
        becomes: "const rest = Math.max(0, count - issues.length - 1);",
      },
      {
        file: "src/model/issue-list.ts",
        text: "if (++count <= ISSUE_LIMIT) issues.push",
        becomes: "if (++count <= ISSUE_LIMIT * 2) issues.push",
      },
    ],
  },
  {
    name: "input-short-messages",
    says: "No message is long, however long the text that it is about",
    test: { file: PARSE, title: "takes texts of 50,000 characters" },
    faults: [{ file: "src/model/issue.ts", text: "value.length > 60 ? `${value.slice(0, 57)}…` : value", becomes: "value" }],
  },
  {
    name: "input-cross-checks",
    says: "Duplicate ids, unknown references, contradictory and too many pairs are found",
    test: { file: PARSE, title: "people and pairs" },
    faults: [
      {
        file: "src/stages/parse/check-people.ts",
        text: "if (first === undefined) positions.set(id, position);",
        becomes: 'if (first === undefined || role === "mentor") positions.set(id, position);',
      },
      {
        file: "src/stages/parse/check-pairs.ts",
        text: "if (!mentorOfId.has(mentorId))\n",
        becomes: 'if (!mentorOfId.has(mentorId) && list !== "previous")\n',
      },
      {
        file: "src/stages/parse/check-pairs.ts",
        text: "if (seats <= capacity || tolerated",
        becomes: "if (seats <= capacity + 1 || tolerated",
      },
    ],
  },
  {
    name: "input-numbers",
    says: "Weights, capacities and shares are numbers in their range: at least one weight above 0, capacities whole",
    test: { file: PARSE, title: "criteria" },
    faults: [
      {
        file: "src/stages/parse/check-criteria.ts",
        text: 'if (weighing !== "none") issues.add("no-positive-weight"',
        becomes: 'if (weighing === "none") issues.add("no-positive-weight"',
      },
      { file: "src/criteria/schema-parts.ts", text: "weight: z.number().check(z.minimum(0)),", becomes: "weight: z.number()," },
    ],
  },
  {
    name: "input-days",
    says: "A day is a day of the calendar",
    test: { file: "test/calendar/days.test.ts", title: "are none where the calendar has none" },
    faults: [
      { file: "src/calendar/days.ts", text: "(year % 100 !== 0 || year % 400 === 0)", becomes: "year % 100 !== 0" },
      { file: "src/calendar/days.ts", text: "day >= 1 && day <= daysInMonth(year, month)", becomes: "day >= 1 && day <= 31" },
    ],
  },
  {
    name: "input-completed-once",
    says: "What was completed is valid and completes to itself, and every function takes it",
    test: { file: PARSE, title: "gives an input that is valid, says the same" },
    faults: [
      {
        file: "src/stages/parse/input-of-programme.ts",
        text: "minimumScore: minimumPoints / FULL_POINTS,",
        becomes: "minimumScore: Math.min(0.3, minimumPoints / FULL_POINTS),",
      },
      {
        file: "src/stages/parse/input-of-programme.ts",
        text: "mentees: mentees.map(personOf),",
        becomes: 'mentees: mentees.map((mentee) => ({ ...personOf(mentee), name: `${mentee.name ?? ""}.` })),',
      },
    ],
  },
  {
    name: "input-read-once",
    says: "Getters run once, and what a caller changes later changes nothing",
    test: { file: PARSE, title: "is read once, not retained and not changed" },
    faults: [
      {
        file: COPY,
        text: "    if (value === undefined) continue;",
        becomes: "    if (value === undefined || (source as { [key: string]: unknown })[key] === undefined) continue;",
      },
      {
        file: COPY,
        text: "return Array.isArray(value) ? copyList(value, copying) :",
        becomes: 'return Array.isArray(value) ? (typeof value[0] === "string" ? value : copyList(value, copying)) :',
      },
    ],
  },
  {
    name: "input-nothing-shared-changes",
    says: "Nothing that all code shares is changed by anything that was passed in",
    test: { file: DOORS, title: "have changed nothing that all code shares" },
    faults: [
      {
        file: COPY,
        text: "const { path, prototype } = copying;",
        becomes:
          'const { path, prototype } = copying;\n  Object.defineProperty(Object.prototype, "polluted", { value: 1, configurable: true });',
      },
    ],
  },
  {
    name: "input-difficult-ids",
    says: "Ids such as __proto__, constructor, 10 and é are texts like any other",
    test: { file: PARSE, title: "treats __proto__, constructor and numerals" },
    faults: [
      {
        file: "src/model/order.ts",
        text: "return a < b ? -1 : a > b ? 1 : 0;",
        becomes: "return Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);",
      },
    ],
  },
  {
    name: "input-unknown-keys",
    says: "An unknown key is refused, with the name that was likely meant",
    test: { file: PARSE, title: "suggests the nearest known name" },
    faults: [{ file: "src/reading/nearest-name.ts", text: "previous = current;", becomes: "previous = current.slice().reverse();" }],
  },
  {
    name: "input-unknown-keys-refused",
    says: "A mistyped key is never passed over",
    test: { file: PARSE, title: "shape" },
    faults: [
      {
        file: "src/reading/check-shape.ts",
        text: "for (const key of issue.keys) addUnknownKey",
        becomes: 'for (const key of issue.keys.filter((each) => each !== "capcity")) addUnknownKey',
      },
    ],
  },
  {
    name: "input-linear-patterns",
    says: "Every regular expression takes linear time",
    test: { file: "test/hostile/patterns.test.ts", title: "the regular expressions of src" },
    faults: [{ file: "src/calendar/days.ts", text: "/^\\d{4}-\\d\\d-\\d\\d$/", becomes: "/^(\\d+)+-\\d\\d-\\d\\d$/" }],
  },
  {
    name: "input-long-texts",
    says: "Texts of 50,000 characters are read in time",
    test: { file: PARSE, title: "takes texts of 50,000 characters" },
    faults: [
      {
        file: "src/criteria/criterion-kind.ts",
        text: 'return text.normalize("NFC").trim().toLowerCase();',
        becomes:
          'for (let k = 0; k < text.length; k++) text.slice(k).normalize("NFC").trim();\n  return text.normalize("NFC").trim().toLowerCase();',
      },
    ],
  },
  {
    name: "input-types-and-checks",
    says: "The types, the checks and the JSON Schema accept the same",
    test: { file: "test/json-schema.test.ts", title: "what is no programme" },
    faults: [
      {
        file: "src/stages/parse/match-input-schema.ts",
        text: "capacity: z.optional(z.int().check(",
        becomes: "capacity: z.optional(z.number().check(",
      },
      {
        file: "src/stages/parse/match-input-schema.ts",
        text: "const id = z.string().check(z.minLength(1));",
        becomes: "const id = z.string();",
      },
    ],
  },
];
