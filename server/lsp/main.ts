/** The process: `node dist/server.js --stdio`, or over Node IPC when the extension starts it. */
import { connect } from './connection/connection.ts';
import { serve } from './server.ts';

serve(connect(process.argv.slice(2)));
