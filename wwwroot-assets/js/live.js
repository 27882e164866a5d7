// An advisor and a client look at one session, each on a screen of their own. Fetched only for that.
// A place of a page has a name that is the same on both screens: the id or name of a field, or 'row:3', 'heading:2', 'link:0' by order.

const main = () => document.querySelector('main');
const all = selector => [...main()?.querySelectorAll(selector) ?? []];
const fields = 'input, select, textarea';
const isChoice = field => field.type === 'checkbox' || field.type === 'radio';
const tidy = text => text.replace(/\s+/g, ' ').trim().slice(0, 120);
const ordered = { row: 'dl > div', heading: 'h2', link: '[data-document]' };

// ---- the client's side

let server = null;
let open = [];
const waiting = new Map();

// Sends the last of what happens within a moment: at once, and then at most so often.
function soon(key, pause, send) {
  const entry = waiting.get(key);
  if (entry) {
    entry.send = send;
    return;
  }
  const next = { send: null };
  waiting.set(key, next);
  send();
  setTimeout(function again() {
    const { send: late } = next;
    next.send = null;
    if (late) {
      late();
      setTimeout(again, pause);
    } else {
      waiting.delete(key);
    }
  }, pause);
}

async function tell(method, ...values) {
  try {
    await server?.invokeMethodAsync(method, ...values);
  } catch {
    // The circuit is gone; the page is about to notice.
  }
}

// A value leaves the page only where the server has said that it may be seen; of the others it is told that something is there.
function describe(field) {
  const isOpen = open.includes(field.id) || open.includes(field.name);
  return {
    id: field.id,
    name: field.name,
    value: isOpen && !isChoice(field) ? field.value.slice(0, 200) : '',
    isChoice: isChoice(field),
    isChecked: isOpen && isChoice(field) && field.checked,
    isFilled: isChoice(field) ? field.checked : field.value !== '',
  };
}

const isField = element => element instanceof Element && element.matches(fields) && main()?.contains(element);

function onInput({ target }) {
  if (isField(target)) soon(`field ${target.id}`, 50, () => tell('Typed', describe(target)));
}

function onFocus({ target }) {
  soon('focus', 100, () => tell('Entered', isField(target) ? describe(target) : null));
}

function share() {
  const room = document.documentElement.scrollHeight - innerHeight;
  return room > 0 ? scrollY / room : 0;
}

const onScroll = () => soon('scroll', 80, () => tell('Scrolled', share()));

export function watch(circuit, openFields) {
  const isNew = !server;
  server = circuit;
  open = openFields;
  if (isNew) {
    addEventListener('input', onInput, true);
    addEventListener('change', onInput, true);
    addEventListener('focusin', onFocus, true);
    addEventListener('scroll', onScroll, { passive: true });
  }
  tellAll();
}

export function unwatch() {
  server = null;
  open = [];
  removeEventListener('input', onInput, true);
  removeEventListener('change', onInput, true);
  removeEventListener('focusin', onFocus, true);
  removeEventListener('scroll', onScroll);
  unmark();
  unaim();
}

export function tellAll() {
  if (!server) return;
  for (const field of all(fields).filter(field => isChoice(field) ? field.checked : field.value !== '')) tell('Typed', describe(field));
  tell('Scrolled', share());
}

// ---- places

function find(place) {
  const [kind, number] = place.split(':');
  if (number !== undefined) return all(ordered[kind] ?? 'nothing')[Number(number)] ?? null;
  const byId = document.getElementById(place);
  if (byId && main()?.contains(byId)) return byId;
  return document.getElementsByName(place)[0]?.closest('fieldset') ?? null;
}

const surround = element => element.closest('.choice, .field') ?? (element.matches('h2') ? element.closest('section') : null) ?? element;

function nameOf(element) {
  const label = element.labels?.[0] ?? element.querySelector(':scope > legend, :scope > dt');
  return tidy((label ?? element).textContent ?? '');
}

// ---- what is marked on either screen: attributes, because Blazor leaves those alone that it has not written

function clear(attribute) {
  for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
}

let marked = null;

export function mark(place, text) {
  unmark();
  const element = find(place);
  if (!element) return null;
  marked = surround(element);
  marked.setAttribute('data-live-mark', text);
  return nameOf(element);
}

export function unmark() {
  clear('data-live-mark');
  marked = null;
}

export function goThere() {
  marked?.scrollIntoView({ block: 'center' });
}

// ---- the advisor's side

export function scroll(part) {
  scrollTo({ top: part * (document.documentElement.scrollHeight - innerHeight), behavior: 'instant' });
}

export function choose(id, isChecked) {
  const field = document.getElementById(id);
  if (!field) return;
  field.checked = isChecked;
  // It is shown now; that something was filled in needs no saying.
  field.closest('fieldset')?.removeAttribute('data-live-filled');
}

const around = anchor => {
  const field = document.getElementById(anchor) ?? document.getElementsByName(anchor)[0];
  return field?.closest(isChoice(field) ? 'fieldset' : '.field, fieldset') ?? null;
};

export function fill(anchor, text) {
  const element = around(anchor);
  if (text) element?.setAttribute('data-live-filled', text);
  else element?.removeAttribute('data-live-filled');
}

export function enter(anchor, text) {
  clear('data-live-here');
  if (anchor) around(anchor)?.setAttribute('data-live-here', text);
}

export function places() {
  const groups = new Set();
  const found = [];
  for (const element of all(`${fields}, ${Object.values(ordered).join(', ')}`)) {
    const id = placeOf(element);
    if (!id || groups.has(id)) continue;
    groups.add(id);
    const group = element.type === 'radio' ? element.closest('fieldset') : element;
    const name = group ? nameOf(group) : '';
    if (name) found.push({ id, name });
  }
  return found;
}

function placeOf(element) {
  if (element.matches(fields)) return element.type === 'radio' ? element.name : element.id;
  const kind = Object.keys(ordered).find(kind => element.matches(ordered[kind]));
  return kind ? `${kind}:${all(ordered[kind]).indexOf(element)}` : null;
}

let aiming = null;

export function aim(circuit) {
  const isOpen = document.getElementById('live-place')?.closest('details')?.open;
  if (!isOpen) return unaim();
  aiming = circuit;
  document.body.setAttribute('data-live-aiming', '');
  addEventListener('click', onAim, true);
  addEventListener('keydown', onKey, true);
}

export function unaim() {
  aiming = null;
  document.body.removeAttribute('data-live-aiming');
  removeEventListener('click', onAim, true);
  removeEventListener('keydown', onKey, true);
}

function onAim(event) {
  const inside = main()?.contains(event.target);
  if (!aiming || !inside) return;
  event.preventDefault();
  event.stopPropagation();
  const block = event.target.closest(`.choice, .field, dl > div, [data-document], fieldset, section`);
  const element = !block ? null
    : block.matches('.choice, .field') ? block.querySelector(fields)
    : block.matches('section, fieldset') ? block.querySelector(`h2, input[type=radio], ${fields}`)
    : block;
  const place = element && placeOf(element);
  if (place) aiming.invokeMethodAsync('Aimed', place, nameOf(element)).catch(() => {});
}

function onKey(event) {
  if (event.key !== 'Escape') return;
  const details = document.getElementById('live-place')?.closest('details');
  if (details) details.open = false;
  unaim();
}
