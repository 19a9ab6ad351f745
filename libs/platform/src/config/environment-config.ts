import { Config, readSettings, type Settings } from './config.js';

/** The one place that reads `process.env`. */
export class EnvironmentConfig extends Config {
  readonly settings: Settings = readSettings(process.env);
}
