extension SiteAssets {
  /// The script of the members' directory: `directory.js`. It searches what the page lists while one
  /// types, and takes the list for another theme or language from the page that the form leads to,
  /// so that there is nothing that a reader without it does not see.
  static let directoryScript = #"""
    (function () {
      'use strict';

      const search = document.getElementById('directory-search');
      const filter = document.getElementById('directory-filter');
      const status = document.getElementById('directory-status');
      if (!search || !status || !document.getElementById('directory')) { return; }

      const words = document.getElementById('directory-text');
      const country = document.getElementById('directory-country');
      const language = document.documentElement.lang;
      const digits = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language);
      const total = Number(search.dataset.total);
      let sections = [];

      // Letters without case and accents; marks of other scripts are letters there and stay.
      function folded(text) {
        return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLocaleLowerCase(language);
      }

      // What the page lists now, and the countries of it to choose from.
      function read() {
        const directory = document.getElementById('directory');
        sections = Array.from(directory.querySelectorAll('[data-country]'), (section) => ({
          section,
          region: section.closest('.region'),
          code: section.dataset.country,
          label: section.querySelector('h3 bdi').textContent,
          name: folded(section.querySelector('h3 bdi').textContent),
          entries: Array.from(section.querySelectorAll('li'), (item) => ({
            item,
            text: folded(item.textContent)
          }))
        }));
        const chosen = country.value;
        country.replaceChildren(country.options[0],
          ...sections.map(({ code, label }) => new Option(label, code)));
        country.value = sections.some(({ code }) => code === chosen) ? chosen : '';
      }

      // Each word must stand somewhere in the entry or its country. A country without names stays
      // while its own name fits.
      function show() {
        const wanted = folded(words.value).split(/\s+/).filter(Boolean);
        let count = 0;
        for (const { section, code, name, entries } of sections) {
          const isAsked = !country.value || country.value === code;
          let hits = 0;
          for (const { item, text } of entries) {
            const fits = isAsked
              && wanted.every((word) => text.includes(word) || name.includes(word));
            item.hidden = !fits;
            if (fits) { hits += 1; }
          }
          const isNamed = entries.length === 0 && wanted.every((word) => name.includes(word));
          section.hidden = !isAsked || (hits === 0 && !isNamed);
          count += hits;
        }
        for (const region of new Set(sections.map((one) => one.region))) {
          region.hidden = !region.querySelector('[data-country]:not([hidden])');
        }
        status.textContent = search.dataset.shown
          .replace('{count}', digits.format(count)).replace('{total}', digits.format(total));
      }

      let waiting = 0;
      words.addEventListener('input', () => {
        window.clearTimeout(waiting);
        waiting = window.setTimeout(show, 120);
      });
      country.addEventListener('change', show);

      // The address that the form leads to, without what is not chosen.
      function address() {
        const target = new URL(filter.action);
        for (const [name, value] of new FormData(filter)) {
          if (value) { target.searchParams.set(name, value); }
        }
        return target;
      }

      // The parts of the other page that differ take the place of those of this one.
      let asked = 0;
      async function load(target, isNew) {
        const turn = asked += 1;
        try {
          const answer = await fetch(target, { headers: { Accept: 'text/html' } });
          if (!answer.ok) { throw new Error(String(answer.status)); }
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
          if (turn !== asked) { return; }
          for (const part of ['#directory', '.languages', '#directory-data', '#directory-all']) {
            const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
            if (old && fresh) { old.replaceWith(document.importNode(fresh, true)); }
          }
          for (const field of filter.querySelectorAll('select')) {
            field.value = page.getElementById(field.id).value;
          }
          if (isNew) { window.history.pushState(null, '', target); }
          read();
          show();
        } catch (error) {
          // The browser goes there itself, and says what is wrong.
          if (turn === asked) { window.location.assign(target); }
        }
      }

      if (filter) {
        filter.addEventListener('change', () => load(address(), true));
        filter.addEventListener('submit', (event) => {
          event.preventDefault();
          load(address(), true);
        });
        window.addEventListener('popstate', () => load(new URL(window.location.href), false));
      }
      search.hidden = false;
      read();
      show();
    }());

    """#
}
