import { isInvalidInputError, type MatchProgress } from "mentor-matching";
import type { Endpoint, Question, Reply } from "../model/messages.ts";
import { type Answers, openAnswers } from "./answer-questions.ts";

/** Answers everything that is asked at one end, one question after the other. */
export function serve(endpoint: Endpoint, answers: Answers = openAnswers()): void {
  endpoint.onmessage = ({ data: { id, name, ask } }: MessageEvent<Question>) => {
    const reply = (message: Reply, transfer: Transferable[] = []): void => endpoint.postMessage(message, transfer);
    const onProgress = (progress: MatchProgress): void => reply({ id, progress });
    try {
      const answer = (answers[name] as (ask: unknown, onProgress: unknown) => unknown)(ask, onProgress);
      reply({ id, answer }, transferable(answer));
    } catch (error) {
      // An error that is posted loses everything but its message.
      reply(isInvalidInputError(error) ? { id, issues: error.issues } : { id, failure: String(error) });
    }
  };
}

/** A picture is handed over, not copied. */
function transferable(answer: unknown): Transferable[] {
  const shades = (answer as { readonly shades?: unknown } | null)?.shades;
  return shades instanceof Uint8Array ? [shades.buffer as ArrayBuffer] : [];
}
