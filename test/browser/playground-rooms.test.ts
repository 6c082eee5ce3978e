import { readFile } from "node:fs/promises";
import { auditMatching, type MatchInput, type Matching } from "mentor-matching";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPlayground, openSample, type Playground } from "./playground.ts";

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

const goTo = (page: Page, room: string): Promise<void> => page.locator("nav button", { hasText: room }).click();
const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function downloadFrom(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("listitem").filter({ hasText: name }).getByRole("button", { name: "Download" }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}

describe("people from files", () => {
  const MENTORS = "Matricule;Nom;Niveau;Places\nM1;Ada;5;2\nM2;Ben;vier;1\nM3;Cleo;6;-1\n";
  const MENTEES = "Matricule;Nom;Niveau\nE1;Zoë;3\nE2;Yves;4\n";

  it("are recognised, with each problem shown in its cell, and mended by saying what a column is", async () => {
    const { page, complaints } = await playground.open();
    const input = page.locator(".way.drop input[type=file]").first();
    await input.setInputFiles([csv("mentees.csv", MENTEES), csv("mentors.csv", MENTORS)]);
    const mentors = page.getByRole("region", { name: "Mentors", exact: true }).first();
    expect(await page.getByLabel("Places: Is").inputValue()).toBe("capacity");
    expect(await mentors.locator(".faulty").allInnerTexts()).toEqual([expect.stringMatching(/^-1\n/)]);
    await page.getByLabel("Niveau: Read as").first().selectOption("number");
    const faulty = await mentors.locator(".faulty").allInnerTexts();
    expect(faulty).toEqual([expect.stringMatching(/^vier\n.*no number/), expect.stringMatching(/^-1\n/)]);
    expect(await mentors.locator(".cells tbody th").allInnerTexts()).toEqual(["3", "4"]);
    await page.getByLabel("Niveau: Read as").first().selectOption("text");
    await page.getByLabel("Niveau: Read as").last().selectOption("text");
    await page.getByRole("button", { name: "Match", exact: true }).click();
    await page.getByRole("application").waitFor();
    expect(await page.locator(".tiles").textContent()).toContain("of 2 mentees");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("may be pasted, and dropped", async () => {
    const { page } = await playground.open();
    await page.getByRole("button", { name: "Paste the rows" }).click();
    await page.getByRole("textbox").first().fill("id,level\nM1,5\n");
    await page.getByRole("textbox").first().blur();
    const dropped = await page.evaluateHandle(
      `(() => { const files = new DataTransfer(); files.items.add(new File(["id,level\\nE1,3\\n"], "x.csv")); return files; })()`,
    );
    await page.locator("section .drop").dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByRole("button", { name: "Match", exact: true }).click();
    await page.getByRole("application").waitFor();
    expect(await page.locator(".tiles").textContent()).toContain("Pairs1of 1 mentees");
    await page.close();
  });
});

describe("decisions about pairs and seats", () => {
  it("are tried: a lock shows who moves and what it costs, a seat who gains", async () => {
    const { page } = await playground.open();
    await openSample(page);
    await page.getByRole("application").click({ position: { x: 100, y: 300 } });
    const why = page.locator("aside");
    await why.getByRole("button", { name: "Lock this pair" }).click();
    const change = page.getByRole("region", { name: "Not kept yet" });
    await change.getByText(/another mentor or none/).waitFor();
    await why.getByText("Chosen", { exact: true }).waitFor();
    await why.getByRole("button", { name: "Take the lock away" }).click();
    await expect.poll(() => change.count()).toBe(0);
    await page.getByRole("tab", { name: "Seats" }).click();
    const stepper = page.getByRole("group", { name: /Seats of/ }).first();
    await stepper.getByRole("button").last().click();
    await change.getByRole("status").getByText(/Pairs/).waitFor();
    await change.getByRole("button", { name: "Keep" }).click();
    await page.close();
  });

  it("that cannot be are refused in words, and change nothing", async () => {
    const { page } = await playground.open();
    await openSample(page);
    for (const label of ["Job skills", "Interpersonal skills", "Career level", "Business function", "Job position"])
      await page.getByLabel(`Weight of ${label}`).fill("0");
    const change = page.getByRole("region", { name: "Not kept yet" });
    await change.getByText("This cannot be matched:").waitFor();
    expect(await change.getByRole("button", { name: "Keep" }).isDisabled()).toBe(true);
    await change.getByRole("button", { name: "Undo" }).click();
    expect(await page.locator(".tiles").textContent()).toContain("Pairs150");
    await page.close();
  });
});

describe("choices", () => {
  it("are made from shortlists with limited exposure for a few people, and resolved", async () => {
    const { page } = await playground.open();
    await openSample(page);
    await goTo(page, "Choices");
    await page.getByRole("button", { name: "Make the shortlists" }).click();
    const exposure = page.getByRole("region", { name: "Exposure" }).first();
    await exposure.waitFor();
    const limits = await exposure
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => (row as HTMLTableRowElement).innerText.split("\t")));
    for (const [, lists, limit] of limits) expect(Number(lists)).toBeLessThanOrEqual(Number(limit));
    const ranks = page.locator(".rank");
    await ranks.nth(1).click();
    await ranks.nth(0).click();
    expect(await ranks.allInnerTexts()).toEqual(["2", "1", ...(await ranks.allInnerTexts()).slice(2)]);
    await page.locator(".who select").selectOption({ index: 1 });
    await ranks.nth(0).click();
    await page.getByRole("heading", { name: "2 people have chosen" }).waitFor();
    await page.getByRole("button", { name: "Resolve", exact: true }).click();
    await page.getByRole("heading", { name: "The choices are resolved" }).waitFor();
    expect(await page.locator(".outcomes li").count()).toBe(2);
    expect(await page.locator(".tiles").textContent()).toContain("Stable");
    // Somebody else chooses, and all is resolved anew.
    await page.locator(".who select").selectOption({ index: 2 });
    await ranks.nth(0).click();
    await page.getByRole("button", { name: "Resolve", exact: true }).click();
    await expect.poll(() => page.locator(".outcomes li").count()).toBe(3);
    await page.getByRole("button", { name: "Back to the lists" }).click();
    await page.getByRole("heading", { name: "3 people have chosen" }).waitFor();
    await page.getByLabel("Mentors on a list").fill("2");
    await page.getByLabel("Mentors on a list").blur();
    const change = page.getByRole("region", { name: "Not kept yet" });
    await change.getByText(/lists change/).waitFor();
    await change.getByRole("button", { name: "Keep" }).click();
    expect(await ranks.count()).toBeLessThanOrEqual(2);
    await page.close();
  });

  it("are left to the people where they alone decide", async () => {
    const { page } = await playground.open();
    await openSample(page);
    await page.getByRole("radio", { name: /The people/ }).check();
    await expect.poll(() => page.locator(".tiles").textContent()).toContain("Stable");
    await page.close();
  });
});

describe("a relationship", () => {
  it("is played from the proposal to its end, with the diagram beside it, and refusals in words", async () => {
    const { page } = await playground.open();
    await openSample(page);
    await goTo(page, "Relationship");
    await page.locator(".resolve select").selectOption({ index: 2 });
    await page.getByRole("button", { name: "Propose this pair" }).click();
    const act = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const here = page.locator(".state.here");
    await act("+ a week");
    for (const name of ["accept", "accept", "record training", "disclose the criteria", "agree on expectations"]) {
      await act(name);
      await act("Record");
    }
    expect(await here.textContent()).toBe("preparing");
    await act("start");
    expect(await here.textContent()).toBe("active");
    await act("+ a month");
    await page.getByRole("heading", { name: "What calls for attention" }).waitFor();
    await act("begin closing");
    await act("complete");
    await act("Record");
    expect(await page.getByRole("alert").textContent()).toMatch(/^Refused/);
    expect(await here.textContent()).toBe("closing");
    await act("+ half a year");
    await act("Record");
    expect(await here.textContent()).toBe("completed");
    expect(await page.locator(".history li").count()).toBe(9);
    await act("Take the last step back");
    expect(await here.textContent()).toBe("closing");
    await page.close();
  });
});

describe("what is taken away", () => {
  it("is the pairs, the report, the programme and the result; an audit holds, and the programme opens again", async () => {
    const { page, requests, complaints } = await playground.open();
    await openSample(page);
    await page.getByLabel("Weight of Job skills").fill("77");
    await page.getByRole("region", { name: "Not kept yet" }).getByRole("button", { name: "Keep", disabled: false }).click();
    const asked = requests.length;
    await goTo(page, "Take away");
    const pairs = await downloadFrom(page, "The pairs");
    expect(pairs.trim().split("\r\n").length).toBe(151);
    expect(await downloadFrom(page, "The report")).toMatch(/^<!doctype html>/i);
    const programme = await downloadFrom(page, "The programme");
    const input = JSON.parse(programme) as MatchInput;
    const matching = JSON.parse(await downloadFrom(page, "The result")) as Matching;
    expect(auditMatching(input, matching)).toMatchObject({ valid: true, optimal: true });
    expect(requests.slice(asked).filter((url) => !url.startsWith("blob:"))).toEqual([]);
    expect(complaints).toEqual([]);

    const { page: other } = await playground.open();
    await other
      .locator(".way.drop input[type=file]")
      .last()
      .setInputFiles({ name: "programme.json", mimeType: "application/json", buffer: Buffer.from(programme) });
    await other.getByRole("application").waitFor();
    expect(await other.getByLabel("Weight of Job skills").inputValue()).toBe("77");
    expect(await other.locator(".tiles").textContent()).toBe(await (await backToMatching(page)).textContent());
    await page.close();
    await other.close();
  });

  async function backToMatching(page: Page) {
    await goTo(page, "Matching");
    return page.locator(".tiles");
  }

  it("stays through a reload of the tab, and is forgotten when one starts over", async () => {
    const { page } = await playground.open();
    await openSample(page);
    await page.reload();
    await page.getByRole("application").waitFor();
    expect(await page.locator(".tiles").textContent()).toContain("Pairs150");
    await goTo(page, "People");
    await page.getByRole("button", { name: "Start over" }).click();
    await page.reload();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Who should mentor whom?");
    await page.close();
  });

  it("is refused where it is no programme, with what is wrong", async () => {
    const { page } = await playground.open({ locale: "fr-FR" });
    const input = page.locator(".way.drop input[type=file]").last();
    await input.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{") });
    await page.getByText("ce n’est pas le fichier JSON d’un programme").waitFor();
    await input.setInputFiles({
      name: "a.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"mentors":[],"mentees":[],"criteria":[]}'),
    });
    await page.getByText("Au moins un critère doit avoir un poids").waitFor();
    await page.close();
  });
});
