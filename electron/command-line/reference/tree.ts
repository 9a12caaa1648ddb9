import type { Argument, Command, Option } from 'commander';
import { EXPORT_FORMATS } from '../../../core/exports/registry';

/** A command as help, manual and completion need it. */
export interface CommandEntry {
  /** The words that call it, without the program’s name; empty for the program itself. */
  readonly words: readonly string[];
  readonly description: string;
  readonly usage: string;
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionEntry[];
  readonly commands: readonly CommandEntry[];
}

interface OptionEntry {
  readonly flags: string;
  readonly long: string;
  readonly short: string | null;
  readonly description: string;
  readonly takesValue: boolean;
  /** The values that can be completed; empty where a file or anything else may stand. */
  readonly values: readonly string[];
}

const FORMATS = EXPORT_FORMATS.map(({ id }) => id);

/** All commands below a command, and itself. */
export function entryOf(command: Command, words: readonly string[] = []): CommandEntry {
  return {
    words,
    description: command.description(),
    usage: [...words, command.usage()].join(' '),
    arguments: command.registeredArguments.map((argument: Argument) => ({
      name: argument.variadic ? `${argument.name()}…` : argument.name(),
      description: argument.description,
    })),
    options: command.options.map(optionOf),
    commands: command.commands.map((each) => entryOf(each, [...words, each.name()])),
  };
}

function optionOf(option: Option): OptionEntry {
  const takesValue = option.required || option.optional;
  return {
    flags: option.flags,
    long: option.long ?? '',
    short: option.short ?? null,
    description: withDefault(option),
    takesValue,
    values: option.argChoices ?? (option.flags.includes('<formats>') ? FORMATS : []),
  };
}

function withDefault({ description, defaultValue, argChoices }: Option): string {
  const choices = argChoices ? ` (${argChoices.join(', ')})` : '';
  const isSaid = typeof defaultValue === 'string' && defaultValue !== '';
  return `${description}${choices}${isSaid ? `; default: ${defaultValue}` : ''}`;
}

/** A command and all below it, in their order. */
export const flattened = (entry: CommandEntry): CommandEntry[] => [
  entry,
  ...entry.commands.flatMap(flattened),
];
