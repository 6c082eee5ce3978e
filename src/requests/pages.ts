import { compareText } from "../model/order.ts";
import type { Pages } from "../model/request.ts";

/** Entries on a full page of numbers; a page of names has up to twice as many. */
const PAGE_SIZE = 128;

/** Cuts entries, sorted by id, into pages. */
export function cutPages<Entry>(entries: readonly Entry[]): Pages<Entry> {
  const pages: Entry[][] = [];
  for (let first = 0; first < entries.length; first += PAGE_SIZE) pages.push(entries.slice(first, first + PAGE_SIZE));
  return pages;
}

/** The entry with an id. Two binary searches. */
export function findNamed<Entry extends { readonly id: string }>(pages: Pages<Entry>, id: string): Entry | undefined {
  const page = pages[pageOf(pages, id)];
  const entry = page?.[placeOf(page, id)];
  return entry?.id === id ? entry : undefined;
}

/** The same pages with an entry in place of the one with its id, or added. */
export function putNamed<Entry extends { readonly id: string }>(pages: Pages<Entry>, entry: Entry): Pages<Entry> {
  const at = pageOf(pages, entry.id);
  const page = pages[at] ?? [];
  const place = placeOf(page, entry.id);
  if (page[place]?.id === entry.id) return pages.with(at, page.with(place, entry));
  const longer = page.toSpliced(place, 0, entry);
  const fits = longer.length <= 2 * PAGE_SIZE;
  return pages.toSpliced(at, 1, ...(fits ? [longer] : [longer.slice(0, PAGE_SIZE), longer.slice(PAGE_SIZE)]));
}

/** The entry with a number; entries are numbered from 1 without a gap, and all pages but the last are full. */
export function findNumbered<Entry>(pages: Pages<Entry>, number: number): Entry | undefined {
  return pages[Math.floor((number - 1) / PAGE_SIZE)]?.[(number - 1) % PAGE_SIZE];
}

/** The same pages with an entry in place of the one with its number, or added as the next one. */
export function putNumbered<Entry extends { readonly id: number }>(pages: Pages<Entry>, entry: Entry): Pages<Entry> {
  const at = Math.floor((entry.id - 1) / PAGE_SIZE);
  const page = pages[at];
  if (page === undefined) return [...pages, [entry]];
  const place = (entry.id - 1) % PAGE_SIZE;
  return pages.with(at, place === page.length ? [...page, entry] : page.with(place, entry));
}

/** How many entries there are in pages of numbered entries. */
export function countNumbered(pages: Pages<unknown>): number {
  return pages.length === 0 ? 0 : (pages.length - 1) * PAGE_SIZE + (pages.at(-1) as readonly unknown[]).length;
}

/** The last page whose first id is not above the one sought; the first page where there is none. */
function pageOf(pages: Pages<{ readonly id: string }>, id: string): number {
  const firstIdOf = (at: number): string => (pages[at] as readonly [{ readonly id: string }])[0].id;
  return Math.max(0, countUntil(pages.length, (at) => compareText(firstIdOf(at), id) > 0) - 1);
}

/** The first place in a page whose id is not below the one sought. */
function placeOf(page: readonly { readonly id: string }[], id: string): number {
  return countUntil(page.length, (place) => compareText((page[place] as { readonly id: string }).id, id) >= 0);
}

/** The first position from which on something holds, by halving; the length where it holds nowhere. */
function countUntil(length: number, holds: (position: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
