// Writes the functions that Apps Script sees: top-level declarations that hand over to the bundles.

/** A formula as Sheets wants it declared: what autocomplete shows comes from the comment right above. */
export function declareFormula({ name, about, params, returns, example }) {
  const named = params.map((param) => param.name);
  return [
    '/**',
    ` * ${inComment(about)}`,
    ' *',
    ...params.map((param) => ` * @param {${typeOf(param)}} ${param.name} ${inComment(aboutOf(param))}`),
    ` * @return ${inComment(returns.about)}`,
    ` * @example ${inComment(example)}`,
    ' * @customfunction',
    ' */',
    `function ${name}(${named.join(', ')}) {`,
    `  return light_.call_('${name}', arguments);`,
    '}',
    '',
  ].join('\n');
}

/** A function that only hands over; Apps Script calls it by its name. */
export const declareStub = (name, target) =>
  `function ${name}() {\n  return ${target}.${name}.apply(this, arguments);\n}\n`;

/** Names that end in an underscore are nobody's but ours: Apps Script does not let them be called. */
export const isPublic = (name) => !name.endsWith('_');

const typeOf = ({ kind }) => (kind === 'cell' ? 'any' : 'Array<Array>');
const aboutOf = ({ about, optional, repeating }) =>
  upperFirst(about) + (repeating ? ' Any number of them.' : '') + (optional ? ' May be left out.' : '');
const inComment = (text) => text.replaceAll('*/', '* /').replace(/\s+/g, ' ').trim();
const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);
