import { writeSync } from 'node:fs';

// Loaded before a program that is measured: says on its last line what it took, whole, its own start included.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  writeSync(2, `\n${JSON.stringify({ cpuSeconds, maxRssKilobytes: maxRSS })}`);
});
