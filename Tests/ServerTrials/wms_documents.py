"""Capabilities of the Web Map Service against their standards (see standards_owslib.py)."""

import os

from lxml import etree

# What may stand in an element, in this order (06-042, annex E; 01-068r3, annex A).
ORDER = {
    "1.3.0": {
        "WMS_Capabilities": "Service Capability".split(),
        "Service": """
            Name Title Abstract KeywordList OnlineResource ContactInformation Fees
            AccessConstraints LayerLimit MaxWidth MaxHeight
            """.split(),
        "Capability": "Request Exception Layer".split(),
        "Request": "GetCapabilities GetMap GetFeatureInfo GetLegendGraphic".split(),
        "Layer": """
            Name Title Abstract KeywordList CRS EX_GeographicBoundingBox BoundingBox
            Dimension Attribution AuthorityURL Identifier MetadataURL DataURL FeatureListURL
            Style MinScaleDenominator MaxScaleDenominator Layer
            """.split(),
        "Style": "Name Title Abstract LegendURL StyleSheetURL StyleURL".split(),
    },
    "1.1.1": {
        "WMT_MS_Capabilities": "Service Capability".split(),
        "Service": """
            Name Title Abstract KeywordList OnlineResource ContactInformation Fees
            AccessConstraints
            """.split(),
        "Capability": """
            Request Exception VendorSpecificCapabilities UserDefinedSymbolization Layer
            """.split(),
        "Request": """
            GetCapabilities GetMap GetFeatureInfo DescribeLayer GetLegendGraphic
            """.split(),
        "Layer": """
            Name Title Abstract KeywordList SRS LatLonBoundingBox BoundingBox Dimension
            Extent Attribution AuthorityURL Identifier MetadataURL DataURL FeatureListURL
            Style ScaleHint Layer
            """.split(),
        "Style": "Name Title Abstract LegendURL StyleSheetURL StyleURL".split(),
    },
}


def check_order(report, document, version):
    wrong = []
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        names = ORDER[version].get(etree.QName(element).localname)
        if names is None:
            continue
        places = []
        for child in element:
            name = etree.QName(child).localname
            if name not in names:
                wrong.append(f"{name} in {etree.QName(element).localname}")
            else:
                places.append(names.index(name))
        if places != sorted(places):
            wrong.append(f"order of {etree.QName(element).localname}")
    report.check(f"{version}: elements in the order of the standard", not wrong, wrong[:3] or "all")


def check_schema(report, body, version, folder):
    """Against the official files, where a copy is at hand."""
    if version == "1.1.1":
        dtd = os.path.join(folder, "wms/1.1.1/WMS_MS_Capabilities.dtd")
        valid = etree.DTD(dtd)
        document = etree.fromstring(body)
    else:
        # One schema of both namespaces: the legend's operation is of the other one.
        both = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:import namespace="http://www.opengis.net/wms"
            schemaLocation="{folder}/wms/1.3.0/capabilities_1_3_0.xsd"/>
          <xs:import namespace="http://www.opengis.net/sld"
            schemaLocation="{folder}/sld/1.1.0/sld_capabilities.xsd"/>
        </xs:schema>"""
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(LocalSchemas(folder))
        valid = etree.XMLSchema(etree.fromstring(both.encode(), parser))
        document = etree.fromstring(body)
    is_valid = valid.validate(document)
    report.check(
        f"{version}: valid by the official schema",
        is_valid,
        [str(e) for e in list(valid.error_log)[:3]] or "valid",
    )


class LocalSchemas(etree.Resolver):
    """Addresses of schemas.opengis.net from a folder."""

    def __init__(self, folder):
        super().__init__()
        self.folder = folder

    def resolve(self, address, _, context):
        prefix = "http://schemas.opengis.net/"
        if address and address.startswith(prefix):
            path = os.path.join(self.folder, address[len(prefix) :])
            return self.resolve_filename(path, context)
        return None
