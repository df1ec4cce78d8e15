import type { ProtocolLine } from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import type { Pace } from '#modules/emergency/rules/code/code-clock.ts';
import { linesOf } from '#modules/emergency/rules/protocol-faults.ts';

/** What a code is timed by; without a protocol there is a cycle and a beat, and nothing of any drug. */
export type FollowedPace = Omit<Pace, 'adrenalineEverySeconds'> & Partial<Pace>;

// ERC 2021, adult and paediatric advanced life support: the same two figures in both.
export const plainPace: FollowedPace = { cycleSeconds: 120, compressionsPerMinute: [100, 120] };

/** The protocols of this device that say how a resuscitation is timed. */
export function arrestProtocols(protocols: readonly PublishedProtocol[]): PublishedProtocol[] {
  return protocols.filter(({ structure }) => structure.resuscitation !== undefined);
}

/** The one chosen; nobody having chosen, that of adults. A choice that is no longer on the device is no protocol. */
export function followed(
  arrests: readonly PublishedProtocol[],
  slug: string | null,
): PublishedProtocol | undefined {
  if (slug !== null) return arrests.find((one) => one.slug === slug);
  return arrests.find(({ populations }) => populations.includes('adult')) ?? arrests[0];
}

/** The line that the protocol itself names for shocks, or for adrenaline. */
export function namedLine(
  { structure }: PublishedProtocol,
  name: 'shockLine' | 'adrenalineLine',
): ProtocolLine | undefined {
  const id = structure.resuscitation?.[name];
  return linesOf(structure).find(({ line }) => line.id === id)?.line;
}

/** The protocol's own sentences for what the pad has a button for: shock, adrenaline, amiodarone. */
export function spokenLines(protocol: PublishedProtocol): ProtocolLine[] {
  const named = [namedLine(protocol, 'shockLine'), namedLine(protocol, 'adrenalineLine')];
  const amiodarone = protocol.structure.treatments.filter(({ drug }) => drug === 'amiodarone');
  return [...named, ...amiodarone].filter((line) => line !== undefined);
}
