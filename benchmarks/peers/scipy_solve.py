"""Solves one matrix file with scipy and prints the time of the solve alone: scipy_solve.py FILE (see peers.ts for its form)."""

import json
import sys
import time

import numpy
import scipy
from scipy.optimize import linear_sum_assignment

with open(sys.argv[1], "rb") as file:
    rows, columns = numpy.fromfile(file, dtype="<i4", count=2)
    capacities = numpy.fromfile(file, dtype="<i4", count=columns)
    if (columns % 2) == 1:
        numpy.fromfile(file, dtype="<i4", count=1)
    costs = numpy.fromfile(file, dtype="<f8", count=rows * columns).reshape(rows, columns)

# A column of capacity c is c equal columns, no more of them than there are rows.
costs = numpy.ascontiguousarray(numpy.repeat(costs, numpy.minimum(capacities, rows), axis=1))
started, busy = time.perf_counter(), time.process_time()
try:
    row, column = linear_sum_assignment(costs)
except ValueError:
    # scipy has no partial results: it can only be told that a forbidden pair is dear.
    finite = costs[numpy.isfinite(costs)]
    dear = (finite.max() - finite.min() + 1) * rows
    costs = numpy.where(numpy.isfinite(costs), costs, dear)
    started, busy = time.perf_counter(), time.process_time()
    row, column = linear_sum_assignment(costs)
    allowed = costs[row, column] < dear
    row, column = row[allowed], column[allowed]
elapsed, busy = time.perf_counter() - started, time.process_time() - busy
print(
    json.dumps(
        {
            "version": scipy.__version__,
            "milliseconds": elapsed * 1000,
            "busyMilliseconds": busy * 1000,
            "pairs": len(row),
            "total": float(costs[row, column].sum()),
        }
    )
)
