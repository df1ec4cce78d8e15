export type Matrix = number[][];

/** The lower triangle L with L·Lᵀ = the matrix, which must be symmetric and positive definite. */
export function cholesky(matrix: Matrix): Matrix {
  const size = matrix.length;
  const lower: Matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = at(matrix, row, column);
      for (let k = 0; k < column; k += 1) sum -= at(lower, row, k) * at(lower, column, k);
      const line = lower[row] as number[];
      line[column] = row === column ? Math.sqrt(sum) : sum / at(lower, column, column);
    }
  }
  return lower;
}

function at(matrix: Matrix, row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

/** Twice the sum of the logarithms of the diagonal: the log-determinant of the matrix that L was made from. */
export function logDeterminant(lower: Matrix): number {
  return 2 * lower.reduce((sum, _line, index) => sum + Math.log(at(lower, index, index)), 0);
}

/** Solves L·Lᵀ·x = right. */
export function solve(lower: Matrix, right: readonly number[]): number[] {
  const size = lower.length;
  const y = new Array<number>(size).fill(0);
  for (let row = 0; row < size; row += 1) {
    let sum = right[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= at(lower, row, k) * (y[k] ?? 0);
    y[row] = sum / at(lower, row, row);
  }
  const x = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = y[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= at(lower, k, row) * (x[k] ?? 0);
    x[row] = sum / at(lower, row, row);
  }
  return x;
}

/** The inverse of the matrix that L was made from. */
export function inverse(lower: Matrix): Matrix {
  const size = lower.length;
  return Array.from({ length: size }, (_, column) =>
    solve(
      lower,
      Array.from({ length: size }, (_row, row) => Number(row === column)),
    ),
  );
}
