import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { expect, it } from "vitest";
import { alias } from "../../vitest.alias.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium.ts";

const example = fileURLToPath(new URL("../../examples/10-in-a-worker", import.meta.url));

/** Scripts and workers of the page itself, and nothing else. */
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'";
const PAGE = '<!doctype html><html lang="en"><title>test</title><body><script type="module" src="/page.js"></script></body></html>';

/** The page and its worker, each a script of its own, by address. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    root: example,
    configFile: false,
    logLevel: "error",
    resolve: { alias },
    worker: { format: "es" },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: `${example}/page.ts`, output: { entryFileNames: "page.js" } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  return new Map(output.output.map((file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : String(file.source)]));
}

it("a Web Worker says what a worker thread of Node says", async () => {
  const files = await bundle();
  expect(files.size).toBeGreaterThan(1);
  const server = createServer(({ url = "" }, response) => {
    const text = url === "/" ? PAGE : files.get(url);
    const type = url === "/" ? "text/html" : "text/javascript";
    response.writeHead(text === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": POLICY });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const lines = await page.waitForSelector("#lines", { timeout: 30_000 }).catch(() => null);
    expect(complaints.filter((text) => !text.includes("favicon"))).toEqual([]);
    expect(await lines?.textContent()).toBe(readFileSync(`${example}/output.txt`, "utf8"));
  } finally {
    await browser.close();
    server.close();
  }
});
