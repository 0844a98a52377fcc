import type { SdkOptions, TeamsSdk } from './teams-sdk';

/** Loads the library that this room is built on. */
export async function loadSdk(options: SdkOptions): Promise<TeamsSdk> {
  const { createBotbuilder } = await import('./botbuilder');
  return createBotbuilder(options);
}
