/**
 * The Hungarian method as textbooks tell it (H. W. Kuhn, 1955; J. Munkres, 1957), for a square matrix of integers: labels on rows and columns that never
 * exceed a cost together, a tree of tight edges grown from a free row until it meets a free column, labels moved by the least slack. No start heuristics,
 * no capacities, no shortcuts: it shares its idea with the library and none of its code.
 *
 * @returns the column of each row in an assignment of lowest total cost
 */
export function textbookHungarian(costs: readonly (readonly number[])[]): number[] {
  const n = costs.length;
  const cost = (row: number, column: number): number => costs[row]?.[column] as number;
  const rowLabel = costs.map((row) => Math.min(...row));
  const columnLabel = new Array<number>(n).fill(0);
  const rowOfColumn = new Array<number>(n).fill(-1);
  for (let start = 0; start < n; start++) {
    const isTreeRow = new Array<boolean>(n).fill(false);
    const parentOfColumn = new Array<number>(n).fill(-1);
    const slack = new Array<number>(n).fill(Number.POSITIVE_INFINITY);
    const slackRow = new Array<number>(n).fill(-1);
    let row = start;
    let end = -1;
    while (end < 0) {
      isTreeRow[row] = true;
      let nearest = -1;
      for (let column = 0; column < n; column++) {
        if (parentOfColumn[column] !== -1) continue;
        const own = cost(row, column) - (rowLabel[row] as number) - (columnLabel[column] as number);
        if (own < (slack[column] as number)) {
          slack[column] = own;
          slackRow[column] = row;
        }
        if (nearest < 0 || (slack[column] as number) < (slack[nearest] as number)) nearest = column;
      }
      const move = slack[nearest] as number;
      for (let k = 0; k < n; k++) {
        if (isTreeRow[k]) rowLabel[k]! += move;
        if (parentOfColumn[k] === -1) slack[k]! -= move;
        else columnLabel[k]! -= move;
      }
      parentOfColumn[nearest] = slackRow[nearest] as number;
      if (rowOfColumn[nearest] === -1) end = nearest;
      else row = rowOfColumn[nearest] as number;
    }
    for (let column = end; column !== -1; ) {
      const taker = parentOfColumn[column] as number;
      const left = rowOfColumn.indexOf(taker);
      rowOfColumn[column] = taker;
      column = taker === start ? -1 : left;
    }
  }
  return costs.map((_, row) => rowOfColumn.indexOf(row));
}
