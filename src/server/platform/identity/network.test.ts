import { expect, test } from 'vitest';
import { countedAs, networkOf } from './network.ts';

test.each([
  ['192.0.2.77', '192.0.2.0', '192.0.2.77'],
  ['::ffff:192.0.2.77', '192.0.2.0', '192.0.2.77'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1::', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1::', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0::', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0::', 'fe80:0:0:0'],
  ['::1', '0:0:0::', '0:0:0:0'],
  // Who hung up before being answered has no address left.
  [undefined, '0:0:0::', '0:0:0:0'],
])('%s is shown as %s and counted as %s', (address, network, counted) => {
  expect(networkOf(address)).toBe(network);
  expect(countedAs(address)).toBe(counted);
});
