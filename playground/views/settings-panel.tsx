import type { ChoiceInput, Mode, Objective, ShortlistInput } from "mentor-matching";
import { withMinimumScore, withMode, withObjective, withShortlist } from "../state/edits.ts";
import { edit } from "../state/matching.ts";
import { edited } from "../state/page.ts";
import { showShare, words } from "../words/words.ts";
import { LabelledSelect } from "./select.tsx";

const MODES: readonly Mode[] = ["administrative", "hybrid", "self"];
const OBJECTIVES: readonly Objective[] = ["most-pairs", "highest-total", "fairest"];

/** Who decides, and what counts. */
export function SettingsPanel() {
  const input = edited.value;
  const { settings } = words.value;
  if (input === null) return null;
  const { mode = "administrative", objective = "most-pairs", minimumScore = 0 } = input;
  return (
    <section class="card" aria-labelledby="settings-title">
      <h2 id="settings-title">{settings.title}</h2>
      <fieldset class="choices">
        <legend>{settings.mode}</legend>
        {MODES.map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="mode"
              value={each}
              checked={mode === each}
              onChange={() => edit((before) => withMode(before, each))}
            />
            <span>
              <strong>{settings.modes[each][0]}</strong> <small>{settings.modes[each][1]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="fields">
        {mode !== "self" && (
          <LabelledSelect
            label={settings.objective}
            value={objective}
            options={OBJECTIVES}
            textOf={(each) => settings.objectives[each]}
            choose={(each) => edit((before) => withObjective(before, each))}
          />
        )}
        {input.mode === "hybrid" && <ListSettings input={input} />}
        <label>
          <span>
            {settings.minimumScore} <output>{showShare(minimumScore)}</output>
          </span>
          <input
            type="range"
            min={0}
            max={100}
            step={1}
            value={Math.round(100 * minimumScore)}
            onInput={({ currentTarget }) => edit((before) => withMinimumScore(before, currentTarget.valueAsNumber / 100))}
          />
        </label>
      </div>
    </section>
  );
}

/** How long the lists are, and on how many of them a mentor may be. */
function ListSettings({ input }: { readonly input: ShortlistInput | ChoiceInput }) {
  const { settings } = words.value;
  const { length = 5, exposure = 3 } = input.shortlist ?? {};
  return (
    <>
      <label>
        <span>{settings.shortlist}</span>
        <input
          type="number"
          min={1}
          max={20}
          value={length}
          onChange={({ currentTarget }) => edit((before) => withShortlist(before, { length: currentTarget.valueAsNumber || 1 }))}
        />
      </label>
      <label>
        <span>{settings.exposure}</span>
        <input
          type="number"
          min={1}
          max={20}
          step={0.5}
          value={exposure}
          onChange={({ currentTarget }) =>
            edit((before) => withShortlist(before, { exposure: Math.max(1, currentTarget.valueAsNumber || 1) }))
          }
        />
      </label>
    </>
  );
}
