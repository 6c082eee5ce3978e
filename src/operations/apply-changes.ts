import type { Changes } from "../model/changes.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { AdministrativeInput, MatchInput } from "../model/match-input.ts";
import type { Programme } from "../model/programme.ts";
import { parseChanges } from "../stages/parse/parse-changes.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";

/**
 * The input that a programme with changes would have: what {@link whatIf}'s matching belongs to.
 *
 * @returns Plain data, functions of custom criteria excepted, with all defaults filled in. The input given is not changed.
 * @throws {@link InvalidInputError} for an invalid input, or naming every faulty path inside `changes`; for a mode in
 * which people decide (`wrong-mode`), as a change may change what they say.
 */
export function applyChanges(input: MatchInput | Prepared, changes: Changes): AdministrativeInput {
  return requireChanges(prepareProgramme(input).programme, changes).input;
}

/** The changed programme, or an error that says what is wrong with the changes. */
export function requireChanges(
  programme: Programme,
  changes: Changes,
): { readonly programme: Programme; readonly input: AdministrativeInput } {
  requireAdministrative(programme);
  const parsed = parseChanges(programme, changes);
  if (!parsed.ok) throw new InvalidInputError(parsed.issues);
  return parsed;
}

/** Where people decide, a change may change what they say; only they can tell. */
export function requireAdministrative({ mode }: Programme): void {
  if (mode === "administrative") return;
  const message = `changes are for mode "administrative", this is ${quote(mode)}: change the input itself and match it again`;
  throw new InvalidInputError([{ code: "wrong-mode", path: ["mode"], message }]);
}
