/**
 * For each row that a largest matching leaves out: the columns that it and its rivals compete for, too few seats for all of them.
 *
 * Method: the columns that an unassigned row reaches by alternating paths (row → its columns → the rows assigned there → their columns …) are all full,
 * and all rows that can go nowhere else are more than their seats: a violator of P. Hall's condition (1935, doi 10.1112/jlms/s1-10.37.26). Rows that
 * start alike are searched once. Strongly connected columns reach the same (components: R. E. Tarjan, 1972, doi 10.1137/0201010), and components pass
 * on in topological order which starts reach them, as bits.
 *
 * Time O(edges · starts / 32), memory O(edges + components · starts / 32) and the groups themselves. Groups stand in the order of the lowest unassigned
 * row that they concern; rows and columns ascend.
 */
import { findComponents } from "./column-components.ts";
import { createListRegister } from "./list-register.ts";
import { openSeating, type Seating } from "./seating.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";

interface ContestedGroup {
  /** All rows, assigned or not, that have edges and whose edges all lead to `columns`; more than these have seats. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

export interface ContestedColumns {
  /** For each unassigned row with edges its group, −1 for all others. */
  readonly groupOfRow: Int32Array;
  readonly groups: readonly ContestedGroup[];
}

export function findContested(graph: SparseGraph, columnOfRow: Int32Array): ContestedColumns {
  const seating = openSeating(columnOfRow, graph.columns);
  const { componentOfColumn, count } = findComponents(graph, seating);
  const starts = findStarts(graph, columnOfRow, componentOfColumn, count);
  const reached = spreadStarts(graph, seating, componentOfColumn, count, starts.componentsOfStart);

  const reachSets = createListRegister();
  const components = new Int32Array(count);
  const groupOfStart = new Int32Array(starts.componentsOfStart.length);
  /** One start for each group. */
  const startOfGroup: number[] = [];
  for (let start = 0; start < groupOfStart.length; start++) {
    let length = 0;
    for (let component = 0; component < count; component++) if (reached.has(component, start)) components[length++] = component;
    const group = reachSets.enter(components.subarray(0, length));
    if (group === startOfGroup.length) startOfGroup.push(start);
    groupOfStart[start] = group;
  }

  const rowsOfGroup = collectRows(graph, componentOfColumn, reached, startOfGroup);
  const groups = startOfGroup.map((start, group) => {
    const columns: number[] = [];
    for (let column = 0; column < graph.columns; column++) {
      const component = componentOfColumn[column] as number;
      if (component !== -1 && reached.has(component, start)) columns.push(column);
    }
    return { rows: Int32Array.from(rowsOfGroup[group] as number[]), columns: Int32Array.from(columns) };
  });
  return { groupOfRow: starts.startOfRow.map((start) => (start === -1 ? -1 : (groupOfStart[start] as number))), groups };
}

interface Starts {
  /** −1 for rows that are assigned or have no edges. */
  readonly startOfRow: Int32Array;
  readonly componentsOfStart: readonly Int32Array[];
}

/** The components to which each unassigned row has edges; rows with the same ones share a start. */
function findStarts(graph: SparseGraph, columnOfRow: Int32Array, componentOfColumn: Int32Array, count: number): Starts {
  const { rows, firstEdge, columnOfEdge } = graph;
  const register = createListRegister();
  const startOfRow = new Int32Array(rows).fill(-1);
  const list = new Int32Array(count);
  const lastRowOfComponent = new Int32Array(count).fill(-1);
  for (let row = 0; row < rows; row++) {
    if (columnOfRow[row] !== UNASSIGNED || firstEdge[row] === firstEdge[row + 1]) continue;
    let length = 0;
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      const component = componentOfColumn[columnOfEdge[edge] as number] as number;
      if (lastRowOfComponent[component] === row) continue;
      lastRowOfComponent[component] = row;
      list[length++] = component;
    }
    startOfRow[row] = register.enter(list.subarray(0, length).sort());
  }
  return { startOfRow, componentsOfStart: register.lists };
}

