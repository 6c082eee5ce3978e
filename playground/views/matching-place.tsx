import type { ComponentChildren } from "preact";
import { LOOKS, type Look } from "../model/programme.ts";
import { look, shown } from "../state/page.ts";
import { words } from "../words/words.ts";
import { ChangeStrip } from "./change-strip.tsx";
import { CriteriaPanel } from "./criteria-panel.tsx";
import { HeatMap } from "./heat-map.tsx";
import { Loads } from "./loads.tsx";
import { PairsTable } from "./pairs-table.tsx";
import { SettingsPanel } from "./settings-panel.tsx";
import { Tabs } from "./tabs.tsx";
import { Tiles } from "./tiles.tsx";
import { Unmatched } from "./unmatched.tsx";
import { WhyPanel } from "./why-panel.tsx";

const VIEWS: { readonly [L in Look]: () => ComponentChildren } = {
  heat: () => <HeatMap />,
  pairs: () => <PairsTable />,
  unmatched: () => <Unmatched />,
  loads: () => <Loads />,
};

/** What matters on the left, what comes of it in the middle, and why on the right. */
export function MatchingPlace() {
  const { places, looks, looksLabel, needMatching } = words.value;
  if (shown.value === null) return <p>{needMatching}</p>;
  return (
    <div class="workbench">
      <h1 class="hidden">{places.matching}</h1>
      <div class="controls">
        <CriteriaPanel />
        <SettingsPanel />
      </div>
      <div class="outcome">
        <Tiles />
        <ChangeStrip />
        <section class="card" aria-label={looksLabel}>
          <Tabs
            label={looksLabel}
            tabs={LOOKS.map((id) => ({ id, text: looks[id] }))}
            chosen={look.value}
            choose={(id) => (look.value = id)}
          >
            {VIEWS[look.value]()}
          </Tabs>
        </section>
      </div>
      <WhyPanel />
    </div>
  );
}
