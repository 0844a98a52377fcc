import type { IncomingActivity } from './activity';

// Teams' own service addresses: public cloud and the government clouds. Not all of trafficmanager.net, since anyone
// may have a name there.
const CHANNEL_HOSTS = ['smba.trafficmanager.net'];
const CHANNEL_DOMAINS = [
  '.botframework.com',
  '.botframework.azure.us',
  '.teams.microsoft.com',
  '.teams.microsoft.us',
] as const;

/** Whether something may be sent to a service address. */
export type ServiceUrlRule = (serviceUrl: string) => boolean;

/**
 * The rule for service addresses: Teams' own hosts over https, and in local mode this machine too. A stored reference
 * or a forged activity must not make the bot send its token, or a person's words, anywhere else.
 */
export function serviceUrlRule(mode: 'local' | 'teams'): ServiceUrlRule {
  return (serviceUrl) => {
    const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
    if (!url) return false;
    if (url.username !== '' || url.password !== '') return false;
    if (mode === 'local' && isLoopback(url)) return true;
    if (url.protocol !== 'https:' || url.port !== '') return false;
    return CHANNEL_HOSTS.includes(url.hostname) || CHANNEL_DOMAINS.some((domain) => url.hostname.endsWith(domain));
  };
}

export function isLoopback(url: URL): boolean {
  const here = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
  return here && (url.protocol === 'http:' || url.protocol === 'https:');
}

/**
 * Whether an activity's tenant is one of those let in. Every tenant that the activity names must be: a channel shared
 * between organisations names two.
 * @param allowed in lower case
 */
export function isTenantAllowed(activity: IncomingActivity, allowed: readonly string[]): boolean {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter((id) => id != null);
  return named.length > 0 && named.every((id) => allowed.includes(id.toLowerCase()));
}
