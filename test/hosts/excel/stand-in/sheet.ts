import { cellArea, holds, meet, type Area } from './area';
import type { StandInChart } from './charts';
import { argumentMistake, refuse } from './protocol';
import { typed, type Stored } from './typing';

/** One change of looks: which property of which class got which value, and where. Later ones cover earlier ones. */
export interface Painted {
  readonly where: Area;
  readonly of: string;
  readonly property: string;
  readonly value: unknown;
}

interface StandInCell {
  readonly stored?: Stored;
  readonly format?: string;
}

export interface Validation {
  readonly where: Area;
  readonly property: string;
  readonly value: unknown;
}

/** A sheet of the stand-in workbook: cells, merges, looks, and the few things that stand beside them. */
export class StandInSheet {
  readonly #rows: StandInCell[][] = [];
  /** Rows with a merge in them, so that writing a cell need not ask every merge. */
  #mergedRows = new Set<number>();
  painted: Painted[] = [];
  merges: Area[] = [];
  validations: Validation[] = [];
  filter: Area | undefined;
  frozen: Area | undefined;
  pageBreaks: number[] = [];
  charts: StandInChart[] = [];
  isProtected = false;
  readonly properties = new Map<string, string>();
  /** Properties that are only kept, by the class of the object that has them: page, tab, header and footer. */
  readonly kept = new Map<string, unknown>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Stored | undefined {
    return this.#rows[row]?.[column]?.stored;
  }

  formatOf(row: number, column: number): string {
    return this.#rows[row]?.[column]?.format ?? 'General';
  }

  /** As a person typed it, or as another program stored it: nothing is interpreted. */
  store(row: number, column: number, stored: Stored | undefined, format?: string): void {
    const line = (this.#rows[row] ??= []);
    const before = line[column];
    const kept = format ?? before?.format;
    line[column] = { ...(stored && { stored }), ...(kept !== undefined && { format: kept }) };
  }

  /** What the API does with a value: null leaves the cell, an empty text clears it, everything else is typed in. */
  enter(row: number, column: number, entered: unknown): void {
    if (entered === null || entered === undefined) return;
    if (
      this.#mergedRows.has(row) &&
      this.merges.some(
        (merge) => holds(merge, cellArea(row, column)) && !(merge.row === row && merge.column === column),
      )
    )
      return;
    if (typeof entered !== 'string' && typeof entered !== 'number' && typeof entered !== 'boolean') {
      argumentMistake();
      return;
    }
    if (typeof entered === 'string' && entered.length > 32_768) argumentMistake();
    this.store(row, column, entered === '' ? undefined : typed(entered, this.formatOf(row, column)));
  }

  setFormat(area: Area, formatAt: (row: number, column: number) => unknown): void {
    for (let row = 0; row < area.rows; row += 1)
      for (let column = 0; column < area.columns; column += 1) {
        const format = formatAt(row, column);
        if (format === null || format === undefined) continue;
        if (typeof format !== 'string') argumentMistake();
        this.store(
          area.row + row,
          area.column + column,
          this.cell(area.row + row, area.column + column),
          format as string,
        );
      }
  }

  clear(area: Area, applyTo: string): void {
    if (!['All', 'Formats', 'Contents'].includes(applyTo)) refuse('InvalidArgument', `stand-in: clear ${applyTo}`);
    const end = Math.min(area.row + area.rows, this.#rows.length);
    for (let row = area.row; row < end; row += 1) {
      const line = this.#rows[row];
      if (!line) continue;
      for (let column = area.column; column < Math.min(area.column + area.columns, line.length); column += 1) {
        const cell = line[column];
        if (!cell) continue;
        if (applyTo === 'All') delete line[column];
        else if (applyTo === 'Formats') line[column] = cell.stored ? { stored: cell.stored } : {};
        else line[column] = cell.format === undefined ? {} : { format: cell.format };
      }
    }
    if (applyTo !== 'Contents') this.painted = this.painted.filter(({ where }) => !holds(area, where));
    if (applyTo === 'All') this.validations = this.validations.filter(({ where }) => !holds(area, where));
  }

  merge(area: Area): void {
    if (this.merges.some((merge) => meet(merge, area))) refuse('InvalidArgument', 'stand-in: merged cells overlap');
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (row !== area.row || column !== area.column) this.store(row, column, undefined);
    this.merges.push(area);
    for (let row = area.row; row < area.row + area.rows; row += 1) this.#mergedRows.add(row);
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merge) => !meet(merge, area));
    this.#noteMerges();
  }

  #noteMerges(): void {
    this.#mergedRows = new Set(this.merges.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i)));
  }

  /** The same sheet again, in another copy of the workbook. */
  copy(): StandInSheet {
    const copy = new StandInSheet(this.id, this.name);
    this.#rows.forEach((line, row) => (copy.#rows[row] = line.slice()));
    copy.painted = [...this.painted];
    copy.merges = [...this.merges];
    copy.#noteMerges();
    copy.validations = [...this.validations];
    copy.filter = this.filter;
    copy.frozen = this.frozen;
    copy.pageBreaks = [...this.pageBreaks];
    copy.charts = this.charts.map((chart) => ({
      ...chart,
      says: new Map(chart.says),
      series: chart.series.map((one) => ({ ...one, says: new Map(one.says) })),
    }));
    copy.isProtected = this.isProtected;
    this.properties.forEach((value, key) => copy.properties.set(key, value));
    this.kept.forEach((value, key) => copy.kept.set(key, value));
    return copy;
  }

  /** The smallest area from the first to the last cell that has a value or, unless only values count, any format. */
  used(valuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const grow = (row: number, column: number, toRow = row, toColumn = column): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, toRow);
      right = Math.max(right, toColumn);
    };
    this.#rows.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (cell.stored || (!valuesOnly && cell.format !== undefined)) grow(row, column);
      }),
    );
    if (!valuesOnly)
      for (const { where, of } of this.painted)
        if (of !== 'RangeFormat')
          grow(where.row, where.column, where.row + where.rows - 1, where.column + where.columns - 1);
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The value of a property of looks at a cell: what was painted last there. */
  lookAt(row: number, column: number, of: string, property: string): unknown {
    const here = cellArea(row, column);
    return this.painted.findLast((one) => one.of === of && one.property === property && holds(one.where, here))?.value;
  }

  get reach(): number {
    return this.#rows.length;
  }
}
