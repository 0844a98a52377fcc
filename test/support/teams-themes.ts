/**
 * Teams' themes as a host of Adaptive Cards describes them. Sizes, spacing and colours are those that Microsoft
 * publishes for Teams (microsoft/AdaptiveCards, samples/HostConfig/microsoft-teams-light.json and -dark.json). Teams
 * itself draws with later colours of the same names; a card that can be read with these does not lean on the client.
 */

type Colours = Readonly<Record<'default' | 'accent' | 'good' | 'warning' | 'attention', readonly [string, string]>>;

interface Palette {
  readonly background: string;
  readonly emphasis: string;
  readonly onBackground: Colours;
  /** Teams' coloured containers are light in every theme, with dark text on them. */
  readonly onColoured: Colours;
}

export interface Theme {
  readonly name: string;
  readonly page: {
    readonly background: string;
    readonly text: string;
    readonly link: string;
    readonly scheme: 'light' | 'dark';
  };
  /** The person has asked the operating system for its own few colours, as high contrast does. */
  readonly forcedColors: boolean;
  readonly hostConfig: unknown;
}

const good = ['#92c353', '#e592c353'] as const;
const warning = ['#f8d22a', '#e5f8d22a'] as const;
const onLight: Colours = {
  default: ['#252424', '#bf252424'],
  accent: ['#6264a7', '#8b8cc7'],
  good,
  warning,
  attention: ['#c4314b', '#e5c4314b'],
};
const onDark: Colours = {
  default: ['#ffffff', '#bfffffff'],
  accent: ['#a6a7dc', '#8b8cc7'],
  good,
  warning,
  attention: ['#d74654', '#e5d74654'],
};

const light: Palette = { background: '#ffffff', emphasis: '#f9f8f7', onBackground: onLight, onColoured: onLight };
const dark: Palette = {
  background: '#2d2c2c',
  emphasis: '#292828',
  onBackground: onDark,
  onColoured: { ...onDark, default: ['#201f1f', '#2d2c2c'] },
};

const COLOURED = { accent: '#c7def9', good: '#ccffcc', attention: '#ffc5b2', warning: '#ffe2b2' };

const style = (backgroundColor: string, colours: Colours) => ({
  backgroundColor,
  foregroundColors: Object.fromEntries(
    Object.entries(colours).map(([name, [full, subtle]]) => [name, { default: full, subtle }]),
  ),
});

const font = (fontFamily: string) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
});

const hostConfig = ({ background, emphasis, onBackground, onColoured }: Palette) => ({
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#EEEEEE' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  fontTypes: { default: font("'Segoe UI', Tahoma, Geneva, Verdana, sans-serif"), monospace: font('monospace') },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
  textBlock: { headingLevel: 2 },
  containerStyles: {
    default: style(background, onBackground),
    emphasis: style(emphasis, onBackground),
    ...Object.fromEntries(Object.entries(COLOURED).map(([name, colour]) => [name, style(colour, onColoured)])),
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowButtonsToWrap: true,
  },
});

/** High contrast has no published host: it is the dark one, with the system's colours forced over it. */
export const THEMES: readonly [Theme, ...Theme[]] = [
  {
    name: 'light',
    page: { background: '#ffffff', text: '#252424', link: onLight.accent[0], scheme: 'light' },
    forcedColors: false,
    hostConfig: hostConfig(light),
  },
  {
    name: 'dark',
    page: { background: '#2d2c2c', text: '#ffffff', link: onDark.accent[0], scheme: 'dark' },
    forcedColors: false,
    hostConfig: hostConfig(dark),
  },
  {
    name: 'contrast',
    page: { background: '#2d2c2c', text: '#ffffff', link: onDark.accent[0], scheme: 'dark' },
    forcedColors: true,
    hostConfig: hostConfig(dark),
  },
];