/** A table of bits: which starts reach a component. */
interface Reached {
  has(component: number, start: number): boolean;
  /** 32 starts to a word. */
  readonly wordsPerComponent: number;
  readonly words: Int32Array;
}

function spreadStarts(
  graph: SparseGraph,
  { firstRowOfColumn, nextRow }: Seating,
  componentOfColumn: Int32Array,
  count: number,
  componentsOfStart: readonly Int32Array[],
): Reached {
  const { firstEdge, columnOfEdge } = graph;
  const width = (componentsOfStart.length + 31) >> 5;
  const words = new Int32Array(count * width);
  componentsOfStart.forEach((components, start) => {
    for (const component of components) words[component * width + (start >> 5)]! |= 1 << (start & 31);
  });
  const lastPassedBy = new Int32Array(count).fill(-1);
  const { firstOfComponent, columnsByComponent } = sortByComponent(componentOfColumn, count);
  // Whatever leads to a component has a higher number, so its own bits are complete when its turn comes; component 0 leads to no other.
  for (let component = count - 1; component > 0; component--) {
    lastPassedBy[component] = component;
    for (let k = firstOfComponent[component] as number; k < (firstOfComponent[component + 1] as number); k++) {
      for (let row = firstRowOfColumn[columnsByComponent[k] as number] as number; row !== UNASSIGNED; row = nextRow[row] as number) {
        for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
          const next = componentOfColumn[columnOfEdge[edge] as number] as number;
          if (lastPassedBy[next] === component) continue;
          lastPassedBy[next] = component;
          for (let word = 0; word < width; word++) words[next * width + word]! |= words[component * width + word] as number;
        }
      }
    }
  }
  return {
    wordsPerComponent: width,
    words,
    has: (component, start) => (((words[component * width + (start >> 5)] as number) >>> (start & 31)) & 1) === 1,
  };
}

function sortByComponent(componentOfColumn: Int32Array, count: number): { firstOfComponent: Int32Array; columnsByComponent: Int32Array } {
  const firstOfComponent = new Int32Array(count + 1);
  for (const component of componentOfColumn) if (component !== -1) firstOfComponent[component + 1]!++;
  for (let component = 0; component < count; component++) firstOfComponent[component + 1]! += firstOfComponent[component] as number;
  const columnsByComponent = new Int32Array(firstOfComponent[count] as number);
  const next = firstOfComponent.slice();
  componentOfColumn.forEach((component, column) => {
    if (component !== -1) columnsByComponent[next[component]!++] = column;
  });
  return { firstOfComponent, columnsByComponent };
}

/** For each group the rows that have edges, all of them to its columns. */
function collectRows(
  { rows, firstEdge, columnOfEdge }: SparseGraph,
  componentOfColumn: Int32Array,
  { words, wordsPerComponent: width }: Reached,
  startOfGroup: readonly number[],
): readonly number[][] {
  const rowsOfGroup = startOfGroup.map((): number[] => []);
  const groupOfStart = new Map(startOfGroup.map((start, group) => [start, group]));
  const isFirst = new Int32Array(width);
  for (const start of startOfGroup) isFirst[start >> 5]! |= 1 << (start & 31);
  for (let row = 0; row < rows; row++) {
    const first = firstEdge[row] as number;
    const end = firstEdge[row + 1] as number;
    if (first === end) continue;
    for (let word = 0; word < width; word++) {
      let common = isFirst[word] as number;
      for (let edge = first; edge < end && common !== 0; edge++) {
        const component = componentOfColumn[columnOfEdge[edge] as number] as number;
        common &= component === -1 ? 0 : (words[component * width + word] as number);
      }
      for (; common !== 0; common &= common - 1) {
        const start = (word << 5) + 31 - Math.clz32(common & -common);
        (rowsOfGroup[groupOfStart.get(start) as number] as number[]).push(row);
      }
    }
  }
  return rowsOfGroup;
}
