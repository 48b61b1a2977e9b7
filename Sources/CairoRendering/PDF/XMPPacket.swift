import Drawing

/// A document's metadata as XMP (ISO 16684-1): Dublin Core, XMP dates, that the file is PDF/UA-1
/// (ISO 14289-1, 5), and the provenance as an ordered list of key and value in a namespace of our own.
struct XMPPacket {
  let metadata: Document.Metadata
  /// ISO 8601 with time and zone.
  let date: String?

  var text: String {
    var lines = [
      "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pm=\"urn:peacemap:provenance:1\"\n"
        + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
      "<pdfuaid:part>1</pdfuaid:part>",
      "<dc:format>application/pdf</dc:format>",
      "<dc:language><rdf:Bag><rdf:li>\(escaped(metadata.language))</rdf:li></rdf:Bag>"
        + "</dc:language>",
      alternative("dc:title", metadata.title),
    ]
    if !metadata.subject.isEmpty { lines.append(alternative("dc:description", metadata.subject)) }
    if !metadata.author.isEmpty {
      lines.append(
        "<dc:creator><rdf:Seq><rdf:li>\(escaped(metadata.author))</rdf:li></rdf:Seq></dc:creator>")
    }
    lines.append("<xmp:CreatorTool>PeaceMap</xmp:CreatorTool>")
    if let date {
      lines.append("<xmp:CreateDate>\(escaped(date))</xmp:CreateDate>")
      lines.append("<xmp:ModifyDate>\(escaped(date))</xmp:ModifyDate>")
    }
    if !metadata.provenance.isEmpty {
      lines.append("<pm:provenance><rdf:Seq>")
      for entry in metadata.provenance {
        lines.append(
          "<rdf:li rdf:parseType=\"Resource\"><pm:key>\(escaped(entry.key))</pm:key>"
            + "<pm:value>\(escaped(entry.value))</pm:value></rdf:li>")
      }
      lines.append("</rdf:Seq></pm:provenance>")
    }
    lines += ["</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>", "<?xpacket end=\"r\"?>", ""]
    return lines.joined(separator: "\n")
  }

  private func alternative(_ name: String, _ text: String) -> String {
    "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt></\(name)>"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
