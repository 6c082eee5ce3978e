import { isDay } from "../calendar/days.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import { createIssueList, type IssueList } from "../model/issue-list.ts";
import type { RequestPolicyInput, Requests } from "../model/request.ts";
import type {
  AnswerCommand,
  BrowseQuery,
  DismissCommand,
  ExpireCommand,
  RequestCommand,
  SeatsCommand,
  WithdrawCommand,
} from "../model/request-command.ts";
import type { RequestEvent } from "../model/request-event.ts";
import { checkShape } from "../reading/check-shape.ts";
import { copyPlain } from "../reading/copy-plain.ts";
import { requestCommandSchemas, requestEventSchemas, requestEventTypeSchema, requestPolicySchema, requestsSchema } from "./parse-shapes.ts";

type Path = readonly (string | number)[];

/** What each command may say. */
interface Commands {
  readonly request: RequestCommand;
  readonly answer: AnswerCommand;
  readonly withdraw: WithdrawCommand;
  readonly dismiss: DismissCommand;
  readonly seats: SeatsCommand;
  readonly expire: ExpireCommand;
  readonly browse: BrowseQuery;
}

/** Days from this year on are not for requests: an answer's last day must be in the calendar as well. */
const BEYOND = "2400";

/**
 * Reads a command or a query.
 *
 * @throws {@link InvalidInputError} naming every faulty path, from the argument's name on.
 */
export function parseRequestCommand<Name extends keyof Commands>(name: Name, value: unknown): Commands[Name] {
  return read(value, [name === "browse" ? "query" : "command"], (copied, path, issues) => {
    if (!checkShape(requestCommandSchemas[name], copied, path, issues)) return;
    const command = copied as { readonly [key: string]: unknown };
    for (const key of ["at", "asOf"]) if (command[key] !== undefined) checkDay(command[key], [...path, key], issues);
    if (Array.isArray(command.otherwise)) checkChoices([command.mentorId, ...command.otherwise], [...path, "otherwise"], issues);
  });
}

/** Reads the rules. @throws {@link InvalidInputError} naming every faulty path. */
export function parseRequestPolicy(value: unknown): RequestPolicyInput {
  return read(value, ["policy"], (copied, path, issues) => checkShape(requestPolicySchema, copied, path, issues));
}

/** Reads a log. @throws {@link InvalidInputError} naming every faulty path. */
export function parseRequestEvents(value: unknown): readonly RequestEvent[] {
  return read(value, ["events"], (copied, path, issues) => {
    if (!Array.isArray(copied)) return issues.add("wrong-type", path, `expected a list, got ${quote(copied)}`);
    for (const [position, event] of copied.entries()) checkEvent(event, [...path, position], issues);
  });
}

/** Reads a state that was stored; whether its parts fit together is for the wing to say. @throws {@link InvalidInputError} naming every faulty path. */
export function parseRequests(value: unknown): Requests {
  return read(value, ["requests"], (copied, path, issues) => {
    if (!checkShape(requestsSchema, copied, path, issues)) return;
    const { asOf, requests } = copied as Requests;
    if (asOf !== null) checkDay(asOf, [...path, "asOf"], issues);
    requests.forEach((page, at) => {
      page.forEach((request, place) => {
        const inRequest = [...path, "requests", at, place];
        checkDay(request.askedAt, [...inRequest, "askedAt"], issues);
        if (request.endedAt !== null) checkDay(request.endedAt, [...inRequest, "endedAt"], issues);
        if (request.answerBy !== null && !isDay(request.answerBy))
          issues.add("bad-day", [...inRequest, "answerBy"], badDay(request.answerBy));
      });
    });
  });
}

function checkEvent(event: unknown, path: Path, issues: IssueList): void {
  if (!checkShape(requestEventTypeSchema, event, path, issues)) return;
  const { type } = event as RequestEvent;
  if (!checkShape(requestEventSchemas[type], event, path, issues)) return;
  const { at } = event as RequestEvent;
  checkDay(at, [...path, "at"], issues);
  if ("otherwise" in (event as RequestEvent)) {
    const { mentorId, otherwise } = event as Extract<RequestEvent, { readonly type: "request" }>;
    checkChoices([mentorId, ...otherwise], [...path, "otherwise"], issues);
  }
}

/** Copies a value and checks the copy. */
function read<Value>(value: unknown, path: Path, check: (copied: unknown, path: Path, issues: IssueList) => unknown): Value {
  const copying = createIssueList();
  const copied = copyPlain(value, copying);
  const issues = createIssueList();
  for (const issue of copying.list()) issues.add(issue.code, [...path, ...issue.path], issue.message);
  check(copied, path, issues);
  if (issues.count > 0) throw new InvalidInputError(issues.list());
  return freezePlain(copied) as Value;
}

/** Checked data as plain, frozen objects. No key can be `__proto__`: the shapes know all of their keys. */
function freezePlain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(freezePlain));
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, freezePlain(part)])));
}

function checkDay(day: unknown, path: Path, issues: IssueList): void {
  const text = day as string;
  if (!isDay(text) || text >= BEYOND) issues.add("bad-day", path, badDay(text));
}

function badDay(text: string): string {
  return `must be a day from 1900-01-01 to 2399-12-31, such as "2026-03-31", got ${quote(text)}`;
}

/** The first choice and those after it: nobody can be asked twice. */
function checkChoices(choices: readonly unknown[], path: Path, issues: IssueList): void {
  const seen = new Set<unknown>();
  choices.forEach((choice, k) => {
    if (seen.has(choice)) issues.add("repeated-text", [...path, k - 1], `${quote(choice)} is chosen already`);
    seen.add(choice);
  });
}
