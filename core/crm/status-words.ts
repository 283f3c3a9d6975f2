/*
 * Words that CRMs use for statuses and stages, in English, German, French, Spanish, Portuguese, Italian, Dutch and a little more.
 * Case, accents, blanks and signs do not matter: "Closed-Won", "closed won" and "closedwon" are one word.
 */

export type OpportunityStatus = 'Open' | 'Won' | 'Lost';
export type ActivityStatus = 'Completed' | 'Open' | 'Scheduled' | 'Cancelled' | 'Draft';

const list = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

/** Single words that say won or lost wherever they stand; the phrases of a CRM are made of them and of `besides`. */
export const wonWords = list(
  'won|win|sold|awarded|verkauft|beauftragt|vendu|vendue|vendido|vendida|venduto|venduta|verkocht|gewonnen|gagné|gagnée|gagnés|ganado|ganada|ganados|ganho|ganha|vinto|vinta|vundet|vunnet|vunnen|voitettu|wygrana|wygrany|wygrane|vyhráno|kazanıldı|выиграна|выиграно|виграно|受注|成約|赢单|成交',
);
export const lostWords = list(
  'lost|loss|verloren|perdu|perdue|perdus|perdido|perdida|perdidos|perso|persa|tabt|tapt|förlorad|förlorat|hävitty|przegrana|przegrany|przegrane|prohráno|kaybedildi|проиграна|проиграно|втрачено|失注|输单|丢单|' +
    'disqualified|disqualifiziert|disqualifié|disqualifiée|descalificado|descalificada|desqualificado|squalificato|gediskwalificeerd|' +
    'abandoned|abandonné|abandonnée|abandonado|abandonada|abbandonato|abbandonata|aufgegeben|' +
    'rejected|declined|refused|abgelehnt|refusé|refusée|rechazado|rechazada|rifiutato|rifiutata|recusado|afgewezen|' +
    'cancelled|canceled|storniert|annulé|annulée|cancelado|cancelada|annullato|annullata|geannuleerd|outsold',
);
/** Phrases that mean lost without a word of the list above. */
export const lostPhrases = list(
  'not interested|no interest|no go|no-go|not awarded|churned|kein Interesse|nicht interessiert|kein Zuschlag|Absage|Absage erhalten|pas intéressé|pas intéressée|refus|refus client|no interesado|no interesada|no decision|out-sold|closed no decision|lost to competition|lost to competitor|an Wettbewerber verloren|sans suite',
);
export const wonPhrases = list(
  'order received|PO received|purchase order received|Kunde gewonnen|Zuschlag erhalten|commande reçue|pedido recibido|Auftrag erhalten|Auftrag erteilt|erfolgreich abgeschlossen',
);

/** Words that may stand beside won or lost without changing what it says. */
export const besides = list(
  'closed|close|closing|deal|deals|opportunity|opp|stage|status|and|as|is|' +
    'geschlossen|abgeschlossen|und|verkaufschance|auftrag|fermé|fermée|clos|close|clôturé|clôturée|conclu|conclue|affaire|opportunité|et|' +
    'cerrado|cerrada|cierre|oportunidad|negocio|venta|y|e|fechado|fechada|fechamento|negócio|chiuso|chiusa|trattativa|opportunità|gesloten|afgesloten|en',
);

/** Words that look like an end without saying which: nobody is counted on them before they are asked about. */
export const endings = list(
  'closed|dead|done|complete|completed|finished|finalized|inactive|dropped|unqualified|archived|archive|duplicate|expired|terminated|ended|signed|invoiced|billed|paid|delivered|implemented|onboarded|converted|customer|junk|success|successful|unsuccessful|failed|' +
    'geschlossen|abgeschlossen|beendet|erledigt|archiviert|inaktiv|unterschrieben|kunde|erfolgreich|erfolglos|' +
    'fermé|fermée|clos|clôturé|clôturée|terminé|terminée|archivé|archivée|inactif|signé|signée|conclu|conclue|' +
    'cerrado|cerrada|finalizado|finalizada|terminado|archivado|inactivo|firmado|cliente|exitoso|exitosa|' +
    'fechado|fechada|concluído|concluída|arquivado|assinado|chiuso|chiusa|concluso|conclusa|archiviato|firmato|gesloten|afgesloten|gearchiveerd|ondertekend|klant|afsluttet|lukket|avslutad|stängd|zamknięte',
);

/** Statuses and stages of opportunities that are still open. */
export const openOpportunity = list(
  'open|new|active|in progress|on hold|pending|pipeline|best case|commit|omitted|ongoing|working|nurturing|lead|prospect|prospecting|qualification|qualified|qualify|qualifying|develop|propose|close|' +
    'discovery|demo|demo scheduled|needs analysis|value proposition|id. decision makers|identifying decision makers|perception analysis|proposal|proposal made|proposal sent|proposal/price quote|proposal/quote|' +
    'proposition|quote|quote sent|initial offer|offer|negotiation|negotiations|negotiation/review|negotiations started|review|under review|evaluation|trial|pilot|appointment scheduled|meeting scheduled|qualified to buy|' +
    'presentation scheduled|presentation|decision maker bought-in|contract sent|contacted|contact made|needs defined|follow-up|follow up|verbal|verbal commitment|' +
    'offen|neu|aktiv|in bearbeitung|qualifizierung|qualifiziert|bedarfsanalyse|bedarfsermittlung|angebot|angebot erstellt|angebot versendet|angebotsphase|verhandlung|vertragsverhandlung|präsentation|erstkontakt|erstgespräch|kontaktaufnahme|interessent|zurückgestellt|' +
    'ouvert|ouverte|nouveau|nouvelle|en cours|qualifié|qualifiée|prospection|analyse des besoins|proposition commerciale|proposition envoyée|devis|devis envoyé|négociation|présentation|en attente|découverte|' +
    'abierto|abierta|nuevo|nueva|en curso|en progreso|en proceso|prospección|calificación|cualificación|calificado|cualificado|análisis de necesidades|propuesta|propuesta enviada|cotización|presupuesto|negociación|presentación|en espera|contactado|' +
    'aberto|aberta|novo|nova|em andamento|prospecção|qualificação|proposta|negociação|orçamento|aperto|aperta|nuovo|nuova|in corso|prospezione|qualifica|offerta|preventivo|negoziazione|trattativa|' +
    'nieuw|lopend|kwalificatie|offerte|onderhandeling|voorstel|åben|öppen|åpen|avoin|otwarta|otwarte',
);

