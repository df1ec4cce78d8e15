import type { TreatmentLine } from '#modules/emergency/contract/protocol-content.ts';

// Protocols are written in French, whatever the language around them.
const french = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });
const noBreak = '\u00a0';

/** « 0,5 mg », « 500–1 000 mL »: the figures of the line, nothing worked out. */
export function doseWords({ dose: { low, high, unit } }: Pick<TreatmentLine, 'dose'>): string {
  const figures = high === null ? french.format(low) : `${french.format(low)}–${french.format(high)}`;
  return `${figures}${noBreak}${unit}`;
}

/** « 0,5 mg » */
export function quantityWords({ amount, unit }: { amount: number; unit: string }): string {
  return `${french.format(amount)}${noBreak}${unit}`;
}
