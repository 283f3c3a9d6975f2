import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const textOnly = {
  selector:
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|srcdoc|createContextualFragment)$/]',
  message: 'Text reaches the page as text.',
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.types/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'console', 'process', 'fetch', 'window', 'document', 'globalThis'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core is pure: pass chance in.' },
      ],
    },
  },
  {
    files: ['core/sidebar/**/*.ts', 'gas/sidebar/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'console',
        'process',
        'fetch',
        'alert',
        'confirm',
        'prompt',
        'XMLHttpRequest',
        'localStorage',
        'sessionStorage',
      ],
      'no-restricted-syntax': ['error', textOnly],
    },
  },
  { files: ['workbench/page/**/*.ts'], rules: { 'no-restricted-syntax': ['error', textOnly] } },
  {
    files: ['**/*.ts'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['office/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'no-restricted-globals': [
        'error',
        'alert',
        'confirm',
        'prompt',
        'fetch',
        'XMLHttpRequest',
        'localStorage',
        'sessionStorage',
      ],
      'no-restricted-syntax': [
        'error',
        textOnly,
        {
          selector: 'MemberExpression[property.name="setStartupBehavior"]',
          message: 'The add-in never starts by itself.',
        },
        {
          selector: "CallExpression[callee.property.name='delete'][callee.object.name=/[sS]heet/]",
          message: 'Deleting a sheet cannot be undone: redraw it in place.',
        },
      ],
    },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
);
