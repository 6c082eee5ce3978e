// The page's side: a promise for each matching, progress on the way, and a signal that cancels.
import type { AdministrativeInput, MatchProgress } from "mentor-matching";
import type { Endpoint, Reply } from "./messages.ts";

type Outcome = Exclude<Reply, { progress: unknown }>;

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: MatchProgress) => void;
}

export function connect(endpoint: Endpoint): (input: AdministrativeInput, options?: AskOptions) => Promise<Outcome> {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  endpoint.onmessage = ({ data }: MessageEvent<Reply>) => waiting.get(data.id)?.(data);
  return (input, { signal, onProgress } = {}) =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, (reply) => {
        if ("progress" in reply) return onProgress?.(reply.progress);
        waiting.delete(id);
        resolve(reply);
      });
      signal?.addEventListener("abort", () => endpoint.postMessage({ id, cancel: true }));
      endpoint.postMessage({ id, input });
    });
}
