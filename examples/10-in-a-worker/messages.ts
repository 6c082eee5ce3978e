// What a page and its worker say to each other: plain data, with a number for each matching.
import type { AdministrativeInput, InputIssue, Matching, MatchProgress } from "mentor-matching";

export type Ask = { readonly id: number; readonly input: AdministrativeInput } | { readonly id: number; readonly cancel: true };

export type Reply = { readonly id: number } & (
  | { readonly progress: MatchProgress }
  | { readonly matching: Matching }
  | { readonly issues: readonly InputIssue[] }
  | { readonly cancelled: true }
);

/** Either end of a worker: its own global scope, a `Worker`, or a `MessagePort`. */
export interface Endpoint {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
