import type { Look, Part } from '../core/sheets/looks';
import { inQuotes, xmlHead } from './markup';
import { noBorder, noFill, styleOf, usualFont } from './style';

/** The styles of a workbook as its sheets ask for them. */
export interface StyleTable {
  /** The number of a style in the file. */
  idOf(look: Look | undefined, part: Part | undefined, format: string | undefined): number;
  /** The part of the file that tells them, once all were asked for. */
  text(): string;
}

/** The first number that is free for formats of one's own. */
const firstFormat = 164;

export function styleTable(): StyleTable {
  const fonts = listOf([usualFont]);
  // The format demands this second fill, whether or not a cell has it.
  const fills = listOf([noFill, '<fill><patternFill patternType="gray125"/></fill>']);
  const borders = listOf([noBorder]);
  const formats = listOf([]);
  const cells = listOf(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const known = new Map<string, number>();

  const make = (look: Look, part: Part | undefined, format: string | undefined): number => {
    const { font, fill, border, alignment } = styleOf(look, part);
    const number = format === undefined ? 0 : firstFormat + formats.idOf(format);
    return cells.idOf(
      `<xf numFmtId="${number}" fontId="${fonts.idOf(font)}" fillId="${fills.idOf(fill)}" borderId="${borders.idOf(border)}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  };

  return {
    idOf(look, part, format) {
      const key = `${look ?? ''}|${part ?? ''}|${format ?? ''}`;
      let id = known.get(key);
      if (id === undefined) known.set(key, (id = make(look ?? 'text', part, format)));
      return id;
    },
    text: () =>
      `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.all.length > 0 ? element('numFmts', formats.all.map(formatOf)) : '') +
      element('fonts', fonts.all) +
      element('fills', fills.all) +
      element('borders', borders.all) +
      element('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      element('cellXfs', cells.all) +
      element('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      '</styleSheet>',
  };
}

const formatOf = (format: string, index: number): string =>
  `<numFmt numFmtId="${firstFormat + index}" formatCode="${inQuotes(format)}"/>`;

const element = (name: string, all: readonly string[]): string =>
  `<${name} count="${all.length}">${all.join('')}</${name}>`;

/** Texts in the order in which they first came, each once. */
export interface TextList {
  idOf(text: string): number;
  readonly all: readonly string[];
}

export function listOf(first: readonly string[]): TextList {
  const all = [...first];
  const ids = new Map(all.map((text, id) => [text, id]));
  return {
    all,
    idOf(text) {
      let id = ids.get(text);
      if (id === undefined) {
        ids.set(text, (id = all.length));
        all.push(text);
      }
      return id;
    },
  };
}
