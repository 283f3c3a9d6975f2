// HtmlService drops what looks like a comment inside template literals, so none may be in a page. esbuild's own way around
// them, a chain of concat calls, is longer than the sum of strings that a person would write; over a page that is 3 KB.
import { parse } from 'acorn';
import { full } from 'acorn-walk';

/** The same script with every template literal written as a sum in brackets; a minifier takes the needless brackets away. */
export function templatesAsSums(code) {
  const templates = [];
  full(parse(code, { ecmaVersion: 2020, sourceType: 'script' }), (node) => {
    if (node.type === 'TaggedTemplateExpression') throw new Error('A tagged template cannot be written as a sum.');
    if (node.type === 'TemplateLiteral') templates.push(node);
  });
  templates.sort((a, b) => a.start - b.start);

  /** The text from `start` to `end`, with the outermost templates in it replaced. */
  const written = (start, end) => {
    let text = '';
    let at = start;
    for (const template of templates) {
      if (template.start < at || template.end > end) continue;
      text += code.slice(at, template.start) + sumOf(template);
      at = template.end;
    }
    return text + code.slice(at, end);
  };

  /** The first summand is a text, so that no two numbers are ever added. */
  const sumOf = ({ quasis, expressions }) => {
    const summands = quasis.flatMap(({ value: { cooked } }, index) => {
      const expression = expressions[index];
      return [
        ...(cooked === '' && index > 0 ? [] : [JSON.stringify(cooked)]),
        ...(expression === undefined ? [] : [`(${written(expression.start, expression.end)})`]),
      ];
    });
    // A text in second place does as well.
    const isPlain = summands[0] === '""' && summands.length > 2 && summands[2].startsWith('"');
    return `(${summands.slice(isPlain ? 1 : 0).join('+')})`;
  };

  return written(0, code.length);
}
