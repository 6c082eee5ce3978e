import { useState } from "preact/hooks";
import type { Round } from "../model/programme.ts";
import { shown } from "../state/page.ts";
import { words } from "../words/words.ts";
import { HeatCanvas } from "./heat-canvas.tsx";
import { HeatLegend } from "./heat-legend.tsx";
import { useHeat } from "./use-heat.ts";

/** Heights of a cell to choose from; 0 shows everything at once. */
const ZOOMS = [0, 6, 10, 16, 24] as const;

/** All scores as a picture, with the chosen pairs marked. */
export function HeatMap() {
  const round = shown.value;
  return round === null ? null : <HeatMapOf round={round} />;
}

function HeatMapOf({ round }: { readonly round: Round }) {
  const { heat: texts } = words.value;
  const [isDiagonal, sortDiagonally] = useState(true);
  const [zoomLevel, chooseZoom] = useState(0);
  const subject = useHeat(round, isDiagonal);
  return (
    <div class="heat">
      <div class="heat-tools">
        <label>
          <span>{texts.order}</span>
          <select value={String(isDiagonal)} onChange={({ currentTarget }) => sortDiagonally(currentTarget.value === "true")}>
            <option value="true">{texts.diagonal}</option>
            <option value="false">{texts.listed}</option>
          </select>
        </label>
        <label>
          <span>{texts.zoom}</span>
          <input
            type="range"
            min={0}
            max={ZOOMS.length - 1}
            step={1}
            value={zoomLevel}
            onInput={({ currentTarget }) => chooseZoom(currentTarget.valueAsNumber)}
          />
        </label>
      </div>
      <div class="axes">
        <p aria-hidden="true">
          {texts.mentees} {texts.mentors}
        </p>
        <HeatLegend hasFormer={subject.former.length > 0} />
      </div>
      <HeatCanvas subject={subject} zoom={ZOOMS[zoomLevel] ?? 0} />
      <p class="note" id="heat-help">
        {texts.help}
      </p>
    </div>
  );
}
