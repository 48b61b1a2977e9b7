extension SiteAssets {
  /// The script of a map's page: `map.js`. It brings the map to life that can be moved, where
  /// Leaflet has loaded; without it the page keeps its picture, its form and its table.
  static let mapScript = #"""
    (function () {
      'use strict';

      const root = document.getElementById('interactive');
      const L = window.L;
      if (!root || !L || !window.fetch || !window.AbortController) { return; }

      const data = root.dataset;
      const canvas = root.querySelector('.canvas');
      const facts = root.querySelector('.facts');
      const chooser = root.querySelector('#explore-unit');
      const slider = root.querySelector('#explore-date');
      const output = root.querySelector('output');
      const legend = document.getElementById('legend-picture');
      const accent = getComputedStyle(document.documentElement)
        .getPropertyValue('--accent').trim() || '#6b2c91';
      const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

      const unseen = { color: accent, weight: 2, opacity: 0, fillColor: accent, fillOpacity: 0 };
      const seen = { color: accent, weight: 2.5, opacity: 1, fillColor: accent, fillOpacity: 0.1 };

      const dates = slider
        ? Array.from(document.querySelectorAll('#as-of option'),
          (option) => ({ iso: option.value, text: option.textContent }))
        : [];

      let asOf = data.asOf;
      let chosen = data.unit;
      let shown = null;
      let request = null;
      let tiles = null;
      let outlines = null;
      let byCode = new Map();
      let order = [];

      root.hidden = false;

      function numbers(text) { return text.split(' ').map(Number); }

      // An address of this site with the language and the date, each left out where it is usual.
      function address(path) {
        const query = new URLSearchParams();
        if (data.language) { query.set('language', data.language); }
        if (asOf && asOf !== data.standard) { query.set('as-of', asOf); }
        const text = query.toString();
        return text ? path + '?' + text : path;
      }

      function element(name, text) {
        const made = document.createElement(name);
        made.textContent = text;
        return made;
      }

      // Leaflet takes this text for HTML.
      function attribution() { return element('span', data.attribution).innerHTML; }

      const [west, south, east, north] = numbers(data.bounds);
      const [nearest, farthest] = numbers(data.zooms);
      const home = L.latLngBounds([south, west], [north, east]);

      // The world stands once, its whole width in sight, without the ice at both ends.
      const isWorld = west <= -180 && east >= 180;
      const frame = isWorld
        ? L.latLngBounds([Math.max(south, -57), west], [Math.min(north, 80), east]) : home;
      if (isWorld) { canvas.classList.add('world'); }

      const map = L.map(canvas, {
        minZoom: nearest,
        maxZoom: farthest,
        maxBounds: isWorld ? home : home.pad(0.5),
        maxBoundsViscosity: isWorld ? 1 : 0,
        zoomControl: false,
        scrollWheelZoom: false,
        zoomAnimation: !isStill,
        fadeAnimation: !isStill,
        markerZoomAnimation: !isStill,
        inertia: !isStill
      });
      map.attributionControl.setPrefix(false);
      L.control.zoom({ zoomInTitle: data.zoomIn, zoomOutTitle: data.zoomOut }).addTo(map);

      // The corners of the frame in pixels of level 0.
      const corners = [frame.getNorthWest(), frame.getSouthEast()]
        .map((corner) => map.project(corner, 0));

      // The level at which the world fills its canvas. There a tile has whole pixels, so that no seam
      // shows between tiles.
      function limitToCanvas() {
        const size = map.getSize();
        const extent = corners[1].subtract(corners[0]);
        const level = Math.log2(Math.max(size.x / extent.x, size.y / extent.y));
        const whole = Math.round(level);
        const side = Math.ceil(256 * Math.pow(2, level - whole));
        map.setMinZoom(Math.min(farthest, Math.max(nearest, whole + Math.log2(side / 256))));
      }

      // Leaflet makes every level whole, which the least one is not.
      const wholeLevel = map._limitZoom;
      map._limitZoom = (level) => {
        const least = map.getMinZoom();
        return level <= least ? least : wholeLevel.call(map, level);
      };

      function showAll(isAnimated) {
        if (isWorld) {
          const middle = map.unproject(corners[0].add(corners[1]).divideBy(2), 0);
          map.setView(middle, map.getMinZoom(), { animate: isAnimated });
        } else {
          map.fitBounds(frame, { animate: isAnimated });
        }
      }

      if (isWorld) {
        limitToCanvas();
        map.on('resize', () => {
          const isAll = map.getZoom() <= map.getMinZoom();
          limitToCanvas();
          if (isAll) { showAll(false); }
        });
      }
      showAll(false);

      // The wheel scrolls the page until the reader is in the map.
      map.on('focus click', () => map.scrollWheelZoom.enable());
      map.on('blur', () => map.scrollWheelZoom.disable());
      canvas.addEventListener('mouseleave', () => map.scrollWheelZoom.disable());

      // The old tiles stay until the new ones are there, so that nothing flashes.
      function showTiles() {
        const former = tiles;
        const layer = L.tileLayer(address(data.tiles), {
          minZoom: nearest,
          maxZoom: farthest,
          noWrap: isWorld,
          bounds: isWorld ? home : null,
          attribution: attribution()
        });
        tiles = layer;
        if (former) {
          layer.once('load', () => map.removeLayer(former));
        }
        layer.addTo(map);
      }

      function describe(feature) {
        const holder = document.createElement('div');
        holder.append(element('h3', feature.properties.name));
        const list = document.createElement('dl');
        for (const [heading, text] of feature.properties.facts || []) {
          list.append(element('dt', heading), element('dd', text));
        }
        holder.append(list);
        return holder;
      }

      // What the pointer rests on: its name and the first facts.
      function hint(feature) {
        const holder = document.createElement('div');
        holder.dir = 'auto';
        holder.append(element('strong', feature.properties.name));
        for (const [heading, text] of (feature.properties.facts || []).slice(0, 2)) {
          holder.append(document.createElement('br'), heading + ': ' + text);
        }
        return holder;
      }

      function tell(code) {
        const layers = byCode.get(code);
        facts.replaceChildren(...(layers ? describe(layers[0].feature).childNodes : []));
      }

      function paint(code, style) {
        for (const layer of byCode.get(code) || []) {
          if (layer.setStyle) { layer.setStyle(style); }
          if (style === seen && layer.bringToFront) { layer.bringToFront(); }
        }
      }

      // One unit is shown at a time: the one under the pointer, else the chosen one.
      function show(code) {
        if (shown === code) { return; }
        if (shown !== null && shown !== chosen) { paint(shown, unseen); }
        shown = code;
        if (code) { paint(code, seen); }
        tell(code || chosen);
      }

      function choose(code, isMoving) {
        if (chosen && chosen !== code) { paint(chosen, unseen); }
        chosen = byCode.has(code) ? code : '';
        chooser.value = chosen;
        shown = null;
        if (chosen) { paint(chosen, seen); }
        tell(chosen);
        if (!isMoving) { return; }
        if (!chosen) {
          showAll(!isStill);
          return;
        }
        const box = boxOf(chosen);
        if (box.isValid()) {
          map.fitBounds(box, { animate: !isStill, padding: [24, 24], maxZoom: farthest });
        }
      }

      function partsOf(layer) {
        if (layer.getLatLng) { return [L.latLngBounds([layer.getLatLng()])]; }
        if (!layer.getLatLngs) { return layer.getBounds ? [layer.getBounds()] : []; }
        const rings = layer.getLatLngs();
        const areas = rings[0] && Array.isArray(rings[0][0]) ? rings : [rings];
        return areas.map((area) => L.latLngBounds(area[0]));
      }

      function widthOf(box) { return box.getEast() - box.getWest(); }

      function around(boxes) {
        return boxes.reduce((sum, box) => sum.extend(box), L.latLngBounds([]));
      }

      // Of a unit on both sides of the antimeridian, the side with its widest part.
      function boxOf(code) {
        const parts = (byCode.get(code) || []).flatMap(partsOf).filter((box) => box.isValid());
        const all = around(parts);
        if (!all.isValid() || widthOf(all) < 180) { return all; }
        const widest = parts.reduce((one, other) => widthOf(other) > widthOf(one) ? other : one);
        const isEastern = widest.getCenter().lng > 0;
        return around(parts.filter((box) => (box.getCenter().lng > 0) === isEastern));
      }

      function step(by) {
        if (order.length === 0) { return; }
        const at = order.indexOf(chosen);
        const next = at < 0 ? (by > 0 ? 0 : order.length - 1)
          : (at + by + order.length) % order.length;
        choose(order[next], true);
      }

      function listen(feature, layer) {
        const code = feature.properties.code;
        if (!byCode.has(code)) { byCode.set(code, []); }
        byCode.get(code).push(layer);
        layer.bindTooltip(() => hint(feature), { sticky: true, opacity: 1 });
        layer.on('mouseover', () => show(code));
        layer.on('mouseout', () => show(null));
        layer.on('click', () => choose(code, false));
      }

      function showOutlines(collection) {
        const kept = chosen;
        if (outlines) { map.removeLayer(outlines); }
        byCode = new Map();
        shown = null;
        outlines = L.geoJSON(collection, {
          style: () => unseen,
          pointToLayer: (feature, place) => L.circleMarker(place, { radius: 9 }),
          onEachFeature: listen
        }).addTo(map);

        const compare = new Intl.Collator(document.documentElement.lang).compare;
        const named = Array.from(byCode, ([code, layers]) => [code, layers[0].feature.properties.name]);
        named.sort((one, other) => compare(one[1], other[1]));
        order = named.map(([code]) => code);
        chooser.replaceChildren(chooser.options[0], ...named.map(([code, name]) => {
          const option = element('option', name);
          option.value = code;
          return option;
        }));
        choose(kept, false);
      }

      // An answer that comes late, after another date was asked for, is dropped.
      function load() {
        if (request) { request.abort(); }
        const own = new AbortController();
        request = own;
        fetch(address(data.outlines), { signal: own.signal })
          .then((answer) => {
            if (!answer.ok) { throw new Error(String(answer.status)); }
            return answer.json();
          })
          .then((collection) => { if (request === own) { showOutlines(collection); } })
          .catch((problem) => {
            if (problem.name !== 'AbortError' && request === own) {
              facts.replaceChildren(element('p', data.failed));
            }
          });
      }

      function showDate() {
        showTiles();
        load();
        if (legend) { legend.setAttribute('href', address(data.legend)); }
      }

      chooser.addEventListener('change', () => choose(chooser.value, true));
      for (const button of root.querySelectorAll('[data-step]')) {
        button.addEventListener('click', () => step(button.dataset.step === 'next' ? 1 : -1));
      }
      root.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') { choose('', true); }
      });

      if (slider) {
        let waiting = 0;
        slider.addEventListener('input', () => {
          const date = dates[Number(slider.value)];
          if (!date) { return; }
          output.textContent = date.text;
          slider.setAttribute('aria-valuetext', date.text);
          window.clearTimeout(waiting);
          waiting = window.setTimeout(() => {
            if (asOf !== date.iso) {
              asOf = date.iso;
              showDate();
            }
          }, 200);
        });
      }

      showTiles();
      load();
    }());

    """#
}
