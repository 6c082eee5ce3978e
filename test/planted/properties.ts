import { ASSIGNMENT } from "./assignment.ts";
import { LIFECYCLE } from "./lifecycle.ts";
import { PEER_FAILURES } from "./peer-failures.ts";
import type { Property } from "./property.ts";
import { REPORTS } from "./reports.ts";
import { SCORING } from "./scoring.ts";
import { SHORTLISTS } from "./shortlists.ts";
import { STABILITY } from "./stability.ts";
import { VALIDATION } from "./validation.ts";

/** Every property of the library, by subject. `npm run test:planted` tries whether their tests notice the faults. */
export const PROPERTIES: readonly Property[] = [
  ...SCORING,
  ...ASSIGNMENT,
  ...STABILITY,
  ...SHORTLISTS,
  ...LIFECYCLE,
  ...REPORTS,
  ...VALIDATION,
  ...PEER_FAILURES,
];
