import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, Option } from 'commander';
import { askMessages as askWords } from './ask.messages.ts';
import type { AskOptions } from './ask.ts';
import { helpTitles, cliMessages as words } from './cli.messages.ts';
import { emotionMessages as emotionWords } from './emotion.messages.ts';
import type { EmotionOptions } from './emotion.ts';
import { musicMessages as musicWords } from './music.messages.ts';
import type { MusicOptions } from './music-options.ts';
import { protocolsMessages as protocolsWords } from './protocols.messages.ts';
import type { ImportOptions } from './protocols.ts';
import { reportFault } from './report-fault.ts';

/** What a mistyped command line is answered; commander's own sentences are in English. */
function sentenceFor(error: CommanderError): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') return words.unknownOption(named);
  if (error.code === 'commander.unknownCommand' || error.code === 'commander.excessArguments') {
    return words.unknownCommand(named);
  }
  return words.missingValue();
}

const json = () => new Option('--json', words.json);

function addProtocolCommands(protocols: Command): void {
  const exporting = protocols.command('export').description(protocolsWords.exportCommand);
  exporting
    .requiredOption('--out <FILE>', protocolsWords.out)
    .addOption(json())
    .addHelpText('after', `\n${words.exitCodes}`)
    .action(async (options: { out: string; json?: boolean }) => {
      process.exitCode = await (await import('./protocols.ts')).exportProtocols(options);
    });
  const importing = protocols.command('import').description(protocolsWords.importCommand);
  importing
    .argument('<file>', protocolsWords.file)
    .option('--dry-run', protocolsWords.dryRun)
    .option('--trust <FINGERPRINT>', protocolsWords.trust)
    .option('--author <EMAIL>', protocolsWords.author)
    .addOption(json())
    .addHelpText('after', `\n${words.exitCodes}`)
    .action(async (file: string, options: ImportOptions) => {
      process.exitCode = await (await import('./protocols.ts')).importProtocols(file, options);
    });
}

/** The command line, each command loaded only when it is asked for. */
function buildProgram(): Command {
  const program = new Command('hygie')
    .description(words.description)
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title })
    .configureOutput({ outputError: () => undefined })
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .addHelpText('after', `\n${words.exitCodes}`)
    .exitOverride();
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .allowExcessArguments(false)
      .addHelpText('after', `\n${words.exitCodes}`);

  command('serve', words.serve)
    .option('--demo', words.demo)
    .action(async (options: { demo?: boolean }) => (await import('./serve.ts')).serve(options));
  command('migrate', words.migrate)
    .addOption(json())
    .action(async (options: { json?: boolean }) => (await import('./migrate.ts')).migrate(options));
  command('doctor', words.doctor)
    .addOption(json())
    .action(async (options: { json?: boolean }) => {
      process.exitCode = await (await import('./doctor.ts')).doctor(options);
    });
  command('schema', words.schema)
    .option('--check', words.check)
    .action(async (options: { check?: boolean }) => {
      process.exitCode = await (await import('./schema.ts')).runSchema(options.check ? ['--check'] : []);
    });
  command('music', musicWords.command)
    .option('--from <V,A>', musicWords.from)
    .option('--to <V,A>', musicWords.to)
    .option('--seconds <N>', musicWords.seconds)
    .option('--seed <S>', musicWords.seed)
    .option('--out <FILE>', musicWords.out)
    .option('--no-drums', musicWords.noDrums)
    .addOption(json())
    .action(async (options: MusicOptions) => {
      process.exitCode = await (await import('./music.ts')).music(options);
    });
  command('emotion', emotionWords.command)
    .argument('[text]', emotionWords.text)
    .option('--batch <FILE>', emotionWords.batch)
    .addOption(json())
    .action(async (text: string | undefined, options: EmotionOptions) => {
      process.exitCode = await (await import('./emotion.ts')).emotion(text, options);
    });
  command('ask', askWords.command)
    .argument('[question]', askWords.question)
    .option('--batch <FILE>', askWords.batch)
    .option('--population <P>', askWords.population)
    .addOption(json())
    .action(async (question: string | undefined, options: AskOptions) => {
      process.exitCode = await (await import('./ask.ts')).ask(question, options);
    });
  addProtocolCommands(command('protocols', protocolsWords.command).helpCommand(false));
  return program;
}

// What the next start need not read and strip of its types again. Where it cannot be written, nothing is kept.
enableCompileCache(fileURLToPath(new URL('../../../.cache/compiled', import.meta.url)));

// Whoever reads us may stop reading (`hygie … | head`): that is no reason to end, least of all for a server.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  await buildProgram().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) {
    reportFault(error);
    process.exitCode = 1;
  } else if (error.exitCode !== 0) {
    if (error.code !== 'commander.help') console.error(sentenceFor(error));
    process.exitCode = 2;
  }
}
