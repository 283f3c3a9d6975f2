import { headerKey } from '../header-key';

/** A kind of list that is not from a CRM, though some of its labels sound like one. */
export interface OtherProgram {
  /** What people call it: `a time sheet`. */
  readonly what: string;
  /** Labels that a CRM's own tables hardly have; several together show what the list is. */
  readonly labels: readonly string[];
  /** How many of them it takes. */
  readonly least: number;
}

/** Lists that people have lying beside their exports. None of their numbers is about selling, so none is counted. */
export const otherPrograms: readonly OtherProgram[] = [
  {
    what: 'a time sheet',
    least: 2,
    labels: [
      ...['Hours', 'Hours Worked', 'Total Hours', 'Billable Hours', 'Hourly Rate', 'Duration (h)', 'Clock In'],
      ...['Clock Out', 'Overtime', 'Timesheet', 'Time Entry', 'Project', 'Project Name', 'Project Code', 'Stunden'],
      ...['Projekt', 'Heures', 'Projet', 'Horas', 'Proyecto'],
    ],
  },
  {
    what: 'a time sheet',
    least: 3,
    labels: [
      ...['Hours', 'Hours Worked', 'Total Hours', 'Billable', 'Billable Hours', 'Billable Amount', 'Billable Rate'],
      ...['Hourly Rate', 'Rate', 'Project', 'Project Name', 'Project Code', 'Task', 'Employee', 'Employee Name'],
      ...['Time Entry', 'Duration (h)', 'Duration (decimal)', 'Clock In', 'Clock Out', 'Break', 'Overtime'],
      ...['Timesheet', 'Cost Center', 'Stunden', 'Projekt', 'Tätigkeit', 'Pause', 'Abrechenbar', 'Kostenstelle'],
      ...['Heures', 'Projet', 'Facturable', 'Tâche', 'Horas', 'Proyecto', 'Tarea', 'Empleado', 'Salarié', 'Ore'],
    ],
  },
  {
    what: 'a list of support tickets',
    least: 2,
    labels: [
      ...['Ticket ID', 'Ticket', 'Ticket Number', 'Ticket No', 'Ticket Name', 'Ticket Status', 'Ticket Owner'],
      ...['Ticket Subject', 'Requester', 'Requester Name', 'Requester Email', 'Solved At', 'Resolved At', 'SLA Policy'],
      ...['First Response Time', 'Resolution Time', 'Satisfaction Rating', 'Satisfaction Score', 'Case Number'],
      ...['Case Owner', 'Case Reason', 'Case Origin', 'Severity', 'Ticketnummer', 'Anforderer', 'Fallnummer'],
    ],
  },
  {
    what: 'a list of work items',
    least: 2,
    labels: [
      ...['Issue key', 'Issue id', 'Issue Type', 'Reporter', 'Sprint', 'Story Points', 'Epic', 'Epic Link'],
      ...['Fix Version', 'Fix versions', 'Affects versions', 'Repository', 'Predecessors', '% Complete'],
      ...['Resource Names', 'Parent Task', 'Section/Column', 'Blocked By (Dependencies)', 'Bucket Name'],
      ...['Checklist Items', 'Board Name', 'List Name', 'Card Name', 'Work Item Type', 'Area Path', 'Iteration Path'],
    ],
  },
  {
    what: 'a list of invoices',
    least: 2,
    labels: [
      ...['Invoice No', 'Invoice Number', 'Invoice', 'Invoice ID', 'Invoice Date', 'Invoice Status', 'Invoice Total'],
      ...['Tax', 'Tax Amount', 'VAT', 'Net', 'Gross', 'Net Amount', 'Gross Amount', 'Subtotal', 'Balance Due'],
      ...['Amount Due', 'Amount Paid', 'Paid', 'Paid On', 'Payment Date', 'Payment Method', 'Payment Terms', 'Bill To'],
      ...['Rechnungsnummer', 'Rechnungsnr', 'Rechnungsdatum', 'MwSt', 'USt', 'Netto', 'Brutto', 'Nettobetrag'],
      ...['Bruttobetrag', 'Bezahlt am', 'Zahlungsziel', 'Numéro de facture', 'Date de facture', 'TVA', 'Montant TTC'],
      ...['Montant TVA', 'Número de factura', 'Fecha de factura', 'IVA', 'Base imponible'],
    ],
  },
  {
    what: 'a list of quotes',
    least: 2,
    labels: [
      ...['Quote Number', 'Quote No', 'Quote Name', 'Quote ID', 'Quote Status', 'Quote Total', 'Quote Date'],
      ...['Quote Owner', 'Expiration Date', 'Expiry Date', 'Valid Until', 'Gültig bis', 'Numéro de devis'],
      ...['Date du devis', "Valable jusqu'au", 'Número de presupuesto', 'Válido hasta'],
    ],
  },
  {
    what: 'a list of orders or products',
    least: 2,
    labels: [
      ...['Order ID', 'Order Number', 'Order No', 'Order Date', 'Order Status', 'Ship Date', 'Ship Mode', 'Shipping'],
      ...['Quantity', 'Qty', 'Units', 'Unit Price', 'Unit Cost', 'SKU', 'Barcode', 'EAN', 'Stock', 'In Stock'],
      ...['Inventory', 'Warehouse', 'Tracking Number', 'Fulfillment Status', 'Bestellnummer', 'Bestelldatum'],
      ...['Artikelnummer', 'Menge', 'Einzelpreis', 'Lagerbestand', 'Quantité', 'Prix unitaire', 'Cantidad'],
    ],
  },
  {
    what: 'a bank statement or a list of expenses',
    least: 2,
    labels: [
      ...['Debit', 'Credit', 'Balance', 'IBAN', 'BIC', 'Account Number', 'Booking Date', 'Value Date', 'Payee'],
      ...['Merchant', 'Receipt', 'Reimbursable', 'Mileage', 'Expense Type', 'Expense Category', 'Buchungstag'],
      ...['Valuta', 'Verwendungszweck', 'Saldo', 'Soll', 'Haben', 'Débit', 'Crédit', 'Solde', 'Haber', 'Debe'],
    ],
  },
  {
    what: 'a list of mailings or advertisements',
    least: 2,
    labels: [
      ...['Impressions', 'Clicks', 'CTR', 'CPC', 'Open Rate', 'Click Rate', 'Opens', 'Bounces', 'Unsubscribes'],
      ...['Unsubscribed', 'Delivered', 'Ad Group', 'Ad Set Name', 'Cost per Click', 'Reach'],
    ],
  },
  {
    what: 'a list of job applications',
    least: 2,
    labels: [
      ...['Candidate', 'Candidate Name', 'Applied On', 'Application Date', 'Recruiter', 'Hiring Manager', 'Job ID'],
      ...['Requisition', 'Bewerber', 'Candidature'],
    ],
  },
];

/** The labels of each list as keys. */
export const otherLabels: readonly (OtherProgram & { readonly keys: ReadonlySet<string> })[] = otherPrograms.map(
  (one) => ({ ...one, keys: new Set(one.labels.map(headerKey)) }),
);
