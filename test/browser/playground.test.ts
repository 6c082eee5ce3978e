import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations, openPlayground, openSample, type Playground } from "./playground.ts";

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

describe("the playground", () => {
  it("matches the sample cohort in a worker, and asks for nothing but its own files, none of them later", async () => {
    const { page, requests, complaints } = await playground.open();
    await openSample(page);
    const own = new URL(".", page.url()).href;
    expect(requests.filter((url) => !url.startsWith(own))).toEqual([]);
    expect(requests.some((url) => url.includes("match.worker"))).toBe(true);
    const asked = requests.length;
    await page.getByRole("tab", { name: "Pairs" }).click();
    await page.getByRole("button", { name: /^Why / }).first().click();
    await page.getByRole("heading", { name: "What it is made of" }).waitFor();
    expect(requests.slice(asked)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is under a policy that lets nothing out and runs no foreign code, and would say so", async () => {
    const { page, complaints } = await playground.open();
    const policy = await page.locator("meta[http-equiv]").getAttribute("content");
    for (const rule of ["default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self'", "connect-src 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
    expect(await page.evaluate("fetch(location.href).then(() => 'out', () => 'kept')")).toBe("kept");
    await expect.poll(() => complaints.join("\n")).toContain("Content Security Policy");
    await page.close();
  });

  it("shows the known answer: 150 pairs, the proof, and everybody without a partner with a cause", async () => {
    const { page } = await playground.open();
    await openSample(page);
    const tiles = page.locator(".tiles");
    expect(await tiles.textContent()).toMatch(/Pairs150of 170 mentees.*Without a mentor20.*Optimal/);
    await page.getByRole("tab", { name: "Without a pair" }).click();
    const causes = await page.locator(".causes > li > p").allTextContents();
    expect(causes.length).toBeGreaterThan(1);
    expect(await page.locator(".names > li").count()).toBeGreaterThan(20);
    expect(causes.every((cause) => cause.endsWith("."))).toBe(true);
    await page.close();
  });

  it("says why a cell of the heat map is not chosen, what it would cost and who would move", async () => {
    const { page } = await playground.open();
    await openSample(page);
    const map = page.getByRole("application");
    await map.focus();
    await page.keyboard.press("n");
    expect(await page.locator(".readout").textContent()).toContain("chosen");
    for (let k = 0; k < 12; k++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const why = page.locator("aside");
    await why.getByRole("heading", { name: "What it is made of" }).waitFor();
    expect(await why.textContent()).toMatch(/Not (chosen|possible)/);
    await page.close();
  });

  it("shows who moves when a slider moves, and keeps it or takes it back", async () => {
    const { page } = await playground.open();
    await openSample(page);
    const tiles = page.locator(".tiles");
    const before = await tiles.textContent();
    await page.getByLabel("Weight of Job skills").fill("90");
    const change = page.getByRole("region", { name: "Not kept yet" });
    await change.getByText("another mentor or none").waitFor();
    await change.getByText("Who moves", { exact: true }).click();
    expect(await change.locator("tbody tr").count()).toBeGreaterThan(3);
    expect(await tiles.textContent()).not.toBe(before);
    await change.getByRole("button", { name: "Undo" }).click();
    expect(await tiles.textContent()).toBe(before);
    expect(await page.getByLabel("Weight of Job skills").inputValue()).toBe("30");
    await page.getByLabel("Weight of Job skills").fill("90");
    await change.getByText("another mentor or none").waitFor();
    await change.getByRole("button", { name: "Keep" }).click();
    expect(await change.count()).toBe(0);
    expect(await tiles.textContent()).not.toBe(before);
    await page.close();
  });
});

describe("the playground for everybody", () => {
  /** Each language, light and width with each other once. */
  const LOOKS = [
    { locale: "en-GB", colorScheme: "light", width: 1360 },
    { locale: "en-GB", colorScheme: "dark", width: 375 },
    { locale: "fr-FR", colorScheme: "light", width: 375 },
    { locale: "fr-FR", colorScheme: "dark", width: 1360 },
  ] as const;

  it.each(LOOKS)(
    "has no accessibility violation and nothing wider than the screen: $locale, $colorScheme, $width",
    async (look) => {
      const { page } = await playground.open({ ...look, viewport: { width: look.width, height: 900 } });
      const found: string[] = [];
      const check = async (where: string): Promise<void> => {
        for (const violation of await findViolations(page)) found.push(`${where}: ${violation}`);
        const width = await page.evaluate("document.documentElement.scrollWidth");
        if (width !== look.width) found.push(`${where}: ${width} wide`);
      };
      await check("welcome");
      await openSample(page);
      await page.getByRole("application").click({ position: { x: 60, y: 200 } });
      await page.locator(".criterion input[type=range]").first().fill("90");
      await page.locator(".change summary").first().click();
      await page.locator(".criterion details").first().locator("summary").click();
      for (const tab of await page.getByRole("tab").all()) {
        await tab.click();
        await check(await tab.innerText());
      }
      for (const room of await page.locator("nav button").all()) {
        await room.click();
        await check(await room.innerText());
      }
      await page.locator("nav button").nth(2).click();
      await page.locator(".invitation button").click();
      await page.locator(".ranked").waitFor();
      await page.locator(".rank").first().click();
      await check("shortlists");
      await page.locator(".resolve .primary").click();
      await page.locator(".outcomes").waitFor();
      await check("choices");
      await page.locator("nav button").nth(3).click();
      await page.locator(".resolve .primary").click();
      await page.locator(".events button").first().click();
      await check("relationship");
      expect(found).toEqual([]);
      await page.close();
    },
    300_000,
  );

  it("would say so if there were a violation", async () => {
    const { page } = await playground.open();
    await page.evaluate("document.documentElement.removeAttribute('lang'); document.querySelector('h1').remove()");
    const found = (await findViolations(page)).join("\n");
    expect(found).toContain("html-has-lang");
    expect(found).toContain("page-has-heading-one");
    await page.close();
  });
});
