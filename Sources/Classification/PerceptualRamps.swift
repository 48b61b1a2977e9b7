/// Perceptually even ramps, 18 stops each, dark to light; between them colours are interpolated in
/// OKLab.
///
/// The stops are every fifteenth of the 256 colours of matplotlib. The interpolation deviates from
/// the published tables by at most 6 of 255 in a component (cividis by 12, around its kink), which is
/// at most 0.014 in OKLab and below what is seen. Sources: van der Walt and Smith, 2015 (viridis,
/// magma, inferno, plasma; CC0); Nuñez, Anderton and Renslow, "Optimizing colormaps with
/// consideration for color vision deficiency", 2018 (cividis).
enum PerceptualRamps {
  /// The ramps, each a single row of stops.
  static let all = [
    ColorLists(
      "viridis",
      [
        "440154 481769 472a7a 433d84 3d4e8a 355e8d 2e6d8e 297b8e 23898e "
          + "1f978b 21a585 2eb37c 46c06f 65cb5e 89d548 b0dd2f d8e219 fde725"
      ]),
    ColorLists(
      "magma",
      [
        "000004 090720 1a1042 311165 4a1079 621980 792282 912b81 aa337d "
          + "c23b75 d9466b ec5860 f7725c fc8e64 feaa74 fec68a fde2a3 fcfdbf"
      ]),
    ColorLists(
      "inferno",
      [
        "000004 0a0722 1e0c45 380962 510e6c 69166e 801f6c 982766 b0315b "
          + "c63d4d d94d3d e9612b f47918 fa9407 fcb014 f8cd37 f2ea69 fcffa4"
      ]),
    ColorLists(
      "plasma",
      [
        "0d0887 2f0596 4903a0 6100a7 7801a8 8e0ca4 a21d9a b42e8d c43e7f "
          + "d24f71 de6164 e97257 f3854b f99a3e fdaf31 fdc627 f8df25 f0f921"
      ]),
    ColorLists(
      "cividis",
      [
        "00224e 002d68 163770 2e416d 3f4c6c 4e566c 5c616e 696b71 767676 "
          + "838179 928c78 a09875 afa471 bfb06b cfbd62 dfca57 f0d846 fee838"
      ]),
  ]
}
