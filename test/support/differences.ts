type Numbers = ArrayLike<number | null | undefined>;

/**
 * Where two lists of numbers are not the same, to the sign of a zero. For lists by the thousand, of which one expectation says that nothing was found: an
 * expectation of each would take longer than all that makes them.
 */
export function differences(what: string, found: Numbers, expected: Numbers): readonly string[] {
  if (found.length !== expected.length) return [`${what}: ${found.length} in place of ${expected.length}`];
  const different: string[] = [];
  for (let k = 0; k < found.length; k++)
    if (!Object.is(found[k], expected[k])) different.push(`${what}, at ${k}: ${found[k]} in place of ${expected[k]}`);
  return different;
}
