/** munkres-js 1.2.2 comes without types; this is what we call of it. */
declare module "munkres-js" {
  /** The row and the column of each pair of an assignment with the lowest total, for a square matrix of finite numbers. */
  export default function computeMunkres(costs: number[][]): [row: number, column: number][];
}
