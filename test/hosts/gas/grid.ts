/** One thing said of each cell of a sheet, where it is said; rows are made when something is put there. */
export class Grid<T> {
  private readonly rows: (T | undefined)[][] = [];
  constructor(private readonly usual: T) {}

  at(row: number, column: number): T {
    return this.rows[row]?.[column] ?? this.usual;
  }

  put(row: number, column: number, value: T): void {
    (this.rows[row] ??= [])[column] = value === this.usual ? undefined : value;
  }

  /** Rows and columns up to the last cell that says something. */
  extent(): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    let columns = 0;
    this.rows.forEach((row, index) => {
      for (let column = row.length - 1; column >= 0; column -= 1)
        if (row[column] !== undefined) {
          rows = index + 1;
          columns = Math.max(columns, column + 1);
          break;
        }
    });
    return { rows, columns };
  }

  copy(): Grid<T> {
    const copied = new Grid<T>(this.usual);
    this.rows.forEach((row, index) => (copied.rows[index] = [...row]));
    return copied;
  }
}
