import type { Mode, Objective } from "mentor-matching";
import { withMinimumScore, withMode, withObjective } from "../state/edits.ts";
import { edit } from "../state/matching.ts";
import { edited } from "../state/page.ts";
import { words } from "../words/words.ts";

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
          <label>
            <span>{settings.objective}</span>
            <select
              value={objective}
              onChange={({ currentTarget }) => edit((before) => withObjective(before, currentTarget.value as Objective))}
            >
              {OBJECTIVES.map((each) => (
                <option key={each} value={each}>
                  {settings.objectives[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>
            {settings.minimumScore} <output>{Math.round(100 * minimumScore)} %</output>
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
