// The whole behaviour of the live page. Advice is the server's: it sends parts, each takes the place of the one of its name, and nothing else of them
// means anything here.
'use strict';
document.documentElement.classList.add('scripted');
const policy = window.trustedTypes
  ? trustedTypes.createPolicy('deal', { createHTML: text => text })
  : { createHTML: text => text };
const at = id => document.getElementById(id);

// The key in the address is exchanged once and leaves the address.
if (at('door')) {
  const key = new URLSearchParams(location.hash.slice(1)).get('k');
  if (key) {
    history.replaceState(null, '', '/');
    fetch('/enter', { method: 'POST', body: new URLSearchParams({ key }) })
      .then(answer => { if (answer.ok) location.replace('/'); else at('door-says').textContent = 'This key does not open this advisor. Open the address that it printed last.'; });
  }
} else {
  live();
}

function live() {
  const form = at('form');
  const advice = at('advice');
  let revision = 0;
  let shown = 0;
  let waiting = null;
  let pause = 0;
  let retry = 0;
  let past = [];
  const CASE = /^(f|s|u|who|note|on|do):/;
  const SAID = /^(u|who|note|on):/;
  let state = saved();
  // Tells the requests of this page from those of others: what it asked for before an answer is not worth finishing.
  const page = crypto.randomUUID();

  // A part takes the place of what is in the element of its name. Where the hand is, it stays.
  function take(text, made) {
    const parts = parsed(text);
    const of = Number([...parts].find(part => part.dataset.revision)?.dataset.revision ?? made);
    if (of < shown) return;
    shown = of;
    put(parts);
    valid();
    rove();
  }

  function parsed(text) {
    return new DOMParser().parseFromString(policy.createHTML(text), 'text/html').querySelectorAll('template');
  }

  function put(parts) {
    for (const part of parts) {
      const place = part.dataset.for && at(part.dataset.for);
      if (!place) continue;
      const focused = place.contains(document.activeElement) ? document.activeElement : null;
      const why = focused?.dataset.why;
      const opened = [...place.querySelectorAll('details')].map(each => each.open);
      place.replaceChildren(document.importNode(part.content, true));
      if (part.dataset.for === 'best') [...place.querySelectorAll('details')].forEach((each, i) => { each.open = opened[i] ?? each.open; });
      if (why) place.querySelector(`[data-why="${CSS.escape(why)}"]`)?.focus();
    }
  }

  function valid() {
    let wrong = 0;
    for (const error of form.querySelectorAll('.err')) {
      const said = error.textContent.trim() !== '';
      wrong += said;
      for (const typed of error.closest('fieldset').querySelectorAll('input[type=text]')) {
        if (said && typed.value) typed.setAttribute('aria-invalid', 'true'); else typed.removeAttribute('aria-invalid');
      }
    }
    const save = at('save');
    if (save) {
      save.disabled = wrong > 0;
      save.title = wrong > 0 ? 'Not while an answer is not valid' : '';
    }
  }

  function data(more) {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string' || name === 'text') continue;
      // Of what nobody speaks the file does, and it is silent too.
      if (value === '' && SAID.test(name) && form.elements[name].defaultValue === '') continue;
      body.append(name, value);
    }
    body.set('page', page);
    for (const [name, value] of Object.entries(more)) body.set(name, value);
    return body;
  }

  // Whoever watches the page can tell that what it shows is not of what the form says now.
  function pending() {
    document.documentElement.dataset.answered = '';
    document.documentElement.dataset.settled = '';
  }

  async function ask(path, more = {}) {
    waiting?.abort();
    const mine = waiting = new AbortController();
    const made = ++revision;
    pending();
    const busy = setTimeout(() => advice.setAttribute('aria-busy', 'true'), 300);
    try {
      const body = data({ part: '1', revision: String(made), ...more });
      const answer = await fetch(path, { method: 'POST', body, signal: mine.signal });
      const text = await answer.text();
      back();
      if ((answer.headers.get('content-type') ?? '').startsWith('text/html')) {
        if (answer.ok && path === '/advise') form.querySelectorAll('.err').forEach(each => each.replaceChildren());
        take(text, made);
      }
      else if (answer.status === 404) gone('The advisor was started anew: open its new address.', false);
      else tell(JSON.parse(text).detail);
      clearTimeout(busy);
      advice.removeAttribute('aria-busy');
      if (!answer.ok) return false;
      if (!pause) document.documentElement.dataset.answered = String(made);
      const hints = await fetch('/hints', { method: 'POST', body: data({ part: '1', revision: String(made) }), signal: mine.signal });
      if (hints.ok) take(await hints.text(), made);
      if (!pause) document.documentElement.dataset.settled = String(made);
      draw(mine, made);
      return true;
    } catch (failed) {
      if (failed.name === 'AbortError') return false;
      clearTimeout(busy);
      advice.removeAttribute('aria-busy');
      gone('No answer from the advisor.', true);
      return false;
    }
  }

  // Saving is no answer: it neither ends one that is under way nor is ended by one.
  async function save() {
    try {
      const answer = await fetch('/save', { method: 'POST', body: data({ part: '1' }) });
      const text = await answer.text();
      if ((answer.headers.get('content-type') ?? '').startsWith('text/html')) put(parsed(text));
      else tell(JSON.parse(text).detail);
    } catch {
      gone('No answer from the advisor.', true);
    }
  }

  // How likely which verdict is, after the answer and in steps: each has more draws than the one before.
  async function draw(mine, made) {
    try {
      for (let more; (more = at('chances').querySelector('[data-more]')?.dataset.more) && revision === made;) {
        const answer = await fetch('/chances', { method: 'POST', body: data({ part: '1', revision: String(made), draws: more }), signal: mine.signal });
        if (!answer.ok) break;
        take(await answer.text(), made);
      }
      document.documentElement.dataset.drawn = String(made);
    } catch (failed) {
      if (failed.name !== 'AbortError') gone('No answer from the advisor.', false);
    }
  }

  function tell(text) {
    const line = document.createElement('p');
    line.className = 'warning';
    line.textContent = text;
    at('saved').replaceChildren(line);
  }

  // The server is gone: what was said here is not.
  function gone(text, again) {
    const line = document.createElement('p');
    line.className = 'warning';
    line.textContent = text + ' Your answers are kept on this page: copy them as YAML.';
    const copy = document.createElement('textarea');
    copy.readOnly = true;
    copy.setAttribute('aria-label', 'Your answers as YAML');
    copy.value = yaml();
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Ask again';
    button.addEventListener('click', () => { retry = 0; ask('/advise'); });
    at('gone').replaceChildren(line, copy, button);
    if (again && retry < 3) setTimeout(() => ask('/advise'), 1000 << retry++);
  }

  function back() {
    retry = 0;
    at('gone').replaceChildren();
  }

  function yaml() {
    const lines = [];
    for (const box of form.querySelectorAll('fieldset[data-fact]')) {
      const fact = box.dataset.fact;
      const typed = name => box.querySelector(`input[name="${name}:${fact}"]`)?.value.trim() ?? '';
      const chosen = box.querySelector('input[type=radio]:checked')?.value;
      const ticked = [...box.querySelectorAll('input[type=checkbox]:checked')].map(each => each.value);
      const likely = typed('u');
      let value = likely ? (likely.includes(':') && !likely.startsWith('{') ? `{${likely}}` : likely)
        : chosen === 'set' ? (ticked.length ? `[${ticked.join(', ')}]` : 'none')
        : chosen ?? typed('f');
      const said = [['source', 'who'], ['note', 'note'], ['as-of', 'on']].filter(([, name]) => typed(name)).map(([key, name]) => `${key}: ${JSON.stringify(typed(name))}`);
      if (said.length) value = `{value: ${value || 'unknown'}, ${said.join(', ')}}`;
      if (value && value !== 'unknown') lines.push(`${fact}: ${value}`);
    }
    return lines.join('\n') + '\n';
  }

  // What the form says, to be able to go back to it.
  function saved() {
    return [...form.elements].filter(each => CASE.test(each.name)).map(each => [each, each.type === 'text' ? each.value : each.checked]);
  }

  function undo() {
    const before = past.pop();
    if (!before) return;
    for (const [control, value] of before) {
      if (control.type === 'text') control.value = value; else control.checked = value;
    }
    state = saved();
    ask('/advise');
  }

  form.addEventListener('change', event => {
    const control = event.target;
    if (control.id === 'pack') { form.requestSubmit(); return; }
    if (control.id === 'load') { read(control.files[0]); return; }
    if (control.name === 'priors') { ask('/advise'); return; }
    if (!CASE.test(control.name)) return;
    const box = control.closest('fieldset');
    const likely = box?.querySelector('input[name^="u:"]');
    if (/^[fs]:/.test(control.name) && likely) likely.value = '';
    if (/^[fs]:/.test(control.name)) {
      // Whoever said so before may not have said this.
      const more = box.querySelector('details.more');
      if (more && [...more.querySelectorAll('input')].some(each => each.value)) more.open = true;
    }
    if (control === likely) {
      if (likely.value.trim()) box.querySelectorAll('input[type=radio], input[type=checkbox]').forEach(each => { each.checked = false; });
      else box.querySelector('input[value=unknown]').checked = true;
    }
    if (control.name.startsWith('s:')) box.querySelector('input[value=set]').checked = true;
    if (control.name.startsWith('f:') && ['unknown', 'none'].includes(control.value)) box.querySelectorAll('input[type=checkbox]').forEach(each => { each.checked = false; });
    past.push(state);
    if (past.length > 100) past.shift();
    state = saved();
    clearTimeout(pause);
    pause = setTimeout(() => { pause = 0; ask('/advise'); }, 40);
    pending();
  });

  form.addEventListener('submit', event => {
    const path = event.submitter?.dataset.part;
    if (path) {
      event.preventDefault();
      if (path === '/save') save();
      else ask(path, event.submitter.name ? { [event.submitter.name]: event.submitter.value } : {});
    } else if (event.submitter === null && document.activeElement?.name === 'name') {
      event.preventDefault();
    }
  });

  async function read(file) {
    if (!file) return;
    at('text').value = await file.text();
    at('read').click();
  }

  // One of the reasons: another pairing, without leaving the page.
  let from = null;
  document.addEventListener('click', async event => {
    const link = event.target.closest('a[data-why]');
    if (link) {
      event.preventDefault();
      from = link.dataset.why;
      form.elements.why.value = from;
      if (await ask('/advise')) at('why-h')?.focus();
      return;
    }
    const tab = event.target.closest('button[data-show]');
    if (tab) show(tab.dataset.show);
    if (event.target.id === 'undo') undo();
    if (event.target.closest('[data-keep]')) at('news').replaceChildren();
    const inner = event.target.closest('a[href^="#"]');
    const aim = inner && at(inner.getAttribute('href').slice(1));
    if (aim?.hidden) show('all');
    const folded = aim?.closest('details');
    if (folded) folded.open = true;
  });

  function show(tab) {
    for (const button of document.querySelectorAll('button[data-show]')) button.setAttribute('aria-pressed', String(button.dataset.show === tab));
    const word = at('find').value.trim().toLowerCase();
    for (const box of document.querySelectorAll('[data-tab]')) {
      const fits = tab === 'all' ? box.dataset.tab !== 'do' : box.dataset.tab === tab;
      box.hidden = !fits || word !== '' && !box.textContent.toLowerCase().includes(word);
    }
  }
  at('find').addEventListener('input', () => show(at('find').value ? 'all' : 'open'));
  at('find').addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });

  // One stop for the whole matrix; arrows move in it.
  function rove() {
    const cells = [...document.querySelectorAll('table.matrix a')];
    cells.forEach((cell, i) => { cell.tabIndex = cell === document.activeElement || i === 0 && !cells.includes(document.activeElement) ? 0 : -1; });
  }

  document.addEventListener('keydown', event => {
    const cell = document.activeElement?.closest?.('table.matrix a');
    const move = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (cell && move) {
      const row = cell.closest('tr');
      const rows = [...row.parentElement.rows];
      const next = rows[rows.indexOf(row) + move[0]]?.cells[cell.closest('td').cellIndex + move[1]]?.querySelector('a');
      if (next) { next.focus(); rove(); event.preventDefault(); }
    }
    if (event.key === 'Escape' && from && document.activeElement?.closest('#reasons')) {
      document.querySelector(`#matrix [data-why="${CSS.escape(from)}"]`)?.focus();
      rove();
    }
    if (event.altKey && event.key.toLowerCase() === 'z') { undo(); event.preventDefault(); }
    if (event.altKey && event.key.toLowerCase() === 's') { at('save')?.click(); event.preventDefault(); }
    if (event.key === '/' && !document.activeElement?.matches('input, textarea, select')) { at('find').focus(); event.preventDefault(); }
    if (event.key === 'Enter' && CASE.test(document.activeElement?.name) && document.activeElement.type === 'text') {
      event.preventDefault();
      document.activeElement.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });

  const events = new EventSource('/events');
  // What changed on disk is the server's to say, of what this page shows.
  events.addEventListener('news', async () => {
    try {
      const answer = await fetch('/news', { method: 'POST', body: data({ part: '1' }) });
      if (answer.ok) put(parsed(await answer.text()));
    } catch {
      // The next answer tells that the advisor is gone.
    }
  });

  show('open');
  rove();
  document.documentElement.dataset.settled = '0';
  fetch('/hints', { method: 'POST', body: data({ part: '1', revision: '0' }) }).then(answer => answer.text()).then(text => {
    if (revision === 0) {
      take(text, 0);
      waiting = new AbortController();
      draw(waiting, 0);
    }
    document.documentElement.dataset.ready = 'true';
  });
}
