// What the page and its worker say to each other.
import type {
  Changes,
  InputIssue,
  Locale,
  MatchInput,
  MatchProgress,
  PairExplanation,
  PairInput,
  UnmatchedExplanation,
} from "mentor-matching";
import type { Heat, HeatOrder } from "./heat.ts";
import type { Result, Round } from "./programme.ts";

/** Every question with what it asks and what comes back. */
interface Questions {
  /** Matches anew. */
  readonly match: { readonly ask: { readonly round: number; readonly input: MatchInput }; readonly answer: Result };
  /** Matches a changed programme, from the matching that there is where the programme decides. */
  readonly change: {
    readonly ask: { readonly from: number; readonly round: number; readonly input: MatchInput; readonly changes: Changes | null };
    readonly answer: Result;
  };
  /** Tells a new worker of a round that the page has already. */
  readonly reopen: { readonly ask: { readonly round: Round }; readonly answer: null };
  readonly explain: { readonly ask: { readonly round: number; readonly pair: PairInput }; readonly answer: PairExplanation };
  readonly relieve: { readonly ask: { readonly round: number; readonly menteeId: string }; readonly answer: UnmatchedExplanation };
  readonly heat: { readonly ask: { readonly round: number; readonly order: HeatOrder }; readonly answer: Heat };
  readonly write: {
    readonly ask: { readonly round: number; readonly format: "csv" | "html"; readonly locale: Locale; readonly asOf: string };
    readonly answer: string;
  };
}

export type QuestionName = keyof Questions;
export type Ask<Name extends QuestionName> = Questions[Name]["ask"];
export type AnswerTo<Name extends QuestionName> = Questions[Name]["answer"];

/** From the page. */
export type Question = { [Name in QuestionName]: { readonly id: number; readonly name: Name; readonly ask: Ask<Name> } }[QuestionName];

/** From the worker: any number of `progress`, then one of the others. */
export type Reply =
  | { readonly id: number; readonly progress: MatchProgress }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly issues: readonly InputIssue[] }
  | { readonly id: number; readonly failure: string };

/** What a worker, its own scope and a `MessagePort` have in common. */
export interface Endpoint {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
