// 0.975 quantiles of Student's distribution for 1 to 30 degrees of freedom (NIST/SEMATECH, table 1.3.6.7.2).
const firstThirty = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
  2.0518, 2.0484, 2.0452, 2.0423,
] as const;

/**
 * How many standard errors make half a 95 % interval, as SQL: a table for few degrees of freedom, then the expansion of
 * Cornish and Fisher, which is right to four digits there.
 *
 * @param freedom an SQL expression, a whole number of at least 1
 */
export function studentQuantileSql(freedom: string): string {
  return `(case when (${freedom}) <= 30 then (array[${firstThirty.join(',')}]::float8[])[${freedom}]
    else 1.959964 + 2.372271 / (${freedom}) + 2.822502 / (${freedom}) ^ 2 end)`;
}
