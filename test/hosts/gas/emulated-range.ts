import type { LookName, Protected, SheetModel, Validation } from './book';
import { eachCell, eachOf, setCell, valueOf } from './cells-of-sheet';
import { chain, mayWrite, method, type Emulated, type Method, type RangeState } from './desk';
import { mergeOne, takeApart } from './sheet-rules';

const blockLook = (name: LookName): Method =>
  chain((desk, self: RangeState, block: unknown[][]) => {
    mayWrite(desk, self.sheet);
    eachCell(desk, self, block, (row, column, value) =>
      self.sheet
        .look(name)
        .put(self.row + row, self.column + column, typeof value === 'string' ? value.toLowerCase() : value),
    );
  });

const wholeLook = (name: LookName): Method =>
  chain((desk, self: RangeState, value: unknown) => {
    mayWrite(desk, self.sheet);
    desk.gate.write(self.rows * self.columns);
    eachOf(self, (row, column) => self.sheet.look(name).put(row, column, value));
  });

function setLine({ sheet, row, column, rows, columns }: RangeState, bottom: boolean | null, color: unknown): void {
  if (bottom === null) return;
  eachOf({ row: row + rows - 1, column, rows: 1, columns }, (y, x) =>
    sheet.look('lineBelow').put(y, x, bottom ? (color ?? '#000000') : null),
  );
  if (!bottom) eachOf({ row, column, rows, columns }, (y, x) => sheet.look('lineBelow').put(y, x, null));
}

/** Ranges of cells, and what stands on them. */
export const emulatedRange: Emulated = {
  Range: {
    getValues: method((desk, { sheet, row, column, rows, columns }: RangeState) => {
      desk.gate.read(rows * columns);
      const block = new Array<unknown[]>(rows);
      for (let y = 0; y < rows; y += 1) {
        const line = new Array<unknown>(columns);
        for (let x = 0; x < columns; x += 1) line[x] = valueOf(desk.realm, desk.book.zone, sheet, row + y, column + x);
        block[y] = desk.realm.arrayFrom(line);
      }
      return desk.realm.arrayFrom(block);
    }),
    setValue: chain((desk, self: RangeState, value: unknown) => {
      mayWrite(desk, self.sheet);
      desk.gate.write(1);
      eachOf(self, (row, column) => setCell(desk, self.sheet, row, column, value));
    }),
    setValues: chain((desk, self: RangeState, block: unknown[][]) => {
      mayWrite(desk, self.sheet);
      eachCell(desk, self, block, (row, column, value) =>
        setCell(desk, self.sheet, self.row + row, self.column + column, value),
      );
    }),
    setNumberFormats: chain((desk, self: RangeState, block: string[][]) => {
      mayWrite(desk, self.sheet);
      eachCell(desk, self, block, (row, column, value) =>
        self.sheet.formats.put(self.row + row, self.column + column, value),
      );
    }),
    setFontFamily: wholeLook('fontFamily'),
    setFontSizes: blockLook('fontSize'),
    setFontWeights: blockLook('fontWeight'),
    setFontStyles: blockLook('fontStyle'),
    setFontColors: blockLook('fontColor'),
    setBackgrounds: blockLook('background'),
    setHorizontalAlignments: blockLook('horizontal'),
    setVerticalAlignments: blockLook('vertical'),
    setWraps: blockLook('wrap'),
    setBorder: chain(
      (desk, self: RangeState, _top: unknown, _left: unknown, bottom: boolean | null, ...rest: unknown[]) => {
        mayWrite(desk, self.sheet);
        desk.gate.write(1);
        setLine(self, bottom, rest[4]);
      },
    ),
    breakApart: chain((desk, self: RangeState) => {
      mayWrite(desk, self.sheet);
      takeApart(desk, self);
      desk.gate.write(1);
    }),
    mergeAcross: chain((desk, self: RangeState) => {
      mayWrite(desk, self.sheet);
      for (let row = self.row; row < self.row + self.rows; row += 1)
        mergeOne(desk, self.sheet, { row, column: self.column, rows: 1, columns: self.columns });
      desk.gate.write(1);
    }),
    clearDataValidations: chain((desk, self: RangeState) => {
      mayWrite(desk, self.sheet);
      const { rows, columns } = self.sheet.validations.extent();
      eachOf({ row: 0, column: 0, rows, columns }, (row, column) => {
        if (
          row >= self.row &&
          column >= self.column &&
          row < self.row + self.rows &&
          column < self.column + self.columns
        )
          self.sheet.validations.put(row, column, null);
      });
      desk.gate.write(1);
    }),
    setDataValidation: chain((desk, self: RangeState, rule: unknown) => {
      mayWrite(desk, self.sheet);
      const validation = rule === null ? null : desk.stateOf<Validation>(rule);
      eachOf(self, (row, column) => self.sheet.validations.put(row, column, validation));
      desk.gate.write(1);
    }),
    createFilter: method((desk, self: RangeState) => {
      mayWrite(desk, self.sheet);
      if (self.sheet.filter) throw desk.refuse("You can't create a filter in a sheet that already has a filter.");
      self.sheet.filter = { row: self.row, column: self.column, rows: self.rows, columns: self.columns };
      desk.gate.write(1);
      return desk.serve('Filter', self.sheet);
    }),
  },
  RangeList: {
    breakApart: chain((desk, list: RangeState[]) => {
      for (const self of list) {
        mayWrite(desk, self.sheet);
        takeApart(desk, self);
      }
      desk.gate.write(list.length);
    }),
    setBorder: chain(
      (desk, list: RangeState[], _top: unknown, _left: unknown, bottom: boolean | null, ...rest: unknown[]) => {
        for (const self of list) {
          mayWrite(desk, self.sheet);
          setLine(self, bottom, rest[4]);
        }
        desk.gate.write(list.length);
      },
    ),
  },
  Filter: {
    remove: method((desk, sheet: SheetModel) => {
      mayWrite(desk, sheet);
      sheet.filter = null;
      desk.gate.write(1);
    }),
  },
  Protection: {
    setDescription: chain((desk, self: Protected, words: string) => {
      self.description = words;
      desk.gate.write(1);
    }),
    setWarningOnly: chain((desk, self: Protected, only: boolean) => {
      self.warningOnly = only;
      desk.gate.write(1);
    }),
  },
  DataValidationBuilder: {
    requireValueInList: method((desk, self: Validation, words: string[]) =>
      desk.serve('DataValidationBuilder', { ...self, words: [...words].map(String) }),
    ),
    setAllowInvalid: method((desk, self: Validation, allow: boolean) =>
      desk.serve('DataValidationBuilder', { ...self, rejects: !allow }),
    ),
    build: method((desk, self: Validation) => desk.serve('DataValidation', self)),
  },
};
