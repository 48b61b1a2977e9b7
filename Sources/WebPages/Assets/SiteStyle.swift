extension SiteAssets {
  /// The style sheet of all pages: `site.css`. Logical properties serve both directions of writing;
  /// every text has a contrast of at least 4.5 to 1 against its ground.
  static let siteStyle = #"""
    :root {
      --accent: #6b2c91;
      --ink: #222222;
      --quiet: #5c5c5c;
      --rule: #d9d5dd;
      --tint: #f6f3f8;
      --paper: #ffffff;
      --sea: #f3f7f9;
      --gutter: clamp(1rem, 4vw, 3rem);
      color-scheme: light;
    }

    *, *::before, *::after { box-sizing: border-box; }

    html {
      font-family: "Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", system-ui,
        -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      line-height: 1.5;
      color: var(--ink);
      background: var(--paper);
      text-size-adjust: 100%;
      -webkit-text-size-adjust: 100%;
    }

    :lang(ne) { line-height: 1.7; }

    body {
      margin: 0 auto;
      max-width: 84rem;
      padding-inline: var(--gutter);
      overflow-wrap: break-word;
    }

    [hidden] { display: none !important; }

    h1, h2, h3 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
    h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.1rem); margin-block: 2rem 0.6rem; }
    h2 { font-size: 1.15rem; margin-block: 0 0.75rem; color: var(--accent); }
    h3 { font-size: 1rem; margin-block: 0.75rem 0.2rem; }
    p { margin-block: 0 0.75rem; }

    .lead { color: var(--quiet); margin-block-end: 1.75rem; }
    .aside, .count, .unit, .units { color: var(--quiet); }
    .count, .unit, .units { unicode-bidi: isolate; }
    .aside { font-size: 0.9rem; }

    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
    a:hover { text-decoration-thickness: 2px; }

    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }

    .skip {
      position: absolute;
      inset-inline-start: var(--gutter);
      inset-block-start: -6rem;
      padding: 0.5rem 1rem;
      background: var(--accent);
      color: var(--paper);
      z-index: 2000;
    }
    .skip:focus { inset-block-start: 0.5rem; }

    .banner {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25rem 2rem;
      padding-block: 1rem;
      border-block-end: 1px solid var(--rule);
    }
    .banner p { margin: 0; }
    .banner ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
    .banner a { display: inline-block; padding-block: 0.3rem; text-decoration: none; }
    .banner a:hover { text-decoration: underline; }
    .banner [aria-current] { color: var(--ink); box-shadow: inset 0 -2px 0 var(--accent); }
    .site a { font-weight: 600; color: var(--ink); }
    .site span { color: var(--quiet); font-size: 0.9rem; margin-inline-start: 0.75rem; }
    .languages { margin-inline-start: auto; font-size: 0.9rem; }

    main { padding-block-end: 3rem; }
    main > section, main > div { margin-block-end: 3rem; }

    img { max-width: 100%; height: auto; }

    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
      gap: 2.25rem 2rem;
    }
    .card { position: relative; min-width: 0; }
    .card img {
      display: block;
      inline-size: 100%;
      aspect-ratio: 10 / 7;
      object-fit: contain;
      background: var(--paper);
      border: 1px solid var(--rule);
    }
    .card p { margin: 0; color: var(--quiet); font-size: 0.9rem; }
    .card a { text-decoration: none; }
    .card a::after { content: ""; position: absolute; inset: 0; }
    .card:hover a { text-decoration: underline; }
    .card:hover img { border-color: var(--accent); }

    .halves {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
      gap: 2.5rem 3rem;
    }
    .halves > * { min-width: 0; }
    .halves > div > * + section { margin-block-start: 2.5rem; }
    .services { grid-column: 1 / -1; }

    .links { margin: 0; padding: 0; list-style: none; }
    .links li { padding-block: 0.3rem; }
    .links + .aside { margin-block-start: 1.5rem; }

    dl { margin: 0; }
    .services dt { font-weight: 600; margin-block-start: 0.75rem; }
    .services dd { margin: 0 0 0.35rem; }
    code, textarea { font-family: "Noto Sans Mono", ui-monospace, Menlo, Consolas, monospace; font-size: 0.85rem; }
    code { overflow-wrap: anywhere; background: var(--tint); padding: 0.1rem 0.3rem; }

    .sheet { display: grid; gap: 2rem 2.5rem; }
    .sheet > * { min-width: 0; }
    @media (min-width: 62rem) {
      .sheet { grid-template-columns: minmax(0, 1fr) 17rem; }
    }
    figure { margin: 0; }
    figure img { display: block; inline-size: 100%; }
    .tall figure img { inline-size: auto; margin-inline: auto; max-block-size: 60rem; }
    figcaption { margin-block-start: 0.75rem; font-size: 0.85rem; color: var(--quiet); }
    figcaption p { margin-block-end: 0.2rem; }

    .beside { display: grid; gap: 2rem; align-content: start; }
    @media (min-width: 40rem) and (max-width: 61.99rem) {
      .beside { grid-template-columns: 1fr 1fr; }
    }
    .legend ul { margin: 0 0 0.75rem; padding: 0; list-style: none; }
    .legend li { display: flex; gap: 0.65rem; align-items: flex-start; padding-block: 0.2rem; }
    .swatch { flex: none; margin-block-start: 0.2rem; overflow: hidden; }

    .choices { padding: 1rem; background: var(--tint); align-self: start; }
    .choices h2 { margin-block-end: 0.5rem; }
    .choices p:last-child { margin: 0; }
    label { display: block; font-size: 0.9rem; margin-block-end: 0.2rem; }
    select, input, button, textarea { font: inherit; color: inherit; max-width: 100%; }
    textarea { font-family: "Noto Sans Mono", ui-monospace, Menlo, Consolas, monospace; font-size: 0.8rem; }
    select, input[type="search"], textarea {
      inline-size: 100%;
      padding: 0.45rem 0.5rem;
      background: var(--paper);
      border: 1px solid #767676;
      border-radius: 3px;
    }
    button {
      min-inline-size: 2.75rem;
      padding: 0.45rem 1rem;
      background: var(--accent);
      color: var(--paper);
      border: 1px solid var(--accent);
      border-radius: 3px;
      cursor: pointer;
    }
    button:hover { background: #54206f; }
    input[type="range"] { inline-size: 100%; margin: 0; accent-color: var(--accent); min-block-size: 2rem; }

    .words { max-width: 46rem; }
    .note { border-inline-start: 3px solid var(--accent); padding-inline-start: 0.9rem; }

    .controls { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; }
    .explorer > p { max-width: 46rem; }
    .controls > p { flex: 1 1 17rem; max-width: 30rem; }
    .explorer .controls > p:not(:only-child) { max-width: none; }
    .row { display: flex; gap: 0.4rem; }
    .row button { padding-inline: 0.5rem; font-size: 1.1rem; line-height: 1; }
    output { font-weight: 600; }
    .stage { display: grid; gap: 1rem 2rem; }
    .canvas { block-size: clamp(18rem, 70vh, 36rem); background: var(--sea); z-index: 0; }
    .canvas.world { inline-size: 100%; block-size: auto; min-block-size: 18rem; max-block-size: 36rem; aspect-ratio: 12 / 7; }
    .leaflet-container.canvas { font: inherit; font-size: 0.85rem; background: var(--sea); }
    .canvas path:focus { outline: none; }
    .canvas .leaflet-tooltip { white-space: normal; inline-size: max-content; max-inline-size: 18rem; color: var(--ink); }
    .canvas .leaflet-control-attribution { color: var(--quiet); background: rgba(255, 255, 255, 0.85); padding: 0.1rem 0.4rem; }
    .canvas .leaflet-bar a { color: var(--ink); }
    .facts:empty::before { content: attr(data-empty); color: var(--quiet); }
    .facts h3 { margin-block-start: 0; }
    .facts dt { font-size: 0.85rem; color: var(--quiet); }
    .facts dd { margin: 0 0 0.4rem; }
    @media (min-width: 62rem) {
      .stage { grid-template-columns: minmax(0, 1fr) 17rem; }
      .explorer .controls { padding-inline-end: 19rem; }
    }
    @media (max-width: 61.99rem) {
      .facts { order: -1; block-size: 9rem; overflow: auto; padding: 0.6rem 0.8rem; background: var(--tint); }
      .facts dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.1rem 0.75rem; align-items: baseline; }
      .facts dd { margin: 0; }
    }

    .scroll { overflow: auto; max-block-size: 34rem; border-block-end: 1px solid var(--rule); }
    table { border-collapse: collapse; inline-size: 100%; font-size: 0.9rem; }
    caption { text-align: start; color: var(--quiet); padding-block-end: 0.5rem; }
    th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.9rem 0.35rem 0; }
    [dir="rtl"] th, [dir="rtl"] td { padding: 0.35rem 0 0.35rem 0.9rem; }
    th, td { min-inline-size: 6.5rem; max-inline-size: 26rem; }
    th { font-weight: 600; }
    tbody th { font-weight: 400; }
    thead th { position: sticky; inset-block-start: 0; background: var(--paper); box-shadow: inset 0 -1px 0 var(--ink); }
    tbody tr:nth-child(5n) > * { border-block-end: 1px solid var(--rule); }
    tbody tr:hover > * { background: var(--tint); }
    .number { text-align: end; font-variant-numeric: tabular-nums; }
    .date { white-space: nowrap; }
    td a { display: inline-block; overflow-wrap: anywhere; }

    .overview { display: grid; gap: 1.5rem 3rem; }
    .overview > * { min-width: 0; }
    .overview .finding { display: grid; gap: 1rem; align-content: start; padding: 1rem; background: var(--tint); }
    .overview .choices { padding: 0; }
    .overview .controls > p { max-width: none; flex-basis: 12rem; margin: 0; }
    .overview .choices .controls { margin-block-end: 0.75rem; }
    #directory-all { margin-inline-start: 0.75rem; }
    @media (min-width: 68rem) {
      .overview { grid-template: auto 1fr / 18rem minmax(0, 1fr); }
      .overview figure { grid-area: 1 / 2 / 3 / 3; }
      .overview figcaption { text-align: end; margin-block-start: 0.25rem; }
    }
    .result { color: var(--quiet); border-block-end: 1px solid var(--rule); padding-block-end: 0.5rem; }
    .region { margin-block-end: 2.5rem; }
    .countries { columns: 21rem; column-gap: 3rem; }
    .country { margin-block-end: 1.5rem; }
    .country:not(:has(li:nth-child(6))) { break-inside: avoid; }
    .country h3 { margin-block: 0 0.3rem; break-after: avoid; }
    .country h3 .count { font-weight: 400; font-size: 0.9rem; margin-inline-start: 0.4rem; }
    .country ul { margin: 0; padding: 0; list-style: none; }
    .country li { padding-block: 0.2rem; break-inside: avoid; }
    .country .unit { font-size: 0.9rem; margin-inline-start: 0.4rem; }
    .country p { margin: 0; }
    .country .about { font-size: 0.85rem; color: var(--quiet); line-height: 1.4; }

    .foot {
      border-block-start: 1px solid var(--rule);
      padding-block: 1.25rem 2rem;
      font-size: 0.85rem;
      color: var(--quiet);
    }
    .foot p { max-width: 60rem; }

    @media (max-width: 30rem) {
      .banner { gap: 0.1rem 1.25rem; }
      .languages { margin-inline-start: 0; }
      .site span { display: block; margin: 0; }
      .scroll { max-block-size: 24rem; }
    }

    @media (prefers-reduced-motion: no-preference) {
      .skip { transition: inset-block-start 0.12s; }
    }

    @media print {
      @page { margin: 15mm; }
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; }
      .skip, .places, .languages, .choices, .explorer, .embed, .controls, #legend-picture { display: none !important; }
      .banner { padding-block: 0 0.5rem; }
      main > section, main > div { margin-block-end: 1.5rem; }
      h1 { margin-block-start: 1rem; }
      h2, h3 { break-after: avoid; }
      figure, .legend li, tr, .card { break-inside: avoid; }
      .sheet { display: block; }
      .beside { display: block; margin-block-start: 1rem; }
      .scroll { overflow: visible; max-block-size: none; border: 0; }
      thead th { position: static; }
      a { color: inherit; text-decoration: none; }
      .legend ul { columns: 2; }
      .swatch, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """#
}
