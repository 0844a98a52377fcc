/**
 * Runs in the browser: draws cards with the public renderer of Adaptive Cards, and finds what is wrong with how they
 * look. `AdaptiveCards` and `axe` have been loaded before it.
 */

/** Pixels: what sub-pixel layout rounds up to. */
const SLACK = 1;

/** Characters of an element that a finding shows. */
const SHOWN = 300;

const nameOf = (element) => element.closest('article')?.dataset.card ?? '';

function drawOne(name, card, hostConfig, onExecuteAction) {
  const adaptive = new AdaptiveCards.AdaptiveCard();
  adaptive.onExecuteAction = onExecuteAction;
  adaptive.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  adaptive.parse(card);
  const article = document.createElement('article');
  article.dataset.card = name;
  article.append(adaptive.render());
  document.querySelector('main').append(article);
  return article;
}

/** Unfolds what can be unfolded. The renderer says aria-expanded of what it has shown, instead of what was pressed. */
function unfold(article) {
  const folded = article.querySelectorAll('[role="button"].ac-selectable:not(button), button[aria-controls]');
  for (const element of [...folded].filter(({ offsetParent }) => offsetParent !== null)) element.click();
  for (const shown of article.querySelectorAll('[aria-expanded]:not([role], button)')) {
    shown.removeAttribute('aria-expanded');
  }
}

/** Every card, and beside a card that can be unfolded the same unfolded. */
function draw(cards, hostConfig) {
  for (const { name, card } of cards) {
    drawOne(name, card, hostConfig);
    if (JSON.stringify(card).includes('Action.ToggleVisibility')) unfold(drawOne(`${name}, opened`, card, hostConfig));
  }
}

/** What runs out of a table's cell lies on the next one. */
const isCell = (element) => ['cell', 'columnheader', 'rowheader'].includes(element.getAttribute('role'));

/** Pixels: the arrow of a drop-down list and what is around it. */
const ARROW = 24;
const pen = document.createElement('canvas').getContext('2d');

/** Whether a drop-down list is too narrow for the choice that it shows. */
function hidesChoice(element) {
  const [choice] = element.tagName === 'SELECT' ? element.selectedOptions : [];
  if (!choice) return false;
  pen.font = getComputedStyle(element).font;
  return pen.measureText(choice.textContent).width + ARROW > element.clientWidth;
}

/** Everything that is wider than its card or cell, or whose text is cut off. */
function cut() {
  const found = [];
  for (const article of document.querySelectorAll('article')) {
    const edge = article.getBoundingClientRect().right + SLACK;
    for (const element of article.querySelectorAll('*')) {
      const { right, width } = element.getBoundingClientRect();
      if (width === 0) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      // What is written in a line of input is scrolled to, and never lost.
      const narrow =
        element.tagName !== 'INPUT' &&
        (overflowX !== 'visible' || isCell(element)) &&
        element.scrollWidth > element.clientWidth + SLACK;
      const low = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + SLACK;
      if (right <= edge && !narrow && !low && !hidesChoice(element)) continue;
      const what = right > edge ? 'is wider than the card' : 'is cut off';
      found.push(`${nameOf(element)}: ${element.className} ${what}: ${element.textContent.slice(0, SHOWN)}`);
    }
  }
  return found;
}

/** What axe-core finds by the rules with these tags. */
async function violations(tags) {
  const { violations: found } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
    elementRef: true,
    preload: false,
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ element, failureSummary }) =>
        `${nameOf(element)}: ${id}: ${failureSummary}\n${element.outerHTML.slice(0, SHOWN)}`,
    ),
  );
}

/** Presses a button of a card. @returns what is sent: nothing when the renderer finds that an input is not right */
function press(card, title, hostConfig) {
  const sent = [];
  const article = drawOne('pressed', card, hostConfig, (action) => sent.push(action.data));
  [...article.querySelectorAll('button')].find((button) => button.textContent === title).click();
  return sent;
}

globalThis.cardPage = { draw, cut, violations, press };