/** Statuses of activities, ours first. A meeting that nobody came to did not take place: no-show is Cancelled. */
export const activityStatuses: Readonly<Record<ActivityStatus, readonly string[]>> = {
  Completed: list(
    'completed|complete|done|finished|closed|held|sent|made|received|replied|attended|showed|showed up|happened|occurred|took place|conducted|logged|successful|success|delivered|' +
      'erledigt|abgeschlossen|beendet|durchgeführt|stattgefunden|fertig|gesendet|versendet|geschlossen|' +
      'terminé|terminée|effectué|effectuée|fait|faite|réalisé|réalisée|achevé|achevée|tenue|envoyé|envoyée|clos|fermé|fermée|' +
      'completado|completada|terminado|terminada|hecho|hecha|realizado|realizada|finalizado|finalizada|enviado|enviada|cerrado|cerrada|celebrada|' +
      'concluído|concluída|feito|feita|completato|completata|fatto|fatta|svolto|svolta|concluso|conclusa|eseguito|eseguita|inviato|inviata|' +
      'voltooid|afgerond|gereed|uitgevoerd|verzonden|gedaan|fuldført|afsluttet|fullført|slutförd|slutfört|klar|valmis|zakończone|zakończony|wykonane|dokončeno|tamamlandı|завершена|завершено|выполнено|виконано|完了|已完成',
  ),
  Open: list(
    'open|not started|to do|todo|undone|not done|incomplete|in progress|waiting|waiting on someone else|waiting for someone else|pending|pending input|pending send|deferred|backlog|new|overdue|queued|ringing|connecting|initiated|active|assigned|started|on hold|late|past due|' +
      'offen|in warteschlange|in der warteschlange|klingelt|nicht begonnen|nicht gestartet|in bearbeitung|wartend|wartet|wartet auf andere|wartet auf jemand anderen|warten auf andere|zurückgestellt|ausstehend|überfällig|zu erledigen|neu|begonnen|' +
      'ouvert|ouverte|non commencé|non commencée|pas commencé|pas démarré|non démarré|non démarrée|à faire|en cours|en attente|reporté|reportée|différé|différée|en retard|nouveau|nouvelle|' +
      'abierto|abierta|no comenzado|no comenzada|en cola|no iniciado|no iniciada|sin empezar|sin iniciar|pendiente|en curso|en progreso|en proceso|en espera|aplazado|aplazada|por hacer|atrasado|atrasada|vencido|vencida|nuevo|nueva|' +
      'aberto|aberta|não iniciado|não iniciada|em andamento|em progresso|pendente|adiado|adiada|a fazer|aperto|aperta|non iniziato|non iniziata|in corso|in attesa|da fare|rinviato|rinviata|posticipato|posticipata|' +
      'niet gestart|niet begonnen|bezig|in uitvoering|wachten op iemand anders|uitgesteld|te doen|openstaand|åben|öppen|åpen|ikke startet|inte påbörjad|nie rozpoczęto|w toku|未着手|進行中|未开始|进行中',
  ),
  Scheduled: list(
    'scheduled|planned|upcoming|confirmed|booked|rescheduled|postponed|tentative|accepted|set|geplant|terminiert|vereinbart|bestätigt|verschoben|planifié|planifiée|prévu|prévue|programmé|programmée|replanifié|replanifiée|confirmé|confirmée|' +
      'programado|programada|planificado|planificada|agendado|agendada|previsto|prevista|reprogramado|reprogramada|confirmado|confirmada|planejado|planejada|reagendado|pianificato|pianificata|programmato|programmata|confermato|gepland|ingepland|planlagt|planerad|zaplanowane|予定|已安排',
  ),
  Cancelled: list(
    'cancelled|canceled|did not attend|did not show|declined|cancelled by client|cancelled by customer|no show|no-show|noshow|not held|failed|did not happen|skipped|absent|absente|ausente|assente|afwezig|abgesagt|storniert|abgebrochen|nicht erschienen|nicht stattgefunden|ausgefallen|annulé|annulée|non tenue|non présenté|non présentée|' +
      'cancelado|cancelada|anulado|anulada|no presentado|no se presentó|no asistió|no celebrada|não compareceu|annullato|annullata|non presentato|geannuleerd|niet verschenen|niet gehouden|aflyst|avlyst|inställd|anulowane|zrušeno|iptal|iptal edildi|キャンセル|已取消',
  ),
  Draft: list(
    'draft|drafts|entwurf|brouillon|borrador|rascunho|bozza|concept|kladde|utkast|luonnos|szkic|taslak|下書き|草稿',
  ),
};

/** Words of a yes-or-no column, in any of these languages; blank is no. */
export const yesWords = list('true|t|yes|y|1|x|v|✓|✔|wahr|ja|vrai|oui|verdadero|sí|si|verdadeiro|sim|vero|sì|waar');
export const noWords = list('false|f|no|n|0|falsch|nein|faux|non|falso|não|nao|onwaar|nee');
