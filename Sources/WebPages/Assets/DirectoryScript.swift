extension SiteAssets {
  /// The script of the members' directory: `directory.js`. It searches what the page already lists
  /// and asks for nothing.
  static let directoryScript = #"""
    (function () {
      'use strict';

      const form = document.getElementById('directory-search');
      const directory = document.getElementById('directory');
      if (!form || !directory) { return; }

      const words = form.querySelector('#directory-text');
      const country = form.querySelector('#directory-country');
      const result = form.querySelector('.result');
      const language = document.documentElement.lang;
      const digits = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language);

      // Letters without case and accents; marks of other scripts are letters there and stay.
      function folded(text) {
        return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLocaleLowerCase(language);
      }

      const sections = Array.from(directory.querySelectorAll('[data-country]'), (section) => ({
        section,
        code: section.dataset.country,
        name: folded(section.querySelector('h2').firstChild.textContent),
        entries: Array.from(section.querySelectorAll('li'), (item) => ({
          item,
          text: folded(item.textContent)
        }))
      }));
      const total = sections.reduce((sum, one) => sum + one.entries.length, 0);

      // Each word must stand somewhere in the name, the unit or the country. A country without
      // names stays while its own name fits.
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
        result.textContent = form.dataset.shown
          .replace('{count}', digits.format(count)).replace('{total}', digits.format(total));
      }

      let waiting = 0;
      words.addEventListener('input', () => {
        window.clearTimeout(waiting);
        waiting = window.setTimeout(show, 120);
      });
      country.addEventListener('change', show);
      form.hidden = false;
      show();
    }());

    """#
}
