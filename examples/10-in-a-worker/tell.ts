// What the example does, wherever its worker runs: a matching with progress, an input with a mistake, and a matching that is cancelled.
import type { AdministrativeInput } from "mentor-matching";
import { connect } from "./connect.ts";
import type { Endpoint } from "./messages.ts";

const people = (letter: string, count: number) =>
  Array.from({ length: count }, (_, k) => ({
    id: `${letter}${k}`,
    attributes: { level: 1 + ((k * 7) % 5), site: ["Lyon", "Lille", "Nice"][(k * 13) % 3] as string, hours: (k * 31) % 40 },
  }));

const input: AdministrativeInput = {
  mentors: people("m", 300),
  mentees: people("e", 320),
  criteria: [
    { id: "level", kind: "gap", weight: 2, attribute: "level", ideal: 1 },
    { id: "site", kind: "same", weight: 1, attribute: "site" },
    { id: "hours", kind: "proximity", weight: 1, attribute: "hours", range: 40 },
  ],
};

export async function tell(worker: Endpoint, say: (line: string) => void): Promise<void> {
  const match = connect(worker);
  const stages: string[] = [];
  const done = await match(input, { onProgress: ({ stage }) => stages.push(stage) });
  say(`It began with "${stages[0]}" and ended with "${stages.at(-1)}".`);
  if ("matching" in done) say(`${done.matching.totals.pairs} pairs; the best possible: ${done.matching.certificate.optimal}.`);

  const wrong = await match({ ...input, minimumScore: 2 });
  if ("issues" in wrong) for (const { path, message } of wrong.issues) say(`Refused: ${path.join(".")} ${message}.`);

  const controller = new AbortController();
  const cancelled = await match(input, { signal: controller.signal, onProgress: () => controller.abort() });
  say(`Cancelled: ${"cancelled" in cancelled}.`);
}
