import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium.ts";

const configFile = fileURLToPath(new URL("../../playground/vite.config.ts", import.meta.url));
const icon = readFileSync(new URL("../../playground/public/icon.svg", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TYPES: { readonly [ending: string]: string } = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };

/** The built playground behind an address of this machine, and a browser that may open it. */
export interface Playground {
  /** Opens the page as somebody finds it who has never been there. */
  open(options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** A page, and what it asked for and complained about. */
interface OpenPage {
  readonly page: Page;
  /** Addresses that were asked for, in order. */
  readonly requests: string[];
  /** What the console and the page's errors say. */
  readonly complaints: string[];
}

/** Builds the playground as it is published, and serves it from under a path, as sites of projects are. */
export async function openPlayground(): Promise<Playground> {
  const server = await serve(await bundle());
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/where/index.html`;
  return {
    open: (options = {}) => openPage(browser, address, options),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function openPage(browser: Browser, address: string, options: BrowserContextOptions): Promise<OpenPage> {
  const page = await browser.newPage({ locale: "en-GB", viewport: { width: 1360, height: 900 }, acceptDownloads: true, ...options });
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, requests, complaints };
}

/** The files of the page by their paths. */
async function bundle(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({ configFile, logLevel: "error", build: { write: false } });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  const files = output.output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source] as const);
  return new Map([...files, ["icon.svg", icon]]);
}

function serve(files: ReadonlyMap<string, string | Uint8Array>): Promise<Server> {
  const server = createServer(({ url = "" }, response) => {
    const name = url.replace("/some/where/", "");
    const content = files.get(name);
    response.writeHead(content === undefined ? 404 : 200, { "content-type": `${TYPES[name.split(".").at(-1) ?? ""]}; charset=utf-8` });
    response.end(content);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

/** What axe finds against the rules of WCAG 2.2 and its own good practice. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // Scripts from elsewhere are forbidden to the page, not to the test.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  const results = (await page.evaluate("axe.run(document)")) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** Takes the sample cohort and waits for its matching. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: /sample|exemple/i }).click();
  await page.getByRole("application").waitFor();
}
