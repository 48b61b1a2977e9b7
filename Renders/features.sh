# The small maps of the gallery, one a feature: name, title, a sentence, project, map, and what the
# command sets.
draw_features() {
  small="--width 480 --height 340"
  nigeria=maps.nigeria-localization

  # shellcheck disable=SC2086
  {
    feature multiples "Small multiples" \
      "One ground at several dates, with one legend." \
      Geodata nigeria-localization $small --set "$nigeria.labels=none" \
      --set "$nigeria.multiples={dates: [2018-01-01, 2022-01-01, 2024-06-30, 2026-11-23]}" \
      --set "$nigeria.notes=[]" --set "$nigeria.subtitle=State plans in force"
  }
}
