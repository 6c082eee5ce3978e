/** UTF-16 code units: the same order on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of what is told by mentee. */
export function byMentee(a: { readonly menteeId: string }, b: { readonly menteeId: string }): number {
  return compareText(a.menteeId, b.menteeId);
}

/** The order of what is told by mentor. */
export function byMentor(a: { readonly mentorId: string }, b: { readonly mentorId: string }): number {
  return compareText(a.mentorId, b.mentorId);
}
