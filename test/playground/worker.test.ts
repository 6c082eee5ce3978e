import { explainPair, matchParticipants, prepareProgramme, whatIf } from "mentor-matching";
import { afterEach, describe, expect, it } from "vitest";
import { changesBetween } from "../../playground/model/changes-between.ts";
import { compareResults, countChangedLists } from "../../playground/model/compare-results.ts";
import { diagonalOrder, listedOrder } from "../../playground/model/heat.ts";
import { type Connection, connect, type StoppableEndpoint } from "../../playground/worker/connect.ts";
import { serve } from "../../playground/worker/serve.ts";
import { shadePairs } from "../../playground/worker/shade-pairs.ts";
import { loadCohort } from "../support/cohorts.ts";

const input = loadCohort("cohort-60");
const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A worker that is none: the other end of a channel. Tells how often one was started. */
function start(): Connection & { readonly starts: () => number } {
  let count = 0;
  const connection = connect(() => {
    count++;
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    serve(port1 as never);
    return port2 as never;
  });
  return { ...connection, starts: () => count };
}

describe("the worker", () => {
  it("answers as the library does", async () => {
    const { ask } = start();
    const matched = await ask("match", { round: 1, input });
    const matching = matchParticipants(input);
    expect(matched).toEqual({ state: "answered", answer: matching });
    const [pair] = matching.pairs;
    const { menteeId, mentorId } = pair as NonNullable<typeof pair>;
    const explained = await ask("explain", { round: 1, pair: { menteeId, mentorId } });
    expect(explained).toEqual({ state: "answered", answer: explainPair(input, matching, { menteeId, mentorId }) });
    const csv = await ask("write", { round: 1, format: "csv", locale: "en", asOf: "2026-03-01" });
    expect(csv).toMatchObject({ state: "answered", answer: expect.stringContaining("menteeId,menteeName") });
    const html = await ask("write", { round: 1, format: "html", locale: "fr", asOf: "2026-03-01" });
    expect(html).toMatchObject({ state: "answered", answer: expect.stringContaining('<html lang="fr"') });
  });

  it("tries changes from the matching there is, and says who moves", async () => {
    const { ask } = start();
    await ask("match", { round: 1, input });
    const [first, ...others] = input.criteria;
    const changed = { ...input, criteria: [{ ...first, weight: (first?.weight ?? 0) + 40 } as typeof first, ...others] } as typeof input;
    const changes = changesBetween(input, changed);
    const outcome = await ask("change", { from: 1, round: 2, input: changed, changes });
    const difference = whatIf(input, matchParticipants(input), changes ?? {});
    expect(outcome).toEqual({ state: "answered", answer: difference.matching });
    const comparison = compareResults(matchParticipants(input), difference.matching);
    expect(comparison?.moves.map(({ menteeId }) => menteeId).sort()).toEqual(
      difference.mentees.filter(({ code }) => ["moves", "gains-mentor", "loses-mentor"].includes(code)).map(({ menteeId }) => menteeId),
    );
    const gains = [...(comparison?.moves ?? []), ...(comparison?.rescored ?? [])].reduce((sum, { gain }) => sum + gain, 0);
    expect(gains).toBe(difference.totals.gained.points);
    expect(comparison?.pairsGained).toBe(difference.totals.gained.pairs);
  });

  it("says what is wrong, as data, and what cannot be", async () => {
    const { ask } = start();
    expect(await ask("match", { round: 1, input: { ...input, minimumScore: 2 } })).toMatchObject({
      state: "refused",
      issues: [{ code: "out-of-range", path: ["minimumScore"] }],
    });
    expect(await ask("explain", { round: 9, pair: { menteeId: "x", mentorId: "y" } })).toEqual({
      state: "failed",
      message: "Error: round 9 is closed",
    });
  });

  it("tells how far it is, is stopped at once, and knows again what it is told", async () => {
    const connection = start();
    const stages: string[] = [];
    await connection.ask("match", { round: 1, input }, ({ stage }) => stages.push(stage));
    expect(stages.length).toBeGreaterThan(0);
    const asked = connection.ask("match", { round: 2, input });
    connection.cancel();
    expect(await asked).toEqual({ state: "cancelled" });
    await connection.ask("reopen", { round: { id: 1, input, result: matchParticipants(input) } });
    expect(connection.starts()).toBe(2);
    const heat = await connection.ask("heat", { round: 1, order: listedOrder(input) });
    expect(heat).toMatchObject({ state: "answered", answer: { pool: 1, rows: input.mentees.length, columns: input.mentors.length } });
  });
});

describe("a worker that breaks", () => {
  it("leaves nobody waiting, and another is started for the next question", async () => {
    const started: StoppableEndpoint[] = [];
    const { ask } = connect(() => {
      const endpoint: StoppableEndpoint = { postMessage: () => {}, onmessage: null };
      started.push(endpoint);
      return endpoint;
    });
    const asked = ask("match", { round: 1, input });
    started[0]?.onerror?.({ message: "gone" } as ErrorEvent);
    expect(await asked).toEqual({ state: "failed", message: "gone" });
    void ask("match", { round: 2, input });
    expect(started.length).toBe(2);
  });
});

describe("lists", () => {
  it("are compared by who is on them", () => {
    const lists = (length: number) => matchParticipants({ ...input, mode: "hybrid", shortlist: { length } });
    expect(countChangedLists(lists(3), lists(3))).toBe(0);
    expect(countChangedLists(lists(3), lists(4))).toBeGreaterThan(10);
    expect(countChangedLists(lists(3), matchParticipants(input))).toBeNull();
  });
});

describe("the heat map", () => {
  it("has the chosen pairs on the diagonal, the best first, and everybody once", () => {
    const matching = matchParticipants(input);
    const { menteeIds, mentorIds } = diagonalOrder(input, matching);
    expect([...menteeIds].sort()).toEqual(input.mentees.map(({ id }) => id).sort());
    expect([...mentorIds].sort()).toEqual(input.mentors.map(({ id }) => id).sort());
    const mentorOf = new Map(matching.pairs.map((pair) => [pair.menteeId, pair.mentorId]));
    const columns = menteeIds.slice(0, matching.pairs.length).map((id) => mentorIds.indexOf(mentorOf.get(id) as string));
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
  });

  it("shades each pair by its points, and pools where cells are too many", () => {
    const prepared = prepareProgramme(input);
    const order = listedOrder(input);
    const { shades, rows, columns } = shadePairs(prepared, order);
    const matching = matchParticipants(prepared);
    for (const [row, menteeId] of order.menteeIds.entries())
      for (const [column, mentorId] of order.mentorIds.entries()) {
        const { eligible, score } = explainPair(prepared, matching, { menteeId, mentorId });
        expect(shades[row * columns + column]).toBe(eligible ? 1 + Math.round(254 * score) : 0);
      }
    const pooled = shadePairs(prepared, order, (rows * columns) / 4);
    expect([pooled.pool, pooled.rows, pooled.columns]).toEqual([2, Math.ceil(rows / 2), Math.ceil(columns / 2)]);
    const block = [shades[0], shades[1], shades[columns], shades[columns + 1]].filter((shade) => shade !== 0) as number[];
    const mean = block.reduce((sum, shade) => sum + shade - 1, 0) / block.length;
    expect(pooled.shades[0]).toBeGreaterThanOrEqual(block.length === 0 ? 0 : Math.floor(mean));
    expect(pooled.shades[0]).toBeLessThanOrEqual(block.length === 0 ? 0 : Math.ceil(mean) + 2);
  });
});
