import type { MatchInput } from "mentor-matching";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPlayground, type Playground } from "./playground.ts";

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

const SKILLS = ["excel", "python", "budget", "leadership", "negotiation", "writing", "speaking", "statistics", "law", "sales", "design"];

/** People who differ, without any chance in it. */
function largeProgramme(mentees: number, mentors: number): MatchInput {
  const skillsOf = (k: number, count: number) =>
    Array.from({ length: count }, (_, each) => SKILLS[(k * 7 + each * (1 + (k % 5))) % SKILLS.length] as string);
  return {
    mentees: Array.from({ length: mentees }, (_, k) => ({
      id: `E${k}`,
      attributes: { level: 1 + (k % 4), site: `site ${k % 7}`, wanted: skillsOf(k, 3) },
    })),
    mentors: Array.from({ length: mentors }, (_, k) => ({
      id: `M${k}`,
      capacity: 1 + (k % 3),
      attributes: { level: 3 + (k % 5), site: `site ${k % 5}`, skills: skillsOf(k * 3, 5) },
    })),
    criteria: [
      { id: "skills", kind: "coverage", sought: "wanted", offered: "skills", weight: 40 },
      { id: "level", kind: "gap", attribute: "level", weight: 30, ideal: 2, falloff: 0.25, allowed: [1, null] },
      { id: "site", kind: "same", attribute: "site", weight: 20 },
    ],
  };
}

async function openLarge(page: Page, input: MatchInput): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(input));
  await page.locator(".way.drop input[type=file]").last().setInputFiles({ name: "programme.json", mimeType: "application/json", buffer });
}

/** Notes the longest time for which the page answers nobody. */
const WATCH = `globalThis.longest = 0;
(() => {
  let last = performance.now();
  setInterval(() => { const now = performance.now(); globalThis.longest = Math.max(globalThis.longest, now - last); last = now; }, 16);
})()`;

describe("a large programme in the playground", () => {
  it("of 2,000 people is matched and changed while the page stays fluent", async () => {
    const { page, complaints } = await playground.open();
    await page.evaluate(WATCH);
    await openLarge(page, largeProgramme(1_200, 800));
    await page.getByRole("application").waitFor();
    await page.getByLabel("Weight of skills").fill("70");
    await page
      .getByRole("region", { name: "Not kept yet" })
      .getByText(/mentee|Nobody/)
      .first()
      .waitFor();
    await page.getByRole("application").click({ position: { x: 50, y: 50 } });
    await page.getByRole("heading", { name: "What it is made of" }).waitFor();
    // In one of its own a worker would show as a stop of a second or more; the limit leaves room for a machine that does much else.
    expect(await page.evaluate("longest")).toBeLessThan(700);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("of 10,000 people works", async () => {
    const { page } = await playground.open();
    await openLarge(page, largeProgramme(6_000, 4_000));
    await page.getByRole("application").waitFor();
    await expect.poll(() => page.locator(".readout").textContent(), { timeout: 30_000 }).not.toContain("Drawing");
    expect(await page.locator(".tiles").textContent()).toContain("Optimal");
    await page.close();
  });

  it("of 100,000 people tells how far it is, and can be stopped", async () => {
    // So many that no machine is done before anything is said: ten thousand took less than that on a fast one.
    const { page } = await playground.open();
    await openLarge(page, largeProgramme(60_000, 40_000));
    const progress = page.locator(".progress");
    await progress.getByRole("progressbar").waitFor();
    await progress.getByRole("button", { name: "Stop" }).click();
    await expect.poll(() => progress.isVisible()).toBe(false);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Who should mentor whom?");
    await openLarge(page, largeProgramme(30, 20));
    await page.getByRole("application").waitFor();
    await page.close();
  });
});
