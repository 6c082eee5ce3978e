// A worker thread of Node: its end is the port to its parent, which speaks in events. The two lines with `tsx` let this thread load TypeScript; an application that is
// built needs neither.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { serve } = await import("./serve.ts");
const endpoint = { postMessage: (message) => parentPort.postMessage(message), onmessage: null };
serve(endpoint);
parentPort.on("message", (data) => endpoint.onmessage({ data }));
