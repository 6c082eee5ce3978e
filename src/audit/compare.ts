import type { AuditedPart, AuditFinding } from "../model/audit.ts";
import { quote } from "../model/issue.ts";

type Keyed = { readonly [key: string]: unknown };
type People = Pick<AuditFinding, "menteeId" | "mentorId">;

/** Adds a finding that names the people concerned. */
export function report(findings: AuditFinding[], part: AuditedPart, people: People, sentence: string): void {
  findings.push({ part, message: [...Object.values(people).map(quote), sentence].join(": "), ...people });
}

/** Adds a finding wherever what is given, whatever it may be, differs from what is expected. */
export function compare(
  findings: AuditFinding[],
  part: AuditedPart,
  path: string,
  given: unknown,
  expected: unknown,
  about: People = {},
): void {
  if (isKeyed(given) && isKeyed(expected) && Array.isArray(given) === Array.isArray(expected) && given.length === expected.length) {
    const people = Object.entries(expected).filter(([key]) => key === "menteeId" || key === "mentorId");
    const nearest: People = { ...about, ...Object.fromEntries(people) };
    for (const key of Object.keys({ ...expected, ...given })) compare(findings, part, `${path}.${key}`, given[key], expected[key], nearest);
  } else if (given !== expected) report(findings, part, about, `${path} is ${show(given)}, but should be ${show(expected)}`);
}

/** The entries of what should be a list; none where it is not. */
export function listOf<Entry>(value: readonly Entry[] | undefined): readonly (Entry | null | undefined)[] {
  return Array.isArray(value) ? value : [];
}

function isKeyed(value: unknown): value is Keyed {
  return typeof value === "object" && value !== null;
}

function show(value: unknown): string {
  return Array.isArray(value) ? `a list of ${value.length}` : quote(value);
}
