import { headerKey } from '../header-key';
import type { Shape } from './shape';

type ShapeKind = Shape['kind'];
type Weights = Readonly<Record<string, number>>;

/** How much a field speaks for a kind of table. Fields that every table has weigh little. */
export const weights: Readonly<Record<ShapeKind, Weights>> = {
  Activities: {
    Type: 2,
    Subject: 2,
    Outcome: 3,
    Duration: 3,
    Due: 1.5,
    Completed: 1.5,
    Date: 1,
    Opportunity: 1,
    Contact: 1,
    Owner: 1,
    Status: 0.5,
    Created: 0.5,
    Account: 0.5,
    Id: 0.5,
    'Created by': 0.5,
  },
  Opportunities: {
    Amount: 3,
    Stage: 3,
    Closed: 2,
    Name: 1,
    Owner: 1,
    Probability: 2,
    'Next step': 2,
    'Next step date': 1,
    Currency: 1,
    Discount: 1,
    'Last activity': 1,
    Product: 1,
    'Is won': 1,
    Account: 0.5,
    Status: 0.5,
    Created: 0.5,
    Source: 0.5,
    Type: 0.5,
    Id: 0.5,
  },
  Accounts: { Name: 1, Owner: 1, Renewal: 2, Tier: 1, Type: 0.5, Since: 0.5, Id: 0.5 },
  Contacts: {
    'E-mail': 1.5,
    'First name': 1.5,
    'Last name': 1.5,
    Title: 1.5,
    Phone: 1,
    Account: 1,
    Name: 0.5,
    Id: 0.5,
    Owner: 0.5,
  },
  People: { Id: 2, Name: 1, 'E-mail': 1.5, 'First name': 1, 'Last name': 1 },
  Stages: { Id: 3, Name: 2, Probability: 1, 'Is won': 2, 'Is closed': 1 },
  Leads: {
    Id: 0.5,
    Owner: 1,
    Name: 1,
    'E-mail': 1,
    'First name': 1,
    'Last name': 1,
    Account: 1,
    Source: 1,
    Created: 0.5,
    Phone: 1,
    Status: 0.5,
  },
};

/** Words in a sheet's or file's name that say what is in it. */
export const sheetWords: Readonly<Record<ShapeKind, RegExp>> = {
  Activities:
    /\b(activit\w*|aktivit\w*|actividad\w*|calls?|meetings?|tasks?|events?|engagements?|interactions?|anrufe?|termine?|aufgaben?|appels?|rendez-vous|réunions?|tâches?|llamadas?|reuniones|tareas|emails?|notes|besuche|besuchsberichte?|visites?|visitas?|atividad\w*|chamadas?|reuniões|tarefas|attività|chiamate|riunioni|activiteit\w*|afspraken|gesprekken|aktywności|aktiviteter)\b/u,
  Opportunities:
    /\b(opportunit\w*|deals?|potentials?|pipeline|verkaufschancen?|transactions?|affaires?|oportunidad\w*|negocios?|tratos?|oportunidade\w*|negócios?|opportunità|trattative|verkoopkansen|szanse|affärer|salgsmuligheder|salgsmuligheter)\b/u,
  Accounts:
    /\b(accounts?|compan\w+|organi[sz]ations?|customers?|kunden|firmen|unternehmen|comptes?|entreprises?|clients?|cuentas?|empresas?|clientes?)\b/u,
  Contacts: /\b(contacts?|persons?|kontakte?|contactos?)\b/u,
  People: /\b(users?|owners?|reps?|people|team members|benutzer|mitarbeiter|utilisateurs?|usuarios?)\b/u,
  Stages: /\bstages?\b/u,
  Leads: /\b(leads?|pistes?|candidatos?)\b/u,
};

/** What every row of a sheet with such a name is. */
export const typeWords: readonly (readonly [string, RegExp])[] = [
  ['Call', /\b(calls?|anrufe?|telefonate?|appels?|llamadas?|chamadas?|ligações|chiamate|gesprekken)\b/u],
  [
    'Meeting',
    /\b(meetings?|events?|appointments?|termine?|besuche?|réunions?|rendez-vous|rdv|reuniones|visitas?|visits?)\b/u,
  ],
  ['Task', /\b(tasks?|aufgaben?|tâches?|tareas?|to-?dos?)\b/u],
  ['Email', /\b(e-?mails?|courriels?|correos?)\b/u],
  ['Note', /\b(notes?|notizen?|notas?)\b/u],
];

/** Labels that only tables of activities have, even where the opportunity of each is joined to them. */
export const activityLabels = new Set(
  [
    ...[
      'Activity Type',
      'Activity Date',
      'Activity ID',
      'Activity Status',
      'Task Subtype',
      'Event Subtype',
      'Task Status',
    ],
    ...['Call Result', 'Call Disposition', 'Assigned', 'Activity assigned to', 'Due Date Only', 'Activity Subtype'],
    ...['Aktivitätstyp', 'Aktivitätsdatum', "Type d'activité", "Date d'activité", 'Tipo de actividad'],
    ...['Fecha de actividad', 'Tipo de atividade', 'Tipo di attività'],
  ].map(headerKey),
);

/** Labels of accounts and of people that are no fields of ours. */
export const accountLabels = new Set(
  [
    'Industry',
    'Website',
    'Company Size',
    'Number of Employees',
    'Employees',
    'Annual Revenue',
    'Company Domain Name',
    'Domain',
    'Billing City',
    'Branche',
    'Secteur',
    'Sector',
    'Industria',
    'Account Type',
    'Customer Since',
  ].map(headerKey),
);
export const peopleLabels = new Set(
  [
    'user_id',
    'rep_id',
    'Username',
    'User Role Id',
    'Profile Id',
    'Is Active',
    'User Type',
    'active_user_id',
    'Role',
    'Region',
    'Quota',
    'employee_id',
    'owner_id',
    'sales_rep_id',
    'agent_id',
    'Benutzer-ID',
    'Manager Id',
  ].map(headerKey),
);
