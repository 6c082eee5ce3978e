// In a worker: the page, or the server's thread, stays free while people are matched; progress comes as messages, and a message cancels.
//
// This file runs the worker as a thread of Node. page.ts runs the same code in a Web Worker of a browser; there it says the same.
import { Worker } from "node:worker_threads";
import type { Endpoint } from "./messages.ts";
import { tell } from "./tell.ts";

const thread = new Worker(new URL("./node.worker.mjs", import.meta.url));
const endpoint: Endpoint = { postMessage: (message) => thread.postMessage(message), onmessage: null };
thread.on("message", (data) => endpoint.onmessage?.({ data } as MessageEvent));
await tell(endpoint, (line) => console.log(line));
await thread.terminate();
