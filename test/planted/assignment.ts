import type { Fault, Property } from "./property.ts";

const METAMORPHIC = "test/solver/metamorphic.test.ts";
const MATRIX = "src/stages/parse/assignment-matrix.ts";
const CAPACITIES = "src/stages/parse/read-capacities.ts";

/** Reads lists of values wrongly. Solver and verifier read them alike, so that only a law about the answers can notice it. */
function misread(becomes: string): Fault {
  const test = 'typeof value === "number" && value >= -VALUE_LIMIT && value <= VALUE_LIMIT) {\n      into[column] = ';
  return { file: MATRIX, text: `${test}sign * value;`, becomes: `${test}${becomes};` };
}

/** The same for capacities. */
const misreadCapacity = (becomes: string): Fault => ({
  file: CAPACITIES,
  text: "else return capacity;",
  becomes: `else return ${becomes};`,
});

/** What every best assignment of rows to columns keeps. */
export const ASSIGNMENT: readonly Property[] = [
  {
    name: "assignment-feasible",
    says: "Only allowed pairs, each once, nobody beyond their capacity: what breaks this is found by the verifier",
    test: { file: "test/solver/verify-assignment.test.ts", title: "finds " },
    faults: [
      {
        file: "src/operations/verify-assignment.ts",
        text: 'if (load > capacity) findings.add("capacity", `the column',
        becomes: 'if (load > capacity + 1) findings.add("capacity", `the column',
      },
      {
        file: "src/operations/check-assignment-values.ts",
        text: 'findings.add("eligibility", "the pair is forbidden", { row, column });',
        becomes: "",
      },
      { file: "src/operations/check-assignment-form.ts", text: "if (position <= before)", becomes: "if (position < before)" },
    ],
  },
  {
    name: "assignment-everybody-or-a-cause",
    says: "Every mentee is matched, or listed once with the cause",
    test: { file: "test/operations/match-participants.test.ts", title: "is found, proven, and complete" },
    faults: [
      {
        file: "src/stages/explain/find-causes.ts",
        text: "if (column === UNASSIGNED) rows.push(row);",
        becomes: 'if (column === UNASSIGNED && participation.statusOfRow[row] !== "unavailable") rows.push(row);',
      },
    ],
  },
  {
    name: "assignment-most-pairs-first",
    says: "As many pairs as possible, then the highest total: as trying every assignment finds, capacities of columns included",
    test: { file: "test/solver/brute-force.test.ts", title: "capacities of columns, rows that take no part" },
    faults: [misread("sign * Math.trunc(value / 2) * 2"), misreadCapacity("Math.min(capacity, 2)")],
  },
  {
    name: "assignment-no-large-constants",
    says: "More pairs win whatever they cost: staying outside is not priced by a large constant",
    test: { file: "test/solver/rounding.test.ts", title: "more pairs come first" },
    faults: [
      {
        file: "src/kernel/quantize-costs.ts",
        text: "const beyondAllPairs = pairs * (highest - lowest) + 1;",
        becomes: "const beyondAllPairs = (highest - lowest) + 1;",
      },
    ],
  },
  {
    name: "assignment-published-optima",
    says: "Published problems have their published optima",
    test: { file: "test/solver/known-answers.test.ts", title: "published assignments with known answers" },
    faults: [misread("sign * Math.min(value, 90)")],
  },
  {
    name: "assignment-cover",
    says: "As many pairs as a cover of all edges has members, found independently: no matching has more",
    test: { file: "test/kernel/minimum-cover.test.ts", title: "the smallest cover" },
    faults: [{ file: "src/kernel/minimum-cover.ts", text: "seats += capacities[column] as number;", becomes: "seats += 1;" }],
  },
  {
    name: "assignment-larger-one-is-found",
    says: "An assignment with fewer pairs than possible is refused by the verifier",
    test: { file: "test/solver/verify-assignment.test.ts", title: "an assignment with a smaller total or fewer pairs" },
    faults: [
      { file: "src/operations/find-larger-assignment.ts", text: "if (isOpenColumn(column)) return { row: origin, column };", becomes: "" },
    ],
  },
  {
    name: "assignment-prices",
    says: "Prices are at least 0, prove every pair, and are 0 where places are left: the verifier refuses others",
    test: { file: "test/solver/verify-assignment.test.ts", title: "finds " },
    faults: [
      { file: "src/operations/check-assignment-values.ts", text: "if (price < 0 || (price > 0 && spare > 0))", becomes: "if (price < 0)" },
      {
        file: "src/operations/check-assignment-values.ts",
        text: "(excess < -tolerance && !(isChosen && mayExceed))",
        becomes: "(excess < -tolerance && isChosen && !mayExceed)",
      },
      {
        file: "src/operations/check-assignment-values.ts",
        text: "(isChosen && excess > tolerance)",
        becomes: "(isChosen && excess > tolerance + 1)",
      },
    ],
  },
  {
    name: "assignment-prices-of-the-solver",
    says: "The solver's prices prove its answer, the price of columns without places included",
    test: { file: "test/solver/brute-force.test.ts", title: "capacities of columns, rows that take no part" },
    faults: [
      {
        file: "src/kernel/matrix-assignment.ts",
        text: "seatless.push(column);",
        becomes: "",
      },
      {
        file: "src/operations/solve-one-for-each-row.ts",
        text: "duals[row] = Math.min(duals[row] as number,",
        becomes: "duals[row] = Math.max(duals[row] as number,",
      },
    ],
  },
  {
    name: "assignment-prices-add-up",
    says: "The prices of all rows and places together are worth the total: the value of the linear programme",
    test: { file: METAMORPHIC, title: "equals what the prices are worth together" },
    faults: [
      {
        file: "src/operations/decode-assignment.ts",
        text: "pairPrice: 0 - grid * (outsideCost + lowest),",
        becomes: "pairPrice: 1 - grid * (outsideCost + lowest),",
      },
    ],
  },
  {
    name: "assignment-linear-programme",
    says: "The optimum is that of the linear programme, solved by others",
    test: { file: "test/oracles/linear-program.test.ts", title: "the solver against the linear program" },
    faults: [misread("sign * Math.min(value, 50)")],
  },
  {
    name: "assignment-constant-on-a-row",
    says: "A constant on a row that is always used adds it to the total",
    test: { file: METAMORPHIC, title: "a constant on one row" },
    faults: [misread("sign * Math.min(value, 900)")],
  },
  {
    name: "assignment-constant-on-a-column",
    says: "A constant on a column that is always full adds it once for each place",
    test: { file: METAMORPHIC, title: "a constant on one column" },
    faults: [misread("sign * Math.max(value, 100)")],
  },
  {
    name: "assignment-scaling",
    says: "A factor on all values is a factor on the total; a power of two keeps the pairs",
    test: { file: METAMORPHIC, title: "a factor k > 0" },
    faults: [misread("sign * Math.min(value, 5000)")],
  },
  {
    name: "assignment-negation",
    says: "Negated scores are costs",
    test: { file: METAMORPHIC, title: "negated scores are costs" },
    faults: [misread("sign * Math.min(value, 900)")],
  },
  {
    name: "assignment-transposition",
    says: "The transposed problem has the same pairs and total",
    test: { file: METAMORPHIC, title: "the transposed problem" },
    faults: [misread("column > 3 ? Number.POSITIVE_INFINITY : sign * value")],
  },
  {
    name: "assignment-permutation",
    says: "Rows and columns in another order have the same total, and the same pairs where the optimum is unique",
    test: { file: METAMORPHIC, title: "permuted rows and columns" },
    faults: [misread("sign * value + column % 2")],
  },
  {
    name: "assignment-capacity-as-copies",
    says: "A capacity of c is c equal columns; none is no column",
    test: { file: METAMORPHIC, title: "c seats are c equal columns" },
    faults: [misreadCapacity("Math.min(capacity, 2)"), misreadCapacity("Math.max(capacity, 1)")],
  },
  {
    name: "assignment-more-is-no-worse",
    says: "A place, a column or an allowed pair more never makes the best worse",
    test: { file: METAMORPHIC, title: "a seat, a column or an allowed pair more" },
    faults: [misreadCapacity("capacity === 3 ? 1 : capacity"), misread("sign * value + (into.length > 4 ? 1 : 0)")],
  },
  {
    name: "assignment-unusable-column",
    says: "A column that nobody may have changes nothing, nor does one that everybody likes least where there is room",
    test: { file: METAMORPHIC, title: "a column that nobody may have" },
    faults: [misread("sign * (into.length > 4 ? Math.max(value, 0) : value)")],
  },
  {
    name: "assignment-unused-column",
    says: "A column that the best assignment does not use can go",
    test: { file: METAMORPHIC, title: "a column that is not used" },
    faults: [
      {
        file: CAPACITIES,
        text: "capacities[k] = readCapacity(value[k], [key, k], issues);\n  return",
        becomes: "capacities[k] = value[0] === 0 ? 0 : readCapacity(value[k], [key, k], issues);\n  return",
      },
    ],
  },
  {
    name: "assignment-lock",
    says: "A lock is worth its score and the best of the rest",
    test: { file: METAMORPHIC, title: "a lock is worth" },
    faults: [misread("sign * (into.length === 4 ? Math.min(value, 500) : value)")],
  },
  {
    name: "assignment-forbidding",
    says: "Forbidding an unused pair changes nothing; forbidding a used one of a unique optimum makes it worse",
    test: { file: METAMORPHIC, title: "forbidding one" },
    faults: [
      {
        file: MATRIX,
        text: "into[column] = Number.POSITIVE_INFINITY;\n    if (value !== null",
        becomes: "into[column] = 0;\n    if (value !== null",
      },
    ],
  },
  {
    name: "assignment-raising",
    says: "Raising the score of a chosen pair keeps it chosen where the optimum is unique",
    test: { file: METAMORPHIC, title: "raising the score" },
    faults: [misread("sign * (value > 1000 ? 1000 - value : value)")],
  },
  {
    name: "assignment-ties-by-order",
    says: "The same problem gives the same bytes, and is not changed",
    test: { file: METAMORPHIC, title: "the same problem has the same bytes" },
    faults: [
      {
        file: "src/operations/decode-assignment.ts",
        text: "grid: exact ? 0 : grid,",
        becomes: "grid: exact && Math.random() < 0.5 ? 0 : 1e-300,",
      },
    ],
  },
  {
    name: "assignment-total-bit-for-bit",
    says: "The total is the sum of the pairs in their order, bit for bit",
    test: { file: METAMORPHIC, title: "is the sum of the pairs in their order" },
    faults: [
      {
        file: "src/operations/decode-assignment.ts",
        text: "total += sign * (costs[positions[k] as number] as number);",
        becomes: "total = sign * (costs[positions[k] as number] as number) + total + 1e-12;",
      },
    ],
  },
  {
    name: "assignment-above-greedy",
    says: "The total is no less than the best-first greedy one, nor than after any exchange of two",
    test: { file: METAMORPHIC, title: "is no less than that of the best-first greedy choice" },
    faults: [misread("sign * Math.min(value, 500)")],
  },
  {
    name: "assignment-degenerate-values",
    says: "Constant, 0 and 1, i · j, tiny, huge and mixed values, and matrices without rows or columns, end with a proof",
    test: { file: "test/solver/termination.test.ts", title: "values " },
    faults: [
      {
        file: "src/kernel/quantize-costs.ts",
        text: "while (power > Number.MIN_VALUE && (power / 2) * steps >= span) power /= 2;",
        becomes: "",
      },
    ],
  },
  {
    name: "assignment-augmentations",
    says: "At most one augmenting path for each row",
    test: { file: "test/kernel/matrix-assignment.test.ts", title: "is proven for costs " },
    faults: [{ file: "src/kernel/matrix-assignment.ts", text: "      augmentations++;", becomes: "      augmentations += 2;" }],
  },
  {
    name: "assignment-huge-capacities",
    says: "Capacities of a billion are what they say, and take no memory",
    test: { file: "test/solver/termination.test.ts", title: "takes capacities of a billion" },
    faults: [misreadCapacity("Math.min(capacity, 1)")],
  },
  {
    name: "assignment-forms-of-values",
    says: "Lists, one array and rows on demand make no difference",
    test: { file: "test/solver/brute-force.test.ts", title: "the form of the values" },
    faults: [misread("sign * Math.min(value, 500)")],
  },
];
