import type { Language } from '../domain/language';
import { dateText } from './format';
import type { Texts } from './texts';
import { type ShownWish, wishesText } from './watch';

/** The card where the channel is connected that the project's week goes to. */

/** How it is, as whoever asks sees it. */
export interface ChannelView {
  readonly kind: 'channel';
  /** Where it is asked: in a chat of several people, or in somebody's own with the bot. */
  readonly askedIn: 'room' | 'own-chat';
  /** Which is connected: the one that it is asked in, another, or none. */
  readonly connected: 'here' | 'elsewhere' | 'none';
  /** Since which day, where that is known. */
  readonly since?: string;
  /** Nothing could be sent there last. */
  readonly isSetAside: boolean;
  /** What else goes to the chat that it is asked in. */
  readonly wishes?: readonly ShownWish[];
  /** What a press has done; absent where it is only asked. */
  readonly outcome?: 'connected' | 'disconnected' | 'undone' | 'overtaken';
}

interface ChannelTexts {
  readonly outcomes: Readonly<Record<NonNullable<ChannelView['outcome']>, string>>;
  readonly here: string;
  readonly hereSetAside: string;
  readonly wantedHere: string;
  readonly another: (since: string) => string;
  readonly one: (since: string) => string;
  readonly elsewhereSetAside: string;
  readonly inPlace: string;
  readonly none: string;
  readonly how: string;
  readonly howToMove: string;
  readonly sent: string;
  readonly since: (date: string) => string;
  readonly connect: string;
  readonly disconnect: string;
  readonly undo: string;
}

export const channelTexts: Texts<ChannelTexts> = {
  sv: {
    outcomes: {
      connected: 'Klart.',
      disconnected: 'Klart, kanalen är kopplad från.',
      undone: 'Ångrat.',
      overtaken:
        'Någon annan har ändrat vilken kanal som är kopplad sedan kortet kom. Inget är ändrat nu; så här är det:',
    },
    here: 'Projektets vecka kommer hit när veckans påminnelser går ut.',
    hereSetAside:
      'Projektets vecka skulle komma hit, men senast gick den inte att skicka. Koppla igen, så försöker jag nästa vecka.',
    wantedHere: 'Vill ni ha projektets vecka här, när veckans påminnelser går ut?',
    another: (since) => `Projektets vecka går till en annan kanal${since}.`,
    one: (since) => `Projektets vecka går till en kanal${since}.`,
    elsewhereSetAside: 'Senast gick den inte att skicka dit.',
    inPlace: 'Kopplar du den här kommer den hit i stället.',
    none: 'Projektets vecka går inte till någon kanal.',
    how: 'Koppla en så här: lägg till Medskapa i teamet, skriv ”@Medskapa koppla kanalen” i kanalen och tryck på Koppla. Det går lika bra i en gruppchatt.',
    howToMove: 'Vill du byta? Skriv ”@Medskapa koppla kanalen” i den nya.',
    sent: 'I den står vad som är sent, vad som börjar eller ska bli klart och hur många dialoger som är sparade. Ingen nämns vid namn.',
    since: (date) => ` sedan ${date}`,
    connect: 'Koppla',
    disconnect: 'Koppla från',
    undo: 'Ångra',
  },
  en: {
    outcomes: {
      connected: 'Done.',
      disconnected: 'Done, the channel is disconnected.',
      undone: 'Undone.',
      overtaken:
        'Somebody else has changed which channel is connected since the card came. Nothing has changed now; this is how it is:',
    },
    here: 'The project’s week comes here when the week’s reminders go out.',
    hereSetAside:
      'The project’s week was to come here, but could not be sent last time. Connect again, and I try next week.',
    wantedHere: 'Do you want the project’s week here, when the week’s reminders go out?',
    another: (since) => `The project’s week goes to another channel${since}.`,
    one: (since) => `The project’s week goes to a channel${since}.`,
    elsewhereSetAside: 'It could not be sent there last time.',
    inPlace: 'If you connect this one it comes here instead.',
    none: 'The project’s week goes to no channel.',
    how: 'Connect one like this: add Medskapa to the team, write “@Medskapa connect the channel” in the channel and press Connect. A group chat does as well.',
    howToMove: 'Do you want another? Write “@Medskapa connect the channel” in it.',
    sent: 'It says what is late, what begins or is due and how many dialogues are stored. Nobody is named in it.',
    since: (date) => ` since ${date}`,
    connect: 'Connect',
    disconnect: 'Disconnect',
    undo: 'Undo',
  },
};

function howItIs(
  { askedIn, connected, since, isSetAside, outcome }: ChannelView,
  language: Language,
): readonly string[] {
  const texts = channelTexts[language];
  const inRoom = askedIn === 'room';
  switch (connected) {
    case 'here':
      return [isSetAside ? texts.hereSetAside : texts.here, texts.sent];
    case 'elsewhere': {
      const day = since === undefined ? '' : texts.since(dateText(since, language));
      const trouble = isSetAside ? [texts.elsewhereSetAside] : [];
      return inRoom
        ? [texts.another(day), ...trouble, texts.inPlace, texts.sent]
        : [texts.one(day), ...trouble, texts.sent, texts.howToMove];
    }
    case 'none':
      if (outcome !== undefined) return [texts.none];
      return inRoom ? [texts.wantedHere, texts.sent] : [texts.none, texts.sent, texts.how];
  }
}

/** What is connected, what is sent there, and how one connects another. */
export function channelSentence(view: ChannelView, language: Language): string {
  const outcome = view.outcome ? [channelTexts[language].outcomes[view.outcome]] : [];
  return [...outcome, ...howItIs(view, language), ...wishesText(view.wishes ?? [], language)].join(' ');
}
