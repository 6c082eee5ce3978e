import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alias } from "../../vitest.alias.ts";
import knownAnswers from "../fixtures/peers-known-answers.json" with { type: "json" };
import { loadCohort } from "../support/cohorts.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium.ts";
import { answer, type Questions } from "./same-answers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Scripts of the page itself, and data from where it came from: neither `eval` nor inline code nor any other host. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

const questions: Questions = {
  inputs: [loadCohort("cohort-60"), loadCohort("cohort-240", "left-out"), { ...loadCohort("cohort-240"), objective: "fairest" }],
  matrices: knownAnswers.assignment.map(({ matrix }) => matrix),
};

/** The page's only script, with the library in it. */
async function bundlePage(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias },
    build: { write: false, target: "es2022", lib: { entry: `${root}/test/browser/page.ts`, formats: ["es"], fileName: "page" } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  return output.output[0].code;
}

function serve(script: string): Promise<Server> {
  const files = new Map([
    [
      "/",
      ["text/html", '<!doctype html><html lang="en"><title>test</title><body><script type="module" src="/page.js"></script></body></html>'],
    ],
    ["/page.js", ["text/javascript", script]],
    ["/questions.json", ["application/json", JSON.stringify(questions)]],
  ]);
  const server = createServer(({ url = "" }, response) => {
    const [type, text] = files.get(url) ?? [];
    response.writeHead(text === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": POLICY });
    response.end(text);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

describe("in Chromium, under a strict content policy", () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve(await bundlePage());
    browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it("gives the same bits as here, and breaks no rule of the policy", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const shown = await page.waitForSelector("#answer", { state: "attached" });
    expect(await shown.textContent()).toBe(answer(questions));
    expect(complaints.filter((text) => !text.includes("favicon"))).toEqual([]);
  });

  it("would say so where the policy is broken", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForSelector("#answer", { state: "attached" });
    await page.addScriptTag({ content: "globalThis.planted = true" }).catch(() => {});
    await expect.poll(() => complaints.join("\n")).toContain("Content Security Policy");
  });
});
