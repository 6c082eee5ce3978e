// Files that the reader takes away. They are made in the page and go nowhere else.
import { askAbout } from "./matching.ts";
import { kept, locale } from "./page.ts";
import { today } from "./relationship.ts";

function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function downloadProgramme(): void {
  if (kept.value !== null) download("programme.json", "application/json", asJson(kept.value.input));
}

export function downloadMatching(): void {
  if (kept.value !== null) download(`${kept.value.result.kind}.json`, "application/json", asJson(kept.value.result));
}

/** With a mark by which spreadsheets know the encoding. */
export async function downloadPairs(): Promise<void> {
  const text = await write("csv");
  if (text !== null) download("pairs.csv", "text/csv", `\uFEFF${text}`);
}

export async function downloadReport(): Promise<void> {
  const text = await write("html");
  if (text !== null) download("report.html", "text/html", text);
}

async function write(format: "csv" | "html"): Promise<string | null> {
  return kept.value === null ? null : askAbout(kept.value, "write", { format, locale: locale.value, asOf: today.value });
}
