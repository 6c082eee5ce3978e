/** Says how many there are of something, in the plural that the language has for it. */
export function countIn(tag: string, space: string): (count: number, single: string, several: string) => string {
  const plural = new Intl.PluralRules(tag);
  const number = new Intl.NumberFormat(tag);
  return (count, single, several) => `${number.format(count)}${space}${plural.select(count) === "one" ? single : several}`;
}
