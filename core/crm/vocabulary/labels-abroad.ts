import type { Shape } from './shape';

const sales = (words: Shape['words']): Shape => ({ crm: 'Unknown', kind: 'Opportunities', signs: [], words });
const activities = (words: Shape['words']): Shape => ({ crm: 'Unknown', kind: 'Activities', signs: [], words });

/** German, French and Spanish labels of single CRMs, and shorter ones that people write themselves. */
export const labelsAbroad: readonly Shape[] = [
  // German
  sales({
    Id: ['Datensatznummer', 'Nummer', 'Vorgangsnr', 'Vorgang', 'Chancen-ID', '(Nicht ändern) Verkaufschance'],
    Owner: [
      'Abschluss-Besitzer',
      'Vertreter',
      'Außendienstmitarbeiter',
      'Außendienst',
      'Berater',
      'Vertriebsbeauftragter',
    ],
    Name: ['Abschluss-Name', 'Chance', 'Geschäft', 'Vorhaben', 'Angebot', 'Name'],
    Account: [
      ...['Zugehöriges Unternehmen', 'Zugeordnetes Unternehmen', 'Zugeordnete Unternehmen', 'Potenzieller Kunde'],
      ...['Interessent', 'Kontoname'],
    ],
    Stage: ['Status der Chance', 'Verkaufsprozessphase', 'Pipelinephase', 'Pipeline-Phase'],
    Amount: [
      ...['Auftragssumme', 'Auftragsvolumen', 'Angebotssumme', 'Auftragswert netto', 'Potenzial', 'Umsatzpotenzial'],
      ...['Dealwert', 'Gesch. Umsatz', 'Geschätzter Umsatz', 'Tatsächl. Umsatz'],
    ],
    Created: ['Erfasst am', 'Eröffnet am', 'Angelegt', 'Erstellt'],
    Closed: [
      ...['Tatsächliches Abschlussdatum', 'Tatsächl. Abschlussdatum', 'Gesch. Abschlussdatum', 'Abschlusstermin'],
      ...['Abschluss am', 'Abschluss geplant', 'Geplanter Abschluss', 'Erwarteter Abschluss', 'Abschluss', 'Zieldatum'],
    ],
    Contacts: ['Zugehöriger Kontakt', 'Zugeordneter Kontakt', 'Zugeordnete Kontakte'],
    Modified: ['(Nicht ändern) Geändert am'],
    Probability: ['Chance in %', 'Abschlusswahrscheinlichkeit'],
  }),
  activities({
    Id: ['Datensatznummer', '(Nicht ändern) Aktivität'],
    Owner: ['Vertreter', 'Außendienstmitarbeiter', 'Anruf-Besitzer', 'Aufgaben-Besitzer', 'Meeting-Besitzer', 'Wer'],
    Type: ['Art des Kontakts', 'Besuchsart', 'Tätigkeit', 'Was'],
    Status: ['Anrufstatus', 'Aufgabenstatus', 'Meetingstatus', 'Status der Aufgabe'],
    Outcome: ['Meetingergebnis', 'Besuchsergebnis', 'Gesprächsergebnis'],
    Subject: [
      'Anruftitel',
      'Titel des Anrufs',
      'Meetingname',
      'Meeting-Name',
      'Aufgabentitel',
      'Anlass',
      'Stichwort',
      'Gesprächsthema',
    ],
    Date: ['Meeting-Startzeit', 'Startzeit', 'Besuchsdatum', 'Anrufdatum', 'Startzeit des Anrufs', 'Tag', 'Wann'],
    Created: ['Erfasst am', 'Erstellt', 'Angelegt'],
    Account: ['Zugehöriges Unternehmen', 'Zugeordnetes Unternehmen', 'Zugeordnete Unternehmen', 'Firma / Account'],
    Contact: ['Zugehöriger Kontakt', 'Zugeordneter Kontakt', 'Zugeordnete Kontakte', 'Gesprächspartner'],
    Opportunity: ['Zugehöriger Deal', 'Zugeordneter Deal', 'Bezug'],
    Duration: ['Dauer', 'Dauer (Min.)', 'Dauer in Minuten', 'Anrufdauer', 'Gesprächsdauer', 'Dauer (Minuten)'],
  }),
  // French
  sales({
    Id: ["ID d'enregistrement", "Identifiant de l'enregistrement", "ID de l'enregistrement", 'Référence'],
    Owner: ['Chargé de clientèle', "Chargé d'affaires", 'Commerciale', 'Attaché commercial', 'Utilisateur'],
    Name: ['Nom de l’affaire', "Nom de l'affaire", 'Libellé', 'Sujet', 'Projet'],
    Account: ['Entreprise associée', 'Entreprises associées', 'Client potentiel', 'Raison sociale'],
    Stage: ['Étape du pipeline', 'Étape de vente', "Étape de l'affaire", 'Avancement'],
    Amount: ['Revenu est.', 'Revenu espéré', 'Valeur de la transaction', 'Montant total', 'Montant estimé'],
    Created: ['Création', 'Ouvert le'],
    Closed: [
      ...['Date de clôture réelle', 'Date de clôture est.', 'Date de signature prévue', 'Fermeture prévue', 'Clôture'],
      ...['Échéance'],
    ],
    Contacts: ['Contact associé', 'Contacts associés', 'Interlocuteur'],
  }),
  activities({
    Id: ["ID d'enregistrement", "Identifiant de l'enregistrement", "ID de l'activité"],
    Owner: ['Activité attribuée à', 'Attribuée à', 'Assignée à', 'Chargé de clientèle', 'Utilisateur', 'Qui'],
    Type: ["Type d'action", "Type d'événement", 'Nature', 'Action'],
    Status: ["Statut de l'appel", 'Statut de la tâche', 'Statut de la réunion', "Statut de l'activité", 'Fait'],
    Outcome: ["Résultat de l'appel", 'Résultat de la réunion', 'Issue', 'Compte rendu'],
    Subject: ["Titre de l'appel", 'Nom de la réunion', 'Titre de la tâche', 'Intitulé', 'Motif'],
    Date: ["Date de l'activité", 'Heure de début de la réunion', 'Date de visite', "Date de l'appel", 'Jour', 'Le'],
    Account: ['Entreprise associée', 'Entreprises associées', 'Raison sociale', 'Société / Compte'],
    Contact: ['Contact associé', 'Contacts associés'],
    Opportunity: ['Transaction associée', "Nom de l'affaire"],
    Duration: ['Durée (min)', 'Durée en minutes'],
  }),
  // Spanish
  sales({
    Id: ['ID de registro', 'ID del registro', 'Referencia'],
    Owner: ['Ejecutivo de ventas', 'Ejecutivo de cuenta', 'Asesor', 'Asesor comercial', 'Gestor', 'Usuario'],
    Name: ['Nombre de trato', 'Asunto', 'Tema', 'Proyecto'],
    Account: ['Empresa asociada', 'Empresas asociadas', 'Cliente potencial', 'Razón social'],
    Stage: ['Etapa de la venta', 'Etapa de ventas', 'Fase de ventas', 'Etapa del pipeline', 'Fase de la oportunidad'],
    Amount: ['Ingresos est.', 'Monto total', 'Valor total', 'Valor de la oportunidad', 'Importe estimado'],
    Created: ['Fecha creación', 'Fecha de alta', 'Creado'],
    Closed: ['Fecha cierre', 'Fecha de cierre est.', 'Cierre previsto', 'Fecha estimada de cierre', 'Cierre'],
    Contacts: ['Contacto asociado', 'Contactos asociados'],
  }),
  activities({
    Id: ['ID de registro', 'ID del registro'],
    Owner: ['Ejecutivo de ventas', 'Asesor', 'Asesor comercial', 'Gestor', 'Realizado por'],
    Type: ['Tipo de evento', 'Tipo de tarea', 'Clase'],
    Status: ['Estado de la llamada', 'Estado de la reunión', 'Completado', 'Realizado'],
    Subject: ['Título de la llamada', 'Nombre de la reunión', 'Título de la tarea', 'Motivo'],
    Date: ['Hora de inicio de la reunión', 'Fecha de la llamada', 'Fecha de visita', 'Fecha y hora', 'Día'],
    Account: ['Empresa asociada', 'Empresas asociadas', 'Razón social', 'Compañía / Cuenta'],
    Contact: ['Contacto asociado', 'Contactos asociados'],
    Opportunity: ['Negocio asociado', 'Negocios asociados'],
    Duration: ['Duración (min)', 'Duración en minutos'],
  }),
];
