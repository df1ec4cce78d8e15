import { OperatorFault } from '../platform/operator/fault.ts';
import { cliMessages } from './cli.messages.ts';

/** Prints why a command failed: a sentence for what the operator can mend, the details of what nobody expected. */
export function reportFault(error: unknown, print: (line: string) => void = console.error): void {
  if (error instanceof OperatorFault) {
    print(error.message);
    return;
  }
  print(cliMessages.unexpected());
  print(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
