/** The process: `node dist/server.js --stdio`, or over Node IPC when the extension starts it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

serve(createConnection(ProposedFeatures.all));
