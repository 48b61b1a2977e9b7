/// The capabilities of the Web Map Service.
package enum WMSCapabilities {
  /// The media type of a version's document.
  package static func mediaType(_ version: WMSVersion) -> String {
    switch version {
    case .v1_1_1: "application/vnd.ogc.wms_xml"
    case .v1_3_0: "text/xml"
    }
  }

  /// The document: of 1.1.1 by the DTD of OGC 01-068r3, annex A.1; of 1.3.0 by
  /// capabilities_1_3_0.xsd.
  package static func xml(
    _ catalog: ServiceCatalog, version: WMSVersion, updateSequence: String
  ) -> String {
    let parts = [
      service(catalog, version),
      XMLElement(
        "Capability", [:],
        [
          requests(catalog, version),
          XMLElement(
            "Exception", [:], exceptions(version).map { XMLElement("Format", text: $0) }),
          WMSLayerWriter(catalog: catalog, version: version).root,
        ]),
    ]
    switch version {
    case .v1_1_1:
      return XMLElement(
        "WMT_MS_Capabilities", ["version": "1.1.1", "updateSequence": updateSequence], parts
      ).document(
        prologue: """
          <!DOCTYPE WMT_MS_Capabilities SYSTEM \
          "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd">

          """)
    case .v1_3_0:
      return XMLElement(
        "WMS_Capabilities",
        [
          "version": "1.3.0", "updateSequence": updateSequence,
          "xmlns": "http://www.opengis.net/wms", "xmlns:xlink": "http://www.w3.org/1999/xlink",
          "xmlns:sld": "http://www.opengis.net/sld",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
          "xsi:schemaLocation": """
          http://www.opengis.net/wms \
          http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd \
          http://www.opengis.net/sld \
          http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd
          """,
        ], parts
      ).document()
    }
  }

  /// A link. The DTD of 1.1.1 has no namespaces, so that each link brings its own.
  static func link(_ address: String, _ version: WMSVersion) -> XMLElement {
    switch version {
    case .v1_1_1:
      XMLElement(
        "OnlineResource",
        [
          "xmlns:xlink": "http://www.w3.org/1999/xlink", "xlink:type": "simple",
          "xlink:href": address,
        ])
    case .v1_3_0:
      XMLElement("OnlineResource", ["xlink:type": "simple", "xlink:href": address])
    }
  }

  private static func service(_ catalog: ServiceCatalog, _ version: WMSVersion) -> XMLElement {
    var elements = [
      XMLElement("Name", text: version == .v1_3_0 ? "WMS" : "OGC:WMS"),
      XMLElement("Title", text: catalog.title), XMLElement("Abstract", text: catalog.abstract),
      link(catalog.baseAddress + "/", version),
      XMLElement(
        "ContactInformation", [:],
        [
          XMLElement(
            "ContactPersonPrimary", [:],
            [
              XMLElement("ContactPerson", text: ""),
              XMLElement("ContactOrganization", text: catalog.organisation),
            ])
        ]),
      XMLElement("Fees", text: "none"), XMLElement("AccessConstraints", text: "none"),
    ]
    if version == .v1_3_0 {
      elements += [
        XMLElement("LayerLimit", text: "\(WMSRequest.layerLimit)"),
        XMLElement("MaxWidth", text: "\(catalog.maximalWidth)"),
        XMLElement("MaxHeight", text: "\(catalog.maximalHeight)"),
      ]
    }
    return XMLElement("Service", [:], elements)
  }

  private static func requests(_ catalog: ServiceCatalog, _ version: WMSVersion) -> XMLElement {
    let pictures = WMSRequest.formats.map(\.mediaType)
    func request(_ name: String, _ formats: [String]) -> XMLElement {
      let get = XMLElement("Get", [:], [link(catalog.baseAddress + "/wms?", version)])
      return XMLElement(
        name, [:],
        formats.map { XMLElement("Format", text: $0) } + [
          XMLElement("DCPType", [:], [XMLElement("HTTP", [:], [get])])
        ])
    }
    return XMLElement(
      "Request", [:],
      [
        request("GetCapabilities", [mediaType(version)]), request("GetMap", pictures),
        request(version == .v1_3_0 ? "sld:GetLegendGraphic" : "GetLegendGraphic", pictures),
      ])
  }

  private static func exceptions(_ version: WMSVersion) -> [String] {
    switch version {
    case .v1_1_1:
      [
        "application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage",
        "application/vnd.ogc.se_blank",
      ]
    case .v1_3_0: ["XML", "INIMAGE", "BLANK"]
    }
  }
}
