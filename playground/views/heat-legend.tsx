import { showShare, words } from "../words/words.ts";

/** What the colours mean. */
export function HeatLegend({ hasFormer }: { readonly hasFormer: boolean }) {
  const { legend } = words.value.heat;
  return (
    <ul class="legend">
      <li>
        {showShare(0)} <span class="swatch ramp" aria-hidden="true" /> {showShare(1)}
      </li>
      <li>
        <span class="swatch none" aria-hidden="true" /> {legend.none}
      </li>
      <li>
        <span class="swatch mark" aria-hidden="true" /> {legend.chosen}
      </li>
      {hasFormer && (
        <li>
          <span class="swatch former" aria-hidden="true" /> {legend.former}
        </li>
      )}
    </ul>
  );
}
