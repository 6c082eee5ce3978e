import type { Matching, OptimumCertificate } from "../model/matching.ts";
import type { Audited, AuditedRound } from "./audited.ts";
import { checkCertificate } from "./check-certificate.ts";
import { checkStability } from "./check-stability.ts";
import type { RowVerdict } from "./pair-rules.ts";

/** A check of what a matching claims to be, round by round. */
interface ProofCheck {
  visit(round: AuditedRound, verdict: RowVerdict): void;
  expect(): Pick<Matching, "certificate" | "truthTelling">;
}

/** Checks that every round is the best there is, or stable, as the programme wants it. */
export function checkProof(audited: Audited, rounds: readonly AuditedRound[]): ProofCheck {
  const { mode, choices } = audited.programme;
  return mode === "self" || choices?.rule === "stable" ? checkStableRounds(audited, rounds) : checkBestRounds(audited, rounds);
}

function checkBestRounds({ matching, programme }: Audited, rounds: readonly AuditedRound[]): ProofCheck {
  const given = { ...(matching.certificate as OptimumCertificate | undefined) };
  const checks = new Map(
    rounds.map((round, k) => {
      const scope = round.among === "offers" ? "shortlists" : "all-pairs";
      return [round, checkCertificate(round.audited, round.columnOfRow, { ...(k === 0 ? given : given.secondRound), scope })];
    }),
  );
  return {
    visit: (round, verdict) => checks.get(round)!.visit(verdict),
    expect() {
      const [first, second] = [...checks.values()].map((check) => check.expect().certificate);
      const certificate: OptimumCertificate = { ...first!, ...(second && { secondRound: second }) };
      return programme.choices === undefined ? { certificate } : { certificate, truthTelling: { code: "not-safe" } };
    },
  };
}

function checkStableRounds({ programme, standing }: Audited, rounds: readonly AuditedRound[]): ProofCheck {
  const { choices, favour: favours } = programme;
  const checks = new Map(rounds.map((round) => [round, checkStability(round, favours)]));
  const scope = choices === undefined ? "all-pairs" : rounds.length > 1 ? "each-round" : "shortlists";
  return {
    visit: (round, verdict) => checks.get(round)!.visit(verdict),
    expect() {
      const differing = [...checks.values()].map((check) => check.findDiffering());
      const named = (ids: readonly string[], positions: readonly (readonly number[])[]) =>
        [...new Set(positions.flat())].sort((a, b) => a - b).map((position) => ids[position]!);
      const menteeIds = named(
        standing.menteeIds,
        differing.map(({ rows }) => rows),
      );
      const mentorIds = named(
        standing.mentorIds,
        differing.map(({ columns }) => columns),
      );
      const safe = rounds.length > 1 ? "safe-for-mentees-within-round" : "safe-for-mentees";
      return {
        certificate: { stable: true, scope, favours, differing: { menteeIds, mentorIds } },
        truthTelling: { code: favours === "mentees" ? safe : "not-safe" },
      };
    },
  };
}
