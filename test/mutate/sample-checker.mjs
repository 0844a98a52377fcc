import { PluginKind } from '@stryker-mutator/api/plugin';
import { keyOf, readSample } from './sample.mjs';

/** Lets only the mutants of the sample through to the tests. */
class SampleChecker {
  async init() {
    this.sample = readSample();
  }

  async check(mutants) {
    const status = (mutant) => (this.sample.has(keyOf(mutant)) ? 'passed' : 'compileError');
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, { status: status(mutant), reason: 'not drawn' }]));
  }
}

export const strykerPlugins = [{ kind: PluginKind.Checker, name: 'sample', injectableClass: SampleChecker }];
