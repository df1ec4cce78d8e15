// "Common" and "things" may describe (common passwords); alone they name nothing.
const vagueName =
  /(^|[-._/])(utils?|helpers?|misc|managers?|services?)([-._/]|$)|(^|\/)(common|stuff|things|shared)\.\w+$|(^|\/)(common|stuff)\//i;

interface Rule {
  /** What is found, and what to do instead. */
  says: string;
  pattern: RegExp;
  /** Which files the rule is about; all when absent. */
  where?: RegExp;
}

// Written in pieces, so that this file does not find itself.
const rules: Rule[] = [
  {
    says: 'typed `any`: say what it is, or `unknown`',
    pattern: /(?:[:<|&] ?any\b|, any>|\bas any\b)(?! \w)/,
  },
  { says: 'switches the type checker off', pattern: new RegExp(`@ts-${'(ignore|nocheck|expect-error)'}`) },
  {
    says: 'a test that does not run, or runs alone',
    pattern: /\b(test|it|describe|bench)\.(skip|only|todo|skipIf|runIf|fails)\b/,
  },
  {
    says: 'a retry hides a fault',
    pattern: /\bretr(y|ies)\s*:\s*[1-9]/,
    where: /\.(test\.tsx?|config\.ts)$/,
  },
  {
    says: 'a fixed wait: wait for what must become true',
    pattern: /waitForTimeout\(|await (pause|sleep|delay|wait)\(|new Promise\(\(\w+\) => setTimeout\(/,
    where: /\.test\.tsx?$/,
  },
];

/** Everything in one file that the house does not write, a sentence each with the line. */
export function listFaults(path: string, text: string): string[] {
  const faults = vagueName.test(path) ? [`${path}: a vague name; name the one thing it is`] : [];
  // What stands between quotes is data: sentences may hold any word.
  const bare = text.replace(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, (quoted) => quoted.replace(/[^\n]/g, '.'));
  bare.split('\n').forEach((line, index) => {
    for (const { says, pattern, where } of rules) {
      if ((where?.test(path) ?? true) && !/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line))
        faults.push(`${path}:${index + 1}: ${says}`);
    }
  });
  return faults;
}

export interface Sizes {
  medianLines: number;
  percentile95Lines: number;
  /** Files over 400 lines whose first lines do not say why. */
  tooLong: string[];
}

const longestLines = 400;

/** @param files each file's text by its path */
export function measureSizes(files: ReadonlyMap<string, string>): Sizes {
  const counts = [...files].map(([path, text]) => ({ path, text, lines: text.split('\n').length - 1 }));
  const sorted = counts.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const saysWhy = (text: string) => /why so long:/i.test(text.split('\n').slice(0, 10).join('\n'));
  return {
    medianLines: at(0.5),
    percentile95Lines: at(0.95),
    tooLong: counts
      .filter(({ lines, text }) => lines > longestLines && !saysWhy(text))
      .map(({ path, lines }) => `${path}: ${lines} lines`),
  };
}
