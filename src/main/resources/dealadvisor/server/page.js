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
  let state = saved();

  // A part takes the place of what is in the element of its name. Where the hand is, it stays.
  function take(text, made) {
    const parsed = new DOMParser().parseFromString(policy.createHTML(text), 'text/html');
    const parts = parsed.querySelectorAll('template');
    const of = Number(parsed.querySelector('template[data-revision]')?.dataset.revision ?? made);
    if (of < shown) return;
    shown = of;
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
    valid();
    rove();
  }

  function valid() {
    let wrong = 0;
    for (const error of form.querySelectorAll('.err')) {
      const said = error.textContent.trim() !== '';
      wrong += said;
      error.closest('fieldset').querySelector('input[type=text]')?.setAttribute('aria-invalid', String(said));
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
      if (typeof value === 'string' && name !== 'text') body.append(name, value);
    }
    for (const [name, value] of Object.entries(more)) body.set(name, value);
    return body;
  }

  async function ask(path, more = {}) {
    waiting?.abort();
    const mine = waiting = new AbortController();
    const made = ++revision;
    const busy = setTimeout(() => advice.setAttribute('aria-busy', 'true'), 300);
    try {
      const body = data({ part: '1', revision: String(made), ...more });
      const answer = await fetch(path, { method: 'POST', body, signal: mine.signal });
      const text = await answer.text();
      back();
      if ((answer.headers.get('content-type') ?? '').startsWith('text/html')) take(text, made);
      else if (answer.status === 404) gone('The advisor was started anew: open its new address.', false);
      else tell(JSON.parse(text).detail);
      clearTimeout(busy);
      advice.removeAttribute('aria-busy');
      if (!answer.ok || path === '/save') return answer.ok;
      const hints = await fetch('/hints', { method: 'POST', body: data({ part: '1', revision: String(made) }), signal: mine.signal });
      if (hints.ok) take(await hints.text(), made);
      document.documentElement.dataset.settled = String(made);
      return true;
    } catch (failed) {
      if (failed.name === 'AbortError') return false;
      clearTimeout(busy);
      advice.removeAttribute('aria-busy');
      gone('No answer from the advisor.', true);
      return false;
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
      const typed = box.querySelector('input[type=text]');
      const chosen = box.querySelector('input[type=radio]:checked')?.value;
      const ticked = [...box.querySelectorAll('input[type=checkbox]:checked')].map(each => each.value);
      if (typed) { if (typed.value.trim() && typed.value !== '=') lines.push(`${fact}: ${typed.value.trim()}`); }
      else if (chosen === 'set') lines.push(`${fact}: [${ticked.join(', ')}]`);
      else if (chosen && chosen !== 'unknown' && chosen !== '=') lines.push(`${fact}: ${chosen}`);
    }
    return lines.join('\n') + '\n';
  }

  // What the form says, to be able to go back to it.
  function saved() {
    return [...form.elements].filter(each => /^(f|s|do):/.test(each.name)).map(each => [each, each.type === 'text' ? each.value : each.checked]);
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
    if (!/^(f|s|do):/.test(control.name)) return;
    const box = control.closest('fieldset');
    if (control.name.startsWith('s:')) box.querySelector('input[value=set]').checked = true;
    if (control.name.startsWith('f:') && control.value === 'unknown') box.querySelectorAll('input[type=checkbox]').forEach(each => { each.checked = false; });
    past.push(state);
    if (past.length > 100) past.shift();
    state = saved();
    clearTimeout(pause);
    pause = setTimeout(() => ask('/advise'), 40);
  });

  form.addEventListener('submit', event => {
    const path = event.submitter?.dataset.part;
    if (path) {
      event.preventDefault();
      ask(path, event.submitter.name ? { [event.submitter.name]: event.submitter.value } : {});
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
    if (event.target.id === 'again') { at('rules').replaceChildren(); ask('/advise'); }
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
    if (event.key === 'Enter' && document.activeElement?.matches('#form input[type=text][name^="f:"]')) {
      event.preventDefault();
      document.activeElement.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });

  const events = new EventSource('/events');
  events.addEventListener('rules', event => {
    const line = document.createElement('p');
    line.className = 'warning';
    const told = JSON.parse(event.data);
    line.textContent = told.says;
    at('rules').replaceChildren(line);
    if (told.changed) {
      const button = document.createElement('button');
      button.type = 'button';
      button.id = 'again';
      button.textContent = 'Advise by them';
      line.append(' ', button);
    }
  });

  show('open');
  rove();
  document.documentElement.dataset.settled = '0';
  fetch('/hints', { method: 'POST', body: data({ part: '1', revision: '0' }) }).then(answer => answer.text()).then(text => {
    if (revision === 0) take(text, 0);
    document.documentElement.dataset.ready = 'true';
  });
}
