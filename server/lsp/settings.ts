/** The client's settings (`gouji.*`) as a layer of configuration. */
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { type ConfigLayer, checkConfig, type EditorConfig, rules } from '../core/index.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Connection } from './connection/connection.ts';

/** What of the settings is configuration; the rest (tracing, detection) is the client's own business. */
const shared = ['form', 'forms', 'rules', 'tier', 'maxLength', 'locale'] as const;

// A function, as the core is loaded with the first document and not before.
const ruleIds = () => rules.map((rule) => rule.id);

export interface Settings {
  /** The settings for a document or a folder, asked of the client each time where it can tell; null: for none. */
  readonly of: (uri: string | null) => Promise<ConfigLayer>;
  /** Takes in what `workspace/didChangeConfiguration` brings, for clients that cannot be asked. */
  readonly change: (settings: unknown) => void;
  /** To be called once the client is ready for registrations. */
  readonly start: () => void;
}

/**
 * Clients that can be asked are asked (section `gouji`); from others come `initializationOptions` at first and the
 * parameters of `didChangeConfiguration` later, with or without the section's name around them.
 */
export function createSettings(
  connection: Connection,
  client: ClientFacts,
  { initializationOptions }: InitializeParams,
  log: (problem: unknown) => void,
): Settings {
  let given = section(initializationOptions);
  const told = new Set<string>();

  const read = (raw: unknown): ConfigLayer => {
    const entries = shared.map((key) => [key, part(raw, key)] as const).filter(([, value]) => value != null);
    const { config, problems } = checkConfig(
      { ...Object.fromEntries(entries), editor: editorSettings(raw) },
      ruleIds(),
    );
    for (const { path, message } of problems) {
      const line = `gouji.${path.join('.')}: ${message}`;
      // Settings are asked for with every document; a mistake in them is worth one line.
      if (!told.has(line)) log(line);
      told.add(line);
    }
    return config;
  };

  return {
    of: async (uri) => {
      if (!client.configuration) return read(given);
      try {
        const asked = { ...(uri !== null && { scopeUri: uri }), section: 'gouji' };
        const answer = await connection.sendRequest('workspace/configuration', { items: [asked] });
        return read(answer?.[0] ?? given);
      } catch (error) {
        log(error);
        return read(given);
      }
    },
    change: (settings) => {
      told.clear();
      if (settings != null) given = section(settings);
    },
    start: () => {
      if (client.configurationRegistration)
        connection.register('workspace/didChangeConfiguration', { section: 'gouji' });
    },
  };
}

/** Switches by their settings: `gouji.fill.onType` is `fillOnType` in a `.gouji.json`. */
const switches = {
  inlayHints: ['inlayHints', 'enabled'],
  codeLens: ['codeLens', 'enabled'],
  fillOnType: ['fill', 'onType'],
  formatOnType: ['format', 'onType'],
} as const satisfies Record<keyof EditorConfig, readonly string[]>;

/** Those that are set. */
function editorSettings(raw: unknown): Partial<EditorConfig> {
  const entries = Object.entries(switches).map(([name, path]) => [name, path.reduce<unknown>(part, raw)] as const);
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'boolean'));
}

function section(settings: unknown): unknown {
  return part(settings, 'gouji') ?? settings;
}

function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
