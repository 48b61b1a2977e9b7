import Testing

@testable import CairoRendering

@Suite("Content outside the structure tree is marked as decoration")
struct ContentArtifactsTests {
  private func marked(_ content: String) -> String {
    String(decoding: ContentArtifacts.marked(Array(content.utf8)), as: UTF8.self)
  }

  @Test("What is drawn between two elements is one artifact each; what draws nothing is none")
  func between() {
    #expect(
      marked("q\n0 0 5 5 re f\n/P << /MCID 0 >> BDC\nBT (a)Tj ET\nEMC\n0 0 m 1 1 l S\nQ\n")
        == "\n/Artifact BMC\nq\n0 0 5 5 re f\nEMC\n\n/P << /MCID 0 >> BDC\nBT (a)Tj ET\nEMC"
        + "\n/Artifact BMC\n\n0 0 m 1 1 l S\nQ\n\nEMC\n")
    let silent = "q\n1 0 0 1 0 0 cm\n/P << /MCID 0 >> BDC\nBT (a)Tj ET\nEMC\nQ\n"
    #expect(marked(silent) == silent)
    #expect(marked("") == "")
  }

  @Test("A replacement text inside an element or outside of one does not begin an element")
  func replacements() {
    let inside =
      "/P << /MCID 3 >> BDC\nBT /Span << /ActualText <feff0066> >> BDC (x)Tj EMC (y)Tj ET\nEMC\n"
    #expect(marked(inside) == inside)
    let outside = "BT /Span << /ActualText <feff0066> >> BDC (x)Tj EMC ET"
    #expect(marked(outside) == "\n/Artifact BMC\n" + outside + "\nEMC\n")
  }

  @Test(
    "Words, names and bytes that look like operators are none",
    arguments: [
      "/P << /MCID 0 >> BDC\nBT (EMC \\) f \\( (S) /P)Tj ET\nEMC\n",
      "/P << /MCID 0 >> BDC\nBT <454d43>Tj [(a)20(EMC)]TJ ET\nEMC\n",
      "/P << /MCID 0 >> BDC\nBI /W 1 ID \u{1} EMC\u{2} EI\nEMC\n",
      "/f gs /S 1 Tf % f S\n/P << /MCID 0 >> BDC\n0 0 1 1 re f\nEMC\n",
    ])
  func lookalikes(_ content: String) {
    #expect(marked(content) == content)
  }

  @Test("An inline image, a form and a shading are drawn")
  func painting() {
    for content in ["BI /W 1 ID x EI ", "/x5 Do ", "/sh6 sh "] {
      #expect(marked(content) == "\n/Artifact BMC\n" + content + "\nEMC\n")
    }
  }
}
