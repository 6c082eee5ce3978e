/** Longer words are no typing mistakes. */
const LONGEST = 40;

/** The known name that a mistyped one most likely means: at most two edits away, or a third of its length; the first of equals. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  if (typed.length > LONGEST) return undefined;
  let nearest: string | undefined;
  let least = Math.max(2, Math.floor(typed.length / 3)) + 1;
  for (const name of known) {
    const edits = countEdits(typed.toLowerCase(), name.toLowerCase());
    if (edits < least && edits < name.length) {
      least = edits;
      nearest = name;
    }
  }
  return nearest;
}

/** Insertions, deletions and replacements that turn one text into the other (V. Levenshtein, 1966). */
function countEdits(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, k) => k);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (previous[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[to.length] as number;
}
