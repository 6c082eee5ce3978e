import type { Property } from "./property.ts";

const TEST = "test/solver/deferred-acceptance.test.ts";
const ACCEPTANCE = "src/kernel/deferred-acceptance.ts";
const BLOCKING = "src/kernel/blocking-pairs.ts";
const DOOR = "src/operations/deferred-acceptance.ts";

/** What every stable matching keeps. */
export const STABILITY: readonly Property[] = [
  {
    name: "stability-mutual-and-within-capacity",
    says: "Only pairs that both list, capacities kept: others are refused where a matching is checked",
    test: { file: TEST, title: "are not looked for where there is" },
    faults: [
      {
        file: "src/stages/parse/parse-stable-problem.ts",
        text: "!rowPlaces.has(column) || !columnPlaces.has(row)",
        becomes: "!rowPlaces.has(column)",
      },
      {
        file: "src/stages/parse/parse-stable-problem.ts",
        text: "(columnCapacities[column] as number))\n",
        becomes: "(columnCapacities[column] as number) + 1)\n",
      },
    ],
  },
  {
    name: "stability-no-blocking-pair",
    says: "Nothing blocks exactly the stable matchings, whoever made them",
    test: { file: TEST, title: "are none exactly for the stable matchings" },
    faults: [
      { file: BLOCKING, text: "(free[column] as number) > 0 ||", becomes: "(free[column] as number) > 1 ||" },
      { file: BLOCKING, text: "Math.max(worstHeld[column] as number,", becomes: "Math.min(worstHeld[column] as number, 0," },
    ],
  },
  {
    name: "stability-best-for-who-proposes",
    says: "Of all stable matchings the best for every one of the proposing side, and the worst for the other",
    test: { file: TEST, title: "gives every row its best column of all stable matchings" },
    faults: [
      {
        file: DOOR,
        text: 'form.proposing === "rows" ? assignRowsProposing : assignColumnsProposing',
        becomes: 'form.proposing === "rows" ? assignColumnsProposing : assignRowsProposing',
      },
    ],
  },
  {
    name: "stability-any-order",
    says: "The numbering of rows and columns has no influence",
    test: { file: TEST, title: "does not depend on the numbering" },
    faults: [
      {
        file: DOOR,
        text: "if (rank === undefined) continue;",
        becomes: "if (rank === undefined || (column === 4 && row === 0)) continue;",
      },
    ],
  },
  {
    name: "stability-rural-hospitals",
    says: "The same rows are matched and the same places filled in all stable matchings; who has places left has the same people",
    test: { file: TEST, title: "matches the same rows and fills the same seats" },
    faults: [
      {
        file: ACCEPTANCE,
        text: "while (row !== UNASSIGNED && hasNext(row)) row = propose(row);",
        becomes: "while (row !== UNASSIGNED && hasNext(row) && proposals < 6) row = propose(row);",
      },
    ],
  },
  {
    name: "stability-truthfulness",
    says: "Nobody of the proposing side gains by stating another list",
    test: { file: TEST, title: "gives a row nothing better, whatever list it states" },
    faults: [{ file: DOOR, text: 'form.proposing === "rows" ?', becomes: 'form.proposing !== "rows" ?' }],
  },
  {
    name: "stability-truncation",
    says: "A list cut below what its row has changes nothing",
    test: { file: TEST, title: "changes nothing when a list is cut" },
    faults: [
      {
        file: DOOR,
        text: "const order = [...places].sort(",
        becomes: "const order = [...places].slice(0, Math.max(1, places.size - 1)).sort(",
      },
    ],
  },
  {
    name: "stability-newcomers",
    says: "A row that joins hurts no column and helps no other row; a column or a place more hurts no row",
    test: { file: TEST, title: "hurts no column and helps no other row" },
    faults: [
      {
        file: DOOR,
        text: "capacities: form.columnCapacities }",
        becomes: "capacities: form.columnCapacities.map((capacity) => (capacity > 2 ? 1 : capacity)) }",
      },
    ],
  },
  {
    name: "stability-places-as-clones",
    says: "A capacity of q is q columns with the same list",
    test: { file: TEST, title: "takes q seats as q columns" },
    faults: [
      {
        file: DOOR,
        text: "capacities: form.columnCapacities }",
        becomes: "capacities: form.columnCapacities.map((capacity) => Math.min(capacity, 1)) }",
      },
    ],
  },
  {
    name: "stability-mutual-entries",
    says: "Entries that are not mutual have no influence",
    test: { file: TEST, title: "gives the same when entries that are not mutual" },
    faults: [{ file: DOOR, text: "rankOfEntry.push(rank);", becomes: "rankOfEntry.push(places.size - rank);" }],
  },
  {
    name: "stability-ties",
    says: "Ties are broken by position; the result is stable for the lists as they were stated",
    test: { file: TEST, title: "breaks ties by position" },
    faults: [{ file: DOOR, text: "placeOfA - placeOfB || a - b", becomes: "placeOfA - placeOfB || b - a" }],
  },
  {
    name: "stability-proposals",
    says: "No more proposals than entries in all lists",
    test: { file: TEST, title: "deferred acceptance" },
    faults: [{ file: ACCEPTANCE, text: "    proposals++;\n    if (!wouldTake", becomes: "    proposals += 2;\n    if (!wouldTake" }],
  },
  {
    name: "stability-greedy-on-common-costs",
    says: "Where both sides go by one strict order, the only stable matching is the best-first greedy one",
    test: { file: "test/kernel/deferred-acceptance.test.ts", title: "is best-first greedy, whoever proposes" },
    faults: [
      {
        file: ACCEPTANCE,
        text: "capacity > 0 && piles.prefers(column, row, rank)",
        becomes: "capacity > 0 && !piles.prefers(column, row, rank)",
      },
      {
        file: ACCEPTANCE,
        text: "(rankOfHeld[row] as number) < rank) return column;",
        becomes: "(rankOfHeld[row] as number) <= rank + 1) return column;",
      },
    ],
  },
  {
    name: "stability-self-matching",
    says: "Self-matching is the stable matching that is best for the favoured side, of all there are",
    test: { file: "test/operations/self-matching.test.ts", title: "is the stable matching that is best" },
    faults: [
      { file: "src/stages/assign/assign-by-answers.ts", text: 'return favours === "mentees"', becomes: 'return favours === "mentors"' },
      {
        file: "src/stages/assign/assign-by-answers.ts",
        text: "columnKeys[edge]! += byMentor * PLACE;",
        becomes: "columnKeys[edge] = byMentor * PLACE;",
      },
    ],
  },
];
