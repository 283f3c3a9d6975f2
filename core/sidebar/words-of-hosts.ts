/** How the export of a CRM gets into each kind of workbook, step by step. A page brings along only what its own host says. */

const inCrm = 'In your CRM, export activities and deals as CSV or Excel.';

export const bringIntoSheets = [
  inCrm,
  'Here, choose File, Import, Upload.',
  'Pick “Insert new sheet(s)” and import.',
  'Come back and press “Look again”.',
];

export const bringIntoExcel = [
  inCrm,
  'Open the export, right-click its tab, choose “Move or Copy” and pick this workbook.',
  'Come back and press “Look again”.',
];

export const bringIntoWorkbench = [
  inCrm,
  'Drop the files anywhere on this page.',
  'Press “Look again” if I have not noticed.',
];

export const pdfInSheets = 'For a PDF: show it in Google Sheets, then choose File, Download, PDF.';

export const pdfInExcel =
  'For a PDF: show it, then choose File, Export (on the web: File, Print). For all pages, pick “Entire workbook”.';

export const pdfInWorkbench = 'For a PDF: open the file in Excel or LibreOffice and choose File, Export.';
