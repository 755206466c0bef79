// The command line, for operators and for checking: `npm run -s caunoi -- <command>`. Exit codes: 0 done, 1 fault of the
// program, 2 bad input or refused, with one sentence on standard error.
import { log } from '../platform/log/index.ts';
import { Refusal } from '../tools/sentence/index.ts';
import { COMMANDS } from './commands/index.ts';
import { HELP } from './commands/help.ts';

const [name, ...rest] = process.argv.slice(2);

// A reader that closes the pipe early (`… | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || name === 'help' || name === '--help') console.log(HELP);
  else if (!command) {
    console.error(`CauNoi không có lệnh "${name}". / There is no command "${name}".\n\n${HELP}`);
    process.exitCode = 2;
  } else {
    process.exitCode = await command(rest);
  }
} catch (error) {
  if (error instanceof Refusal) {
    console.error(`${error.sentence.vi}\n${error.sentence.en}`);
    process.exitCode = 2;
  } else {
    log.fatal({ err: error }, 'the command failed');
    process.exitCode = 1;
  }
}
