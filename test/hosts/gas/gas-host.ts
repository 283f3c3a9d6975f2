import { buildFiles, type Built } from '../../../gas/build.mjs';
import { dayNumber, readDay } from '../../../core/calendar/day';
import { isDateCell, isErrorCell, type Cell } from '../../../core/cells';
import type { Answer } from '../../../core/tasks/task';
import type { WorkbookCells, Writes } from '../../../core/tasks/workbook';
import type { HostSetting, HostUnderTest, MakeHost } from '../contract';
import type { SheetModel } from './book';
import { Emulator } from './emulator';
import { a1 } from './addresses';
import type { Held } from './typed';

let building: Promise<Built> | undefined;
/** The project as it would be pushed, built once for all tests of a file. */
export const builtProject = (): Promise<Built> => (building ??= buildFiles());

/** Noon in the zone's middle: today is that day nearly everywhere; the emulator's clock is what counts. */
const instantOf = ({ today, zone }: HostSetting): number => {
  const noon = readDay(today)! * 86_400_000 + 43_200_000;
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(noon);
  return noon + (dayNumber(today) - dayNumber(shown as typeof today)) * 86_400_000;
};

export async function openEmulator(setting: HostSetting): Promise<Emulator> {
  const { files } = await builtProject();
  return new Emulator({ files, zone: setting.zone, now: instantOf(setting) });
}

const serialOf = (cell: { readonly day: string; readonly minutes?: number }): number =>
  (Date.parse(`${cell.day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000 + (cell.minutes ?? 0) / 1440;

/** Puts cells into a sheet of the model as a person or an import would have left them. */
export function putCells(sheet: SheetModel, cells: readonly (readonly Cell[])[]): void {
  sheet.rows = Math.max(sheet.rows, cells.length);
  sheet.columns = Math.max(sheet.columns, ...cells.map((row) => row.length).slice(0, 1), widest(cells));
  const { rows, columns } = sheet.used();
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) hold(sheet, row, column, null);
  cells.forEach((row, y) => row.forEach((cell, x) => hold(sheet, y, x, cell)));
}

const widest = (cells: readonly (readonly Cell[])[]): number =>
  cells.reduce((most, row) => Math.max(most, row.length), 0);

function hold(sheet: SheetModel, row: number, column: number, cell: Cell): void {
  let held: Held = cell as Held;
  if (isDateCell(cell)) {
    held = serialOf(cell);
    sheet.formats.put(row, column, cell.minutes === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm');
  } else if (isErrorCell(cell)) held = cell;
  else if (cell === '') held = null;
  sheet.held.put(row, column, held);
  sheet.formulas.put(row, column, null);
}

/** The emulator with the built project, as the contract wants a host. */
export const makeGasHost: MakeHost = async (setting) => hostOf(await openEmulator(setting));

export function hostOf(emulator: Emulator): HostUnderTest & { readonly emulator: Emulator } {
  const { book } = emulator;
  const app = (global: Record<string, unknown>): Record<string, (...args: unknown[]) => unknown> =>
    (global['app_'] as () => Record<string, (...args: unknown[]) => unknown>)();
  let writes = 0;
  const counted = <T>(act: () => T): T => {
    try {
      return act();
    } finally {
      writes += emulator.last.calls.filter((call) => call.writes).length;
    }
  };
  const find = (name: string): SheetModel | undefined => book.find(name);
  return {
    emulator,
    async put(name, cells) {
      // A new spreadsheet has one empty sheet, which its owner then uses.
      const first = book.sheets[0]!;
      if (find(name) === undefined && book.sheets.length === 1 && first.name === 'Sheet1') first.name = name;
      putCells(find(name) ?? book.add(name, book.sheets.length), cells);
    },
    read: async () => emulator.execute((global) => plainCopy(app(global)['read_']!())).value as WorkbookCells,
    write: async (layouts: Writes) => counted(() => void emulator.execute((global) => app(global)['write_']!(layouts))),
    formulas: async (name) => {
      const sheet = find(name)!;
      const { rows, columns } = sheet.used();
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => sheet.formulas.at(row, column)),
      );
    },
    async enter(name, row, column, formula) {
      const sheet = find(name)!;
      sheet.held.put(row, column, 0);
      sheet.formulas.put(row, column, formula);
    },
    merges: async (name) =>
      (find(name)?.merges ?? []).map(
        ({ row, column, rows, columns }) => `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`,
      ),
    changes: async () => writes,
    beside: {
      async choices(name) {
        const { validations } = find(name)!;
        const { rows, columns } = validations.extent();
        return Array.from({ length: columns }, (_, column) => {
          const words = Array.from({ length: rows }, (__, row) => validations.at(row, column)?.words.join(', '));
          return words.find((one) => one !== undefined);
        }).flatMap((words, column) => (words === undefined ? [] : [`${column}: ${words}`]));
      },
      widen: async (name, column, width) => void find(name)!.columnWidths.set(column, width),
      widthOf: async (name, column) => find(name)!.columnWidths.get(column)!,
    },
    perform: async (name, input) => counted(() => emulator.fromPage('perform', [name, input]) as Answer<unknown>),
    copy: async () => hostOf(emulator.copy()),
    faults: {
      calls: () => emulator.last.calls.length,
      arm: (k, fault) => emulator.arm(k, fault),
      disarm: () => emulator.disarm(),
    },
  };
}

const plainCopy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
