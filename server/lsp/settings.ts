/** The client's settings (`gouji.*`) as a layer of configuration. */
import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { type ConfigLayer, checkConfig, rules } from '../core/index.ts';
import type { ClientFacts } from './client-facts.ts';

/** What of the settings is configuration; the rest (tracing, detection) is the client's own business. */
const shared = ['form', 'forms', 'rules', 'tier', 'maxLength'] as const;

// A function, as the core is loaded with the first document and not before.
const ruleIds = () => rules.map((rule) => rule.id);

/** What concerns the editor's display only, and so has no place in `.gouji.json`. */
export interface EditorSettings {
  /** `gouji.inlayHints.enabled` */
  readonly inlayHints: boolean;
  /** `gouji.codeLens.enabled` */
  readonly codeLens: boolean;
}

interface DocumentSettings {
  readonly layer: ConfigLayer;
  readonly editor: EditorSettings;
}

export interface Settings {
  /** The settings for a document, asked of the client each time where it can tell. */
  readonly of: (uri: string) => Promise<DocumentSettings>;
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

  const layer = (raw: unknown): ConfigLayer => {
    const entries = shared.map((key) => [key, part(raw, key)] as const).filter(([, value]) => value != null);
    const { config, problems } = checkConfig(Object.fromEntries(entries), ruleIds());
    for (const { path, message } of problems) {
      const line = `gouji.${path.join('.')}: ${message}`;
      // Settings are asked for with every document; a mistake in them is worth one line.
      if (!told.has(line)) log(line);
      told.add(line);
    }
    return config;
  };

  const read = (raw: unknown): DocumentSettings => ({ layer: layer(raw), editor: editorSettings(raw) });

  return {
    of: async (uri) => {
      if (!client.configuration) return read(given);
      try {
        return read((await connection.workspace.getConfiguration({ scopeUri: uri, section: 'gouji' })) ?? given);
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
      if (!client.configurationRegistration) return;
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' }).catch(log);
    },
  };
}

/** Everything is on unless it is switched off. */
function editorSettings(raw: unknown): EditorSettings {
  const isOn = (feature: keyof EditorSettings) => part(part(raw, feature), 'enabled') !== false;
  return { inlayHints: isOn('inlayHints'), codeLens: isOn('codeLens') };
}

function section(settings: unknown): unknown {
  return part(settings, 'gouji') ?? settings;
}

function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
