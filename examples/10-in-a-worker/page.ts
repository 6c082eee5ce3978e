// In a page: `tell` writes its lines into it. Bundlers such as Vite find the worker by `new URL(…, import.meta.url)`.
import { tell } from "./tell.ts";

const shown = document.createElement("pre");
const worker = new Worker(new URL("./browser.worker.ts", import.meta.url), { type: "module" });
await tell(worker, (line) => shown.append(`${line}\n`));
worker.terminate();
shown.id = "lines";
document.body.append(shown);
