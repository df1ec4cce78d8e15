/**
 * The eight groups of an IPv6 address, `::` expanded; an IPv4 address is answered as such. Who hung up before being
 * answered has no address any more: all zeros.
 */
function groupsOf(address: string | undefined): { v4: string } | { groups: string[] } {
  const bare = address?.split('%')[0] ?? '';
  const v4 = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare)?.[1];
  if (v4) return { v4 };
  const [head = '', tail = ''] = bare.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return { groups: [...left, ...zeros, ...right] };
}

/**
 * The network a device is on, without the device: the last byte of an IPv4 address and all but the first 48 bits of an
 * IPv6 address are zeroed. Enough to recognise "at home" in the list of sessions, too little to trace a person.
 */
export function networkOf(address: string | undefined): string {
  const parts = groupsOf(address);
  if ('v4' in parts) return parts.v4.replace(/\.\d+$/, '.0');
  return `${parts.groups.slice(0, 3).join(':')}::`;
}

/** Who is counted as one visitor: an IPv4 address, or an IPv6 /64, which one subscriber owns whole. */
export function countedAs(address: string | undefined): string {
  const parts = groupsOf(address);
  return 'v4' in parts ? parts.v4 : parts.groups.slice(0, 4).join(':');
}
