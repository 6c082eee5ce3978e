import { useEffect, useMemo, useState } from "preact/hooks";
import { diagonalOrder, type Heat, type HeatOrder, listedOrder, markedPairs } from "../model/heat.ts";
import type { Round } from "../model/programme.ts";
import { askAbout } from "../state/matching.ts";
import { kept, preview, selection, stops } from "../state/page.ts";
import type { Cell } from "./draw-heat.ts";

/** What a heat map shows of a round. */
export interface HeatSubject {
  readonly order: HeatOrder;
  /** `null` until the scores are there. */
  readonly heat: Heat | null;
  readonly rows: number;
  readonly columns: number;
  readonly chosen: readonly Cell[];
  /** Pairs that were chosen before the changes on trial. */
  readonly former: readonly Cell[];
  readonly selected: Cell | null;
}

/** Asks for the scores, and finds the places of the pairs. */
export function useHeat(round: Round, isDiagonal: boolean): HeatSubject {
  const [heat, show] = useState<Heat | null>(null);
  // While something is tried everybody stays in place: what moves is seen to move.
  const base = kept.value ?? round;
  const order = useMemo(() => (isDiagonal ? diagonalOrder(base.input, base.result) : listedOrder(base.input)), [base, isDiagonal]);
  const rowOf = useMemo(() => new Map(order.menteeIds.map((id, row) => [id, row])), [order]);
  const columnOf = useMemo(() => new Map(order.mentorIds.map((id, column) => [id, column])), [order]);
  const stopCount = stops.value;
  useEffect(() => {
    let isWanted = true;
    void askAbout(round, "heat", { order }).then((answer) => isWanted && answer !== null && show(answer));
    return () => {
      isWanted = false;
    };
  }, [round, order, stopCount]);

  const cellOf = ({ menteeId, mentorId }: { readonly menteeId: string; readonly mentorId: string }): Cell[] => {
    const [row, column] = [rowOf.get(menteeId), columnOf.get(mentorId)];
    return row === undefined || column === undefined ? [] : [{ row, column }];
  };
  const chosen = useMemo(() => markedPairs(round.result).flatMap(cellOf), [round, order]);
  const former = useMemo(() => (preview.value === null ? [] : markedPairs(base.result).flatMap(cellOf)), [round, base, order]);
  const selected = (selection.value === null ? [] : cellOf(selection.value))[0] ?? null;
  return { order, heat, rows: order.menteeIds.length, columns: order.mentorIds.length, chosen, former, selected };
}
