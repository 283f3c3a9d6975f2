import type { Held } from './typed';
import { Grid } from './grid';

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Protected {
  description: string;
  warningOnly: boolean;
  /** Somebody else protects it, and the person who runs the script may not edit it. */
  readonly byOthers: boolean;
}

/** A validation that proposes words, and may reject others. */
export interface Validation {
  readonly words: readonly string[];
  readonly rejects: boolean;
}

/** A chart as the script said it: ranges, header rows, place and options. */
export interface ChartModel {
  /** Null until it stands on a sheet. */
  readonly id: number | null;
  readonly type: string;
  readonly ranges: readonly Area[];
  readonly headers: number;
  readonly position: readonly number[];
  readonly options: ReadonlyMap<string, unknown>;
}

/** What calls a function by the clock. */
export interface TriggerModel {
  readonly functionName: string;
  days: number;
  hour: number | null;
  zone: string | null;
}

/** Looks are kept by the name of their setter; what they say is what the script said. */
export type LookName =
  | 'background'
  | 'fontColor'
  | 'fontFamily'
  | 'fontSize'
  | 'fontWeight'
  | 'fontStyle'
  | 'horizontal'
  | 'vertical'
  | 'wrap'
  | 'lineBelow';

export const usualFormat = '0.###############';

export class SheetModel {
  rows = 1000;
  columns = 26;
  frozenRows = 0;
  frozenColumns = 0;
  merges: Area[] = [];
  charts: ChartModel[] = [];
  filter: Area | null = null;
  protections: Protected[] = [];
  tabColor: string | null = null;
  hiddenGridlines = false;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly held = new Grid<Held>(null);
  readonly formulas = new Grid<string | null>(null);
  readonly formats = new Grid<string>(usualFormat);
  readonly validations = new Grid<Validation | null>(null);
  readonly looks = new Map<LookName, Grid<unknown>>();

  constructor(
    readonly id: number,
    public name: string,
  ) {}

  look(name: LookName): Grid<unknown> {
    let grid = this.looks.get(name);
    if (grid === undefined) this.looks.set(name, (grid = new Grid<unknown>(null)));
    return grid;
  }

  copy(): SheetModel {
    const copied = new SheetModel(this.id, this.name);
    const { rows, columns, frozenRows, frozenColumns, filter, tabColor, hiddenGridlines } = this;
    Object.assign(copied, { rows, columns, frozenRows, frozenColumns, filter, tabColor, hiddenGridlines });
    copied.merges = [...this.merges];
    copied.charts = [...this.charts];
    copied.protections = this.protections.map((one) => ({ ...one }));
    Object.assign(copied, {
      columnWidths: new Map(this.columnWidths),
      rowHeights: new Map(this.rowHeights),
      held: this.held.copy(),
      formulas: this.formulas.copy(),
      formats: this.formats.copy(),
      validations: this.validations.copy(),
      looks: new Map([...this.looks].map(([name, grid]) => [name, grid.copy()])),
    });
    return copied;
  }

  /** Rows and columns up to the last cell with something in it. */
  used(): { readonly rows: number; readonly columns: number } {
    const values = this.held.extent();
    const formulas = this.formulas.extent();
    return { rows: Math.max(values.rows, formulas.rows), columns: Math.max(values.columns, formulas.columns) };
  }
}

/** A spreadsheet with everything that the emulator knows of it. It outlives each run of a script, as the file does. */
export class BookModel {
  readonly sheets: SheetModel[] = [];
  readonly properties = new Map<string, string>();
  /** Of the person who runs the script; a copy of the file has none. */
  triggers: TriggerModel[] = [];
  /** Belongs to the document and the script; a copy of the file has none of it. */
  readonly cache = new Map<string, string>();
  active = 0;
  /** The range that is selected. */
  selected: { readonly sheet: number; readonly area: Area } | null = null;
  toasts: string[] = [];
  alerts: { readonly title: string; readonly prompt: string }[] = [];
  sidebars: { readonly title: string; readonly html: string }[] = [];
  menu: { readonly caption: string; readonly functionName: string }[] = [];
  /** Whether another run holds the lock of the document. */
  lockedByOthers = false;
  private nextId = 1000;
  private nextChart = 90_000;

  constructor(readonly zone: string) {
    this.add('Sheet1', 0);
  }

  add(name: string, index: number): SheetModel {
    const sheet = new SheetModel((this.nextId += 7), name);
    this.sheets.splice(index, 0, sheet);
    return sheet;
  }

  copy(): BookModel {
    const copied = new BookModel(this.zone);
    copied.sheets.splice(0, copied.sheets.length, ...this.sheets.map((sheet) => sheet.copy()));
    this.properties.forEach((value, key) => copied.properties.set(key, value));
    copied.nextId = this.nextId;
    copied.nextChart = this.nextChart;
    copied.active = this.active;
    return copied;
  }

  newChartId(): number {
    return (this.nextChart += 13);
  }

  find(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
  }
}
