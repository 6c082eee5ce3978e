import type { Criterion, CriterionKindName, CriterionOf } from "../model/criterion.ts";
import { coverage } from "./coverage.ts";
import type { CriterionKind } from "./criterion-kind.ts";
import { gap } from "./gap.ts";
import { overlap } from "./overlap.ts";
import { same } from "./same.ts";

// biome-ignore lint/suspicious/noExplicitAny: each kind's values are its own; only the kind itself ever reads them.
type Kinds = { readonly [Name in CriterionKindName]: CriterionKind<CriterionOf<Name>, any> };

/** Every kind of criterion. A kind that is declared in the model and missing here does not compile. */
export const KINDS: Kinds = { coverage, gap, overlap, same };

/** The kind of a criterion, for shared code that treats all kinds alike. */
export function kindOf(criterion: Pick<Criterion, "kind">): CriterionKind<Criterion, unknown> {
  return KINDS[criterion.kind] as unknown as CriterionKind<Criterion, unknown>;
}
