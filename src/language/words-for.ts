import { answerAbout } from "../model/issue.ts";
import { readGiven } from "../reading/read-given.ts";
import { createPhrasing, type DescriptionOptions, type Phrasing } from "./phrasing.ts";

/**
 * Writes about what a caller hands back. Data of another form, edited or cut, fails somewhere in a sentence: that becomes the one error that callers know.
 *
 * @param what - the argument's name.
 */
export function wordsFor<Given>(
  what: string,
  given: Given,
  options: DescriptionOptions | undefined,
  write: (given: Given, phrasing: Phrasing) => string,
): string {
  const phrasing = createPhrasing(options);
  const read = readGiven(what, given);
  return answerAbout(what, () => write(read, phrasing));
}
