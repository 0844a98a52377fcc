import type { AzureMonitorExporterOptions } from '@azure/monitor-opentelemetry-exporter';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { Log } from './log';
import type { Watch } from './ports/watch';

/**
 * Metrics through OpenTelemetry, for whoever runs the bot. Its libraries are loaded only when there is somewhere to
 * send to, since a bot without them starts sooner and is smaller.
 */

const EXPORT_MS = 60_000;

export interface Telemetry extends Watch {
  /** Sends what has not been sent. */
  stop(): Promise<void>;
}

/** Tells the log, at its most talkative; the turn's id is on every line. */
export const loggingWatch = (log: Log): Watch => ({
  // The server has a line of its own for each turn, and the reminders for each delivery.
  turn: () => undefined,
  delivery: () => undefined,
  storage: ({ ms, ...call }) => log.debug({ ...call, ms: Math.round(ms) }, 'storage was called'),
  unanswered: () => log.debug('a phrase was not understood'),
});

/** Both are told. */
export const together = (one: Watch, other: Watch): Watch => ({
  turn: (turn) => [one, other].forEach((each) => void each.turn(turn)),
  storage: (call) => [one, other].forEach((each) => void each.storage(call)),
  delivery: (outcome, reason) => [one, other].forEach((each) => void each.delivery(outcome, reason)),
  unanswered: () => [one, other].forEach((each) => void each.unanswered()),
});

export interface MetricOptions {
  readonly exporter: PushMetricExporter;
  /** Whether the bot is able to work, asked at each export. */
  readonly ready: () => Promise<boolean>;
  readonly everyMs?: number;
}

/** Measures what it is told, and sends it every minute. */
export async function createTelemetry({ exporter, ready, everyMs = EXPORT_MS }: MetricOptions): Promise<Telemetry> {
  const [{ MeterProvider, PeriodicExportingMetricReader }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-metrics'),
    import('@opentelemetry/resources'),
  ]);
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': 'medskapa' }),
    readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: everyMs })],
  });
  const meter = provider.getMeter('medskapa');
  const turns = meter.createHistogram('medskapa.turn.duration', { unit: 'ms', description: 'from request to answer' });
  const calls = meter.createHistogram('medskapa.storage.duration', {
    unit: 'ms',
    description: 'a call with its repeats',
  });
  const deliveries = meter.createCounter('medskapa.deliveries', { description: 'reminders by what became of them' });
  const unanswered = meter.createCounter('medskapa.questions.unanswered', { description: 'phrases not understood' });
  meter
    .createObservableGauge('medskapa.ready', { description: '1 while the bot is able to work' })
    .addCallback(async (result) => result.observe((await ready().catch(() => false)) ? 1 : 0));
  return {
    turn: ({ type, status, ms }) => turns.record(ms, { type, status }),
    storage: ({ kind, outcome, ms }) => calls.record(ms, { kind, outcome }),
    delivery: (outcome, reason) => deliveries.add(1, { outcome, ...(reason ? { reason } : {}) }),
    unanswered: () => unanswered.add(1),
    stop: () => provider.shutdown(),
  };
}

/**
 * The exporter for Application Insights.
 * @param connectionString where it is; no secret, since nobody gets in with it alone
 * @param options who signs in, and what the requests go through; the resource that infra makes lets nobody else in
 */
export async function applicationInsights(
  connectionString: string,
  options: Pick<AzureMonitorExporterOptions, 'credential' | 'httpClient'>,
): Promise<PushMetricExporter> {
  // Said before the library is loaded: it sends nothing about itself to anybody.
  process.env.APPLICATION_INSIGHTS_NO_STATSBEAT ??= 'true';
  const { AzureMonitorMetricExporter } = await import('@azure/monitor-opentelemetry-exporter');
  return new AzureMonitorMetricExporter({ ...options, connectionString, disableOfflineStorage: true });
}
