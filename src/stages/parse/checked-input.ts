import type { PreferencesInput, ShortlistSettingsInput } from "../../model/answers.ts";
import type { ChoicesInput } from "../../model/choices-input.ts";
import type { Mode, ProgrammeInput } from "../../model/match-input.ts";

/** An input whose shape was checked, but not yet which fields go together. */
export interface CheckedInput extends ProgrammeInput {
  readonly mode?: Mode | undefined;
  readonly preferences?: PreferencesInput | undefined;
  readonly shortlist?: ShortlistSettingsInput | undefined;
  readonly choices?: ChoicesInput | undefined;
}
