/** A binary heap of the indices 0 … size − 1 by ascending key; equal keys by ascending index, so that its order never depends on history. */
export interface IndexHeap {
  /** Adds an index, or lowers the key of one that is in the heap. */
  lower(index: number, key: number): void;
  /** Takes the index with the lowest key out; −1 when empty. */
  pop(): number;
  clear(): void;
}

export function createIndexHeap(size: number): IndexHeap {
  const heap = new Int32Array(size);
  const keys = new Float64Array(size);
  const positions = new Int32Array(size).fill(-1);
  let length = 0;

  function before(a: number, b: number): boolean {
    const difference = (keys[a] as number) - (keys[b] as number);
    return difference < 0 || (difference === 0 && a < b);
  }

  function siftUp(start: number): void {
    const index = heap[start] as number;
    let position = start;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      const other = heap[parent] as number;
      if (!before(index, other)) break;
      heap[position] = other;
      positions[other] = position;
      position = parent;
    }
    heap[position] = index;
    positions[index] = position;
  }

  function siftDown(): void {
    const index = heap[0] as number;
    let position = 0;
    for (let child = 1; child < length; child = 2 * position + 1) {
      if (child + 1 < length && before(heap[child + 1] as number, heap[child] as number)) child++;
      const other = heap[child] as number;
      if (!before(other, index)) break;
      heap[position] = other;
      positions[other] = position;
      position = child;
    }
    heap[position] = index;
    positions[index] = position;
  }

  return {
    lower(index, key) {
      keys[index] = key;
      let position = positions[index] as number;
      if (position < 0) {
        position = length++;
        heap[position] = index;
      }
      siftUp(position);
    },
    pop() {
      if (length === 0) return -1;
      const top = heap[0] as number;
      positions[top] = -1;
      length--;
      if (length > 0) {
        heap[0] = heap[length] as number;
        siftDown();
      }
      return top;
    },
    clear() {
      for (let position = 0; position < length; position++) positions[heap[position] as number] = -1;
      length = 0;
    },
  };
}
