import { corpora, readSharedJson } from '../support/shared';

/** What is always tried, wherever the tests run: markup, addresses, formulas, controls, and text that turns around. */
const own = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(document.domain)</script>',
  '</script><script>alert(2)</script>',
  '<iframe src="https://evil.test/"></iframe>',
  '<a href="javascript:alert(3)">Ada</a>',
  'javascript:alert(4)',
  'https://evil.test/?q=owner',
  '=HYPERLINK("https://evil.test/","Ada")',
  '=IMAGE("https://evil.test/x.png")',
  "'=1+1",
  '{{constructor.constructor("alert(5)")()}}',
  '<?!= evil ?> ${alert(6)} `alert(7)`',
  '__proto__',
  '\u202eevil\u202c\u200b',
  '\u0000\u0007\u001b[31mred',
  'A, row 3, Date',
] as const;

const ownHeaders = ['__proto__', 'constructor', 'toString', '<b>Owner</b>', '=Owner', 'then', ' '] as const;

/** A folder of texts that others collected, where it is there. */
const shared = <T>(file: string, otherwise: T): T =>
  corpora === undefined ? otherwise : readSharedJson<T>(corpora, `strings/${file}.json`);

export const hostileTexts = (): readonly string[] => [
  ...own,
  ...shared('naughty', { strings: [] as string[] }).strings,
  ...shared('formula-injection', { cases: [] as { s: string }[] }).cases.map(({ s }) => s),
];

export const hostileHeaders = (): readonly string[] => [
  ...ownHeaders,
  ...shared('hostile-headers', { headers: [] as string[] }).headers,
];

export const corporaThere = corpora !== undefined;
