import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { munkres } from "munkres";
import computeMunkres from "munkres-js";
import type { Matrix } from "./matrices.ts";

/** One solve, timed by whoever did it: reading, converting and checking the answer left out. */
export interface Solve {
  readonly milliseconds: number;
  /** Time on the processor, which other work on the machine disturbs less. */
  readonly busyMilliseconds: number;
  readonly pairs: number;
  readonly total: number;
}

export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Larger problems than so many rows times seats would take it minutes. */
  readonly sizeLimit: number;
  /** Whether it is a program of its own, which is compiled and starts anew each time. */
  readonly isProgram: boolean;
  solve(matrix: Matrix): Solve;
}

export interface Peers {
  readonly present: readonly Peer[];
  readonly missing: readonly string[];
}

/** Seen from benchmarks/built. */
const directory = fileURLToPath(new URL("../peers/", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "mentor-matching-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** The peers of npm are always there; scipy and LEMON where Python, or a C++ compiler and LEMON's headers, are installed. */
export function findPeers(): Peers {
  const found = [munkresPeer, munkresJsPeer, findScipy(), buildLemon()];
  const names = ["munkres", "munkres-js", "scipy", "LEMON"];
  return { present: found.filter((peer) => peer !== undefined), missing: names.filter((_, k) => found[k] === undefined) };
}

/** Times a function of this process. */
export function timed(solve: () => { readonly pairs: number; readonly total: number }): Solve {
  const busy = process.cpuUsage();
  const started = performance.now();
  const answer = solve();
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(busy);
  return { milliseconds, busyMilliseconds: (user + system) / 1000, ...answer };
}

const knownLists = new WeakMap<Matrix, number[][]>();

/** A column of capacity c is c equal columns to those who know no capacities. Made once, or clearing it away would count as somebody's time. */
function listsOf(matrix: Matrix): number[][] {
  const known = knownLists.get(matrix) ?? makeLists(matrix);
  knownLists.set(matrix, known);
  return known;
}

function makeLists({ rows, columns, values, capacities }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) => {
    const list: number[] = [];
    for (let column = 0; column < columns; column++) {
      const seats = Math.min(rows, capacities[column] as number);
      for (let seat = 0; seat < seats; seat++) list.push(values[row * columns + column] as number);
    }
    return list;
  });
}

function listPeer(name: string, version: string, sizeLimit: number, solve: (lists: number[][]) => readonly (readonly number[])[]): Peer {
  return {
    name,
    version,
    sizeLimit,
    isProgram: false,
    solve(matrix) {
      const lists = listsOf(matrix);
      return timed(() => {
        const pairs = solve(lists);
        return {
          pairs: pairs.length,
          total: pairs.reduce((sum, [row, column]) => sum + (lists[row as number]?.[column as number] as number), 0),
        };
      });
    },
  };
}

const munkresPeer = listPeer("munkres", "2.0.4", 2100 * 2100, (lists) => munkres(lists));
const munkresJsPeer = listPeer("munkres-js", "1.2.2", 500 * 500, (lists) => computeMunkres(lists));

/**
 * A peer that is a program: it reads a file of int32 rows and columns, int32 capacities (an even number of them, by a last 0), and float64 costs row after
 * row, and prints JSON.
 */
function programPeer(name: string, version: string, sizeLimit: number, run: (file: string) => string): Peer {
  return {
    name,
    version,
    sizeLimit,
    isProgram: true,
    solve(matrix) {
      const file = join(scratch, "matrix.bin");
      writeMatrix(matrix, file);
      return JSON.parse(run(file)) as Solve;
    },
  };
}

function writeMatrix({ rows, columns, values, capacities }: Matrix, path: string): void {
  const file = openSync(path, "w");
  const head = new Int32Array(2 + columns + (columns % 2));
  head.set([rows, columns]);
  head.set(capacities, 2);
  writeSync(file, head);
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  for (let start = 0; start < bytes.length; start += 2 ** 28) writeSync(file, bytes, start, Math.min(2 ** 28, bytes.length - start));
  closeSync(file);
}

const output = (command: string, commandArguments: readonly string[]): string =>
  execFileSync(command, commandArguments, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

function findScipy(): Peer | undefined {
  for (const python of ["/usr/bin/python3", "python3"]) {
    try {
      const version = output(python, ["-c", "import scipy; print(scipy.__version__)"]).trim();
      return programPeer("scipy", version, 10_300 * 10_300, (file) => output(python, [join(directory, "scipy_solve.py"), file]));
    } catch {
      // Not there, or without scipy.
    }
  }
  return undefined;
}

function buildLemon(): Peer | undefined {
  const program = join(scratch, "lemon_solve");
  try {
    output("g++", ["-O3", "-DNDEBUG", "-o", program, join(directory, "lemon_solve.cpp")]);
    return programPeer("LEMON", "1.3.1", 2100 * 2100, (file) => output(program, [file]));
  } catch {
    return undefined;
  }
}
