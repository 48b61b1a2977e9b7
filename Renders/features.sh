# The small maps of the gallery, one a feature: name, title, a sentence, project, map, and what the
# command sets.
draw_features() {
  small="--width 480 --height 360"
  plan=maps.nigeria-localization
  sample=maps.sample
  plain=maps.plain

  # shellcheck disable=SC2086
  {
    # Labels and layout.
    feature key "Numbers with a key" \
      "Names that fit nowhere become numbers, which a list explains; none is dropped silently." \
      Geodata nigeria-localization --width 600 --height 440 --set "$plan.notes=[]" \
      --set "$plan.subtitle=Plans of states" --set "$plan.locator=none"
    feature inset "Inset" \
      "A small part far off the rest has a frame of its own, with its own scale." \
      Geodata nigeria-localization --width 600 --height 420 --set "$plan.extent=ECU" \
      --set "$plan.title={en: Ecuador}" --set "$plan.subtitle=Status of plans by province" \
      --set "$plan.labels=none" --set "$plan.notes=[]" --set "$plan.locator=none"
    feature locator "Locator and neighbours" \
      "A globe shows where the map lies; land around it is pale and named." \
      Geodata nigeria-localization --width 760 --height 560 --set "$plan.legend.place=top-right" \
      --set "$plan.extent=GEO" \
      --set "$plan.title={en: Georgia}" --set "$plan.subtitle=Status of plans by region" \
      --set "$plan.notes=[]"
    feature legend-below "Legend below" "The legend stands where the project wants it." \
      Renders/sample sample --width 360 --height 460 --set "$sample.legend.place=below"

    feature histogram "Histogram legend" \
      "The distribution of the numbers, each bar in the colour of its class." \
      Renders/sample sample --width 480 --height 400 --set "$sample.legend={histogram: true}"
    feature short-forms "Short forms" \
      "A unit without room for its name has its short form, which a list explains." \
      Renders/sample valley --width 760 --height 300
    feature second-names "Names in two languages" \
      "The name in a second language under the first, where both fit." \
      Renders/sample valley --width 560 --height 400 --set "maps.valley.labels={kind: units, second: ar}"

    # Themes.
    feature print "Black-and-white copies" \
      "Greys in steps, and a pattern for every kind of missing." \
      Geodata world-national-plans --width 480 --height 500 --theme print \
      --set "maps.world-national-plans.extent=[-20, -36, 54, 38]" \
      --set "maps.world-national-plans.title=National plans" \
      --set "maps.world-national-plans.subtitle=Status by country" \
      --set "maps.world-national-plans.notes=[]"
    feature dark "Dark pages" \
      "What is more is brighter." \
      Geodata world-national-plans --width 480 --height 500 --theme dark \
      --set "maps.world-national-plans.extent=[-20, -36, 54, 38]" \
      --set "maps.world-national-plans.title=National plans" \
      --set "maps.world-national-plans.subtitle=Status by country" \
      --set "maps.world-national-plans.notes=[]"

    # Symbology.
    feature multiples "Small multiples" \
      "One ground at several dates, with one legend." \
      Geodata nigeria-localization --width 560 --height 440 --set "$plan.labels=none" \
      --set "$plan.multiples={dates: [2018-01-01, 2022-01-01, 2024-06-30, 2026-11-23]}" \
      --set "$plan.notes=[]" --set "$plan.subtitle=Plans of states"
    feature change "Change map" "What became of each status between two days." \
      Geodata world-national-plans --width 520 --height 600 --set "maps.world-national-plans.extent=[-20, -36, 54, 38]" \
      --set "maps.world-national-plans.fill={change: national, from: 2016-01-01}" \
      --set "maps.world-national-plans.legend={title: Since 1 January 2016}" \
      --set "maps.world-national-plans.title=What became of national plans" \
      --set "maps.world-national-plans.notes=[]"
    feature evidence-age "Age of evidence" "How old the newest evidence is, in classes that never move." \
      Geodata nigeria-localization $small --set "$plan.labels=none" --set "$plan.notes=[]" \
      --set "$plan.fill={evidence-age: localization}" \
      --set "$plan.legend={title: Age of the newest evidence}" --set "$plan.subtitle=Plans of states"
    feature bivariate "Two indicators, 3 by 3" "Two numbers crossed, with a square legend." \
      Renders/sample sample --width 480 --height 440 --set "$sample.fill={indicator: seats, with: budget}"
    feature certainty "Certainty" "What is less certain is paler (value by alpha)." \
      Renders/sample sample --width 480 --height 440 --set "$sample.fill={indicator: seats, certainty: certainty}"
    feature circles "Proportional circles" "Areas true to the numbers, with nested circles." \
      Renders/sample plain $small --set "$plain.symbols={indicator: people}"
    feature flannery "Circles after Flannery" "They grow as they are seen." \
      Renders/sample plain $small \
      --set "$plain.symbols={indicator: people, scale: flannery}"
    feature dots "Dot density" "Dots at random within the units, the same in every run." \
      Renders/sample plain $small --set "$plain.symbols={dots: people}"
    feature dorling "Dorling's cartogram" "Circles as large as the numbers, moved apart." \
      Renders/sample sample --width 480 --height 400 --set "$sample.cartogram={by: people, kind: dorling}"
    feature non-contiguous "Non-contiguous cartogram" "Units shrunk to the numbers (Olson)." \
      Renders/sample sample --width 480 --height 400 --set "$sample.cartogram={by: people, kind: non-contiguous}"

    # Borders.
    feature kosovo "Borders that are not agreed" \
      "A broken line and its note, because the line is in the frame." \
      Geodata nigeria-localization --width 480 --height 380 \
      --set "$plan.extent=[19.5, 41.3, 23, 43.5]" --set "$plan.labels=countries" \
      --set "$plan.title={en: Kosovo}" --set "$plan.notes=[]" \
      --set "$plan.subtitle=References to it are to be understood as the note says"
  }
}
