/// Why a request of the Web Map Service gets no picture.
package struct WMSException: Error, Hashable, Sendable {
  /// The codes of the standards (06-042, table E.1).
  package enum Code: String, Hashable, Sendable {
    case invalidFormat = "InvalidFormat"
    /// Written InvalidSRS in version 1.1.1.
    case invalidCRS = "InvalidCRS"
    case layerNotDefined = "LayerNotDefined"
    case styleNotDefined = "StyleNotDefined"
    case currentUpdateSequence = "CurrentUpdateSequence"
    case invalidUpdateSequence = "InvalidUpdateSequence"
    case invalidDimensionValue = "InvalidDimensionValue"
    case operationNotSupported = "OperationNotSupported"
  }

  /// How a client wants to be told.
  package enum Style: Hashable, Sendable {
    /// A document.
    case xml
    /// A picture with the words in it.
    case inImage
    /// A picture of nothing.
    case blank
  }

  /// The picture that a client expected.
  package struct Picture: Hashable, Sendable {
    package var width: Int
    package var height: Int
    package var format: FileFormat
    package var isTransparent: Bool
    package var background: ServiceColor
  }

  /// Nil for what the standards have no code for.
  package var code: Code?
  /// What is wrong, a sentence without a full stop.
  package var text: String
  /// The parameter at fault, in capitals.
  package var locator: String?
  package var version: WMSVersion
  /// `xml` whenever the picture is not known.
  package var style: Style
  /// For `inImage` and `blank`, the picture to draw.
  package var picture: Picture?

  package init(
    _ code: Code?, _ text: String, locator: String? = nil, version: WMSVersion,
    style: Style = .xml, picture: Picture? = nil
  ) {
    self.code = code
    self.text = text
    self.locator = locator
    self.version = version
    self.style = picture == nil ? .xml : style
    self.picture = picture
  }

  /// The media type of `xml`.
  package var mediaType: String {
    switch version {
    case .v1_1_1: "application/vnd.ogc.se_xml"
    case .v1_3_0: "text/xml"
    }
  }

  /// The code as the version writes it.
  package var codeText: String? {
    code == .invalidCRS && version == .v1_1_1 ? "InvalidSRS" : code?.rawValue
  }

  /// The service exception report: by exception_1_1_1.dtd, or by the schema exceptions_1_3_0.xsd.
  package var xml: String {
    switch version {
    case .v1_1_1:
      let exception =
        codeText.map { XMLElement("ServiceException", ["code": $0], text: text) }
        ?? XMLElement("ServiceException", text: text)
      return XMLElement("ServiceExceptionReport", ["version": "1.1.1"], [exception]).document(
        prologue: """
          <!DOCTYPE ServiceExceptionReport SYSTEM \
          "http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd">

          """)
    case .v1_3_0:
      return XMLElement(
        "ServiceExceptionReport",
        [
          "version": "1.3.0", "xmlns": "http://www.opengis.net/ogc",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
          "xsi:schemaLocation":
            "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd",
        ], [exceptionElement]
      ).document()
    }
  }

  private var exceptionElement: XMLElement {
    switch (codeText, locator) {
    case (let code?, let locator?):
      XMLElement("ServiceException", ["code": code, "locator": locator], text: text)
    case (let code?, nil): XMLElement("ServiceException", ["code": code], text: text)
    case (nil, let locator?): XMLElement("ServiceException", ["locator": locator], text: text)
    case (nil, nil): XMLElement("ServiceException", text: text)
    }
  }
}
