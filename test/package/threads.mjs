// An application that has piscina installed. It ends by itself only if no thread is left.
import assert from "node:assert/strict";
import { matchParticipants, matchParticipantsAsync } from "mentor-matching";
import { workerThreads } from "mentor-matching/threads";
import { crowd } from "./crowd.mjs";

const expected = matchParticipants(crowd);
assert.deepEqual(await matchParticipantsAsync(crowd, { threads: workerThreads({ count: 2 }) }), expected);
const controller = new AbortController();
const abort = ({ stage }) => stage === "solve" && controller.abort(new Error("enough"));
await assert.rejects(
  matchParticipantsAsync(crowd, { threads: workerThreads({ count: 3 }), signal: controller.signal, onProgress: abort }),
  /enough/,
);
