import { expect, it, describe } from 'vitest';
import { headerKey } from '../../core/crm/header-key';
import { recognizeTable } from '../../core/crm/recognize';
import { fieldsByKey, shapes, type ShapeKind } from '../../core/crm/vocabulary';
import { fields } from '../../core/crm/fields';
import { gridOfCells } from '../../core/cells';
import { findHeader } from '../../core/crm/header-row';
import { crmExports, describeWith, readSharedJson } from '../support/shared';

describe('the vocabulary', () => {
  it('speaks of our fields only, and of the few columns that are read beside them', () => {
    const side = [
      'Modified',
      'Is won',
      'Is closed',
      'Is lost',
      'Lost day',
      'Is active',
      'Probability',
      'Owner id',
      'Opportunity id',
      'E-mail',
      'First name',
      'Last name',
      'Title',
      'Phone',
    ];
    for (const shape of shapes) {
      const known = new Set([...side, ...Object.values(fields).flatMap((list) => list.map((field) => field.name))]);
      for (const field of Object.keys(shape.words)) expect(known, `${shape.crm} ${shape.kind}`).toContain(field);
    }
  });

  it('has no label twice for one field of one export', () => {
    for (const shape of shapes) {
      for (const [field, labels] of Object.entries(shape.words)) {
        expect(new Set(labels).size, `${shape.crm} ${field}`).toBe(labels.length);
      }
    }
  });
});

/** Which of our fields a header of the evidence stands for; meanings that are no field of ours are left out. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  owner: ['Owner'],
  owner_id: ['Owner'],
  owner_email: ['Owner'],
  created_by: ['Created by'],
  activity_type: ['Type'],
  activity_date: ['Date'],
  subject: ['Subject'],
  completed_date: ['Completed'],
  due_date: ['Due', 'Date', 'Closed'],
  opportunity_name: ['Name'],
  stage: ['Stage', 'Status'],
  won_lost_status: ['Status'],
  amount: ['Amount'],
  currency: ['Currency'],
  created_date: ['Created', 'Since'],
  close_date: ['Closed'],
  account: ['Account', 'Name'],
  next_step: ['Next step'],
  next_step_date: ['Next step date'],
  last_activity_date: ['Last activity'],
  lead_source: ['Source'],
  record_id: ['Id'],
};
const kindsOf: Readonly<Record<string, ShapeKind>> = {
  activities: 'Activities',
  activities_report: 'Activities',
  'api_task (Data Export, Data Loader)': 'Activities',
  calls: 'Activities',
  tasks: 'Activities',
  'events (meetings)': 'Activities',
  call_log: 'Activities',
  opportunities_report: 'Opportunities',
  api_opportunity: 'Opportunities',
  deals: 'Opportunities',
  deals_es: 'Opportunities',
  deals_de: 'Opportunities',
  deals_fr: 'Opportunities',
  deals_import_vocabulary: 'Opportunities',
  opportunities: 'Opportunities',
  'deals (import vocabulary)': 'Opportunities',
  'deals (import / API labels)': 'Opportunities',
  'board export': 'Opportunities',
  'pipeline (label headers)': 'Opportunities',
  'pipeline (technical headers)': 'Opportunities',
  'opportunities (labels)': 'Opportunities',
  'deals (labels)': 'Opportunities',
};

interface Evidence {
  readonly header: string;
  readonly meaning: string;
}

describeWith(crmExports, 'the evidence of fourteen CRMs', () => {
  const evidence = () => readSharedJson<Record<string, Record<string, Evidence[]>>>(crmExports, 'headers.json');

  it('every label that means a field of ours is known as that field', () => {
    const unknown: string[] = [];
    for (const [crm, objects] of Object.entries(evidence())) {
      if (crm.startsWith('_')) continue;
      for (const [object, list] of Object.entries(objects)) {
        const kind = kindsOf[object];
        if (!kind) continue;
        for (const { header, meaning } of list) {
          const wanted = meanings[meaning];
          if (!wanted || /weighted/i.test(header)) continue;
          const found = fieldsByKey(kind).get(headerKey(header));
          if (!wanted.some((field) => found?.has(field))) unknown.push(`${crm} ${object}: ${header} = ${meaning}`);
        }
      }
    }
    expect(unknown).toEqual([]);
  });

  it('each export is recognized as its table and its CRM from its labels alone', () => {
    const names: Record<string, string> = {
      dynamics365: 'Dynamics 365',
      salesforce: 'Salesforce',
      hubspot: 'HubSpot',
      pipedrive: 'Pipedrive',
      zoho: 'Zoho',
      freshsales: 'Freshsales',
      close: 'Close',
      zendesk_sell: 'Zendesk Sell',
      monday: 'monday',
      odoo: 'Odoo',
      suitecrm: 'SuiteCRM',
      frappe_crm: 'Frappe',
    };
    const wrong: string[] = [];
    for (const [crm, objects] of Object.entries(evidence())) {
      if (crm.startsWith('_')) continue;
      for (const [object, list] of Object.entries(objects)) {
        const kind = kindsOf[object];
        if (!kind || list.length < 4) continue;
        const labels = [...new Set(list.map((one) => one.header))];
        const what = recognizeTable(findHeader(gridOfCells('export', [labels, labels.map((_, i) => `x${i}`)])).value);
        if (what.kind !== kind || what.crm !== names[crm]) wrong.push(`${crm} ${object}: ${what.kind} ${what.crm}`);
      }
    }
    // Nothing in these six labels is of one CRM alone.
    expect(wrong).toEqual(['frappe_crm tasks: Activities Unknown']);
  });
});
