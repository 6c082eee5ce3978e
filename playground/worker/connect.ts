import type { InputIssue, MatchProgress } from "mentor-matching";
import type { AnswerTo, Ask, Endpoint, QuestionName, Reply } from "../model/messages.ts";

/** What became of a question. */
export type Outcome<Name extends QuestionName> =
  | { readonly state: "answered"; readonly answer: AnswerTo<Name> }
  | { readonly state: "refused"; readonly issues: readonly InputIssue[] }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "cancelled" };

/** The page's end of a worker. */
export interface Connection {
  ask<Name extends QuestionName>(name: Name, ask: Ask<Name>, onProgress?: (progress: MatchProgress) => void): Promise<Outcome<Name>>;
  /** Ends everything under way: the questions come back as cancelled, and the next one finds a new worker that knows nothing. */
  cancel(): void;
}

/** A worker, as far as it is needed here. */
export type StoppableEndpoint = Endpoint & { terminate?(): void; onerror?: ((event: ErrorEvent) => unknown) | null };

interface Waiting {
  readonly settle: (outcome: Outcome<QuestionName>) => void;
  readonly onProgress: (progress: MatchProgress) => void;
}

/** Connects to workers that are started when they are needed. */
export function connect(start: () => StoppableEndpoint): Connection {
  const waiting = new Map<number, Waiting>();
  let endpoint: StoppableEndpoint | null = null;
  let last = 0;

  const receive = ({ data }: MessageEvent<Reply>): void => {
    const question = waiting.get(data.id);
    if (question === undefined) return;
    if ("progress" in data) {
      question.onProgress(data.progress);
      return;
    }
    waiting.delete(data.id);
    if ("answer" in data) question.settle({ state: "answered", answer: data.answer as AnswerTo<QuestionName> });
    else if ("issues" in data) question.settle({ state: "refused", issues: data.issues });
    else question.settle({ state: "failed", message: data.failure });
  };
  const open = (): StoppableEndpoint => {
    const opened = start();
    opened.onmessage = receive;
    // A worker that cannot be started, or breaks, answers nothing any more.
    opened.onerror = ({ message = "the worker could not be started" }) => end({ state: "failed", message });
    return opened;
  };
  const end = (outcome: Outcome<QuestionName>): void => {
    endpoint?.terminate?.();
    endpoint = null;
    const ended = [...waiting.values()];
    waiting.clear();
    for (const { settle } of ended) settle(outcome);
  };

  return {
    ask(name, ask, onProgress = () => {}) {
      endpoint ??= open();
      const asked = endpoint;
      return new Promise((resolve) => {
        waiting.set(++last, { settle: resolve as Waiting["settle"], onProgress });
        asked.postMessage({ id: last, name, ask });
      });
    },
    cancel: () => end({ state: "cancelled" }),
  };
}
