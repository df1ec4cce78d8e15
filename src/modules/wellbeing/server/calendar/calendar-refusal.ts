/** Why a calendar is not read, in the words of who sent it. */
export const calendarRefusals = {
  notCalendar: 'Ce fichier n’est pas un calendrier .ics lisible.',
  tooManyLines: 'Ce calendrier a plus de 20 000 lignes. Exporte une période plus courte.',
  lineTooLong: 'Une ligne de ce calendrier dépasse 4 000 caractères.',
  tooDeep: 'Ce calendrier emboîte trop d’éléments.',
  tooManyTimeZones: 'Ce calendrier décrit plus de 100 fuseaux horaires.',
  tooManyEvents: 'Ce calendrier donne plus de 1 000 événements sur l’année. Exporte seulement tes gardes.',
  tooManyDates: 'Ce calendrier énumère trop de dates. Exporte seulement tes gardes.',
  tooManyRules: 'Ce calendrier contient plus de 100 événements répétés. Exporte seulement tes gardes.',
  ruleTooFrequent: 'Un événement se répète toutes les heures ou plus souvent : ce n’est pas une garde.',
  ruleTooLong: 'Un événement se répète trop longtemps pour être lu. Donne-lui un début plus récent.',
  ruleUnreadable: 'La répétition d’un événement n’est pas lisible.',
} as const;

export type CalendarRefusalReason = keyof typeof calendarRefusals;

/** A calendar that is refused as a whole. */
export class CalendarRefusal extends Error {
  readonly reason: CalendarRefusalReason;

  constructor(reason: CalendarRefusalReason) {
    super(reason);
    this.name = 'CalendarRefusal';
    this.reason = reason;
  }
}
