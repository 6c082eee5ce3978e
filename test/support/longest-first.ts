import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes seconds, by itself or with a thousand cases; the longest first. */
const LONGEST = [
  "threads/worker-threads",
  "hostile/doors",
  "operations/faults",
  "examples",
  "operations/what-if",
  "operations/share-scans",
  "docs",
  "cohorts/known-answers",
  "operations/stopped-search",
  "criteria/all-kinds",
  "criteria/laws",
  "operations/hybrid",
  "operations/questions-on-demand",
  "operations/participant-leaks",
  "operations/shortlists-on-demand",
  "operations/paths-agree",
  "architecture",
  "kernel/matrix-assignment",
  "operations/rematch-participants",
  "reports/summarize-programme",
  "operations/qualification",
  "stages/scan-candidates",
  "package-size",
  "operations/explain-unmatched",
  "audit/corruptions",
  "lifecycle/two-years",
  "operations/compare-modes",
  "audit/modes",
  "stages/pack-columns",
];

/**
 * Begins with the files that take longest, so that all cores are busy to the end. A fresh clone has measured nothing yet, and vitest would go by the sizes of the
 * files; and at any time it would run one project after the other, the worker threads alone at the end.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return rank < 0 ? LONGEST.length : rank;
    };
    return (await super.sort(files)).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
