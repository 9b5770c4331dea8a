using System.Text;
using System.Xml;

namespace SocialPipeline.Imaging.Metadata;

/// <summary>Metadata as an XMP packet (ISO 16684-1) and back. The same metadata always gives the same bytes.</summary>
internal static class XmpPacket
{
    /// <summary>A packet larger than this is not read.</summary>
    public const int MaxBytes = 1 << 20;

    private const string Meta = "adobe:ns:meta/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string XmpRights = "http://ns.adobe.com/xap/1.0/rights/";
    private const string IptcCore = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private const string IptcExt = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    public static byte[] Write(ImageMetadata metadata)
    {
        var text = new StringBuilder("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment }))
        {
            xml.WriteStartElement("x", "xmpmeta", Meta);
            xml.WriteStartElement("rdf", "RDF", Rdf);
            xml.WriteStartElement("rdf", "Description", Rdf);
            xml.WriteAttributeString("rdf", "about", Rdf, "");
            List(xml, "dc", "description", Dc, "Alt", metadata.Description);
            List(xml, "Iptc4xmpCore", "AltTextAccessibility", IptcCore, "Alt", metadata.Description);
            List(xml, "dc", "creator", Dc, "Seq", metadata.Creator);
            Value(xml, "photoshop", "Credit", Photoshop, metadata.Credit);
            List(xml, "dc", "rights", Dc, "Alt", metadata.Rights);
            Value(xml, "xmpRights", "WebStatement", XmpRights, metadata.RightsAddress?.AbsoluteUri);
            Value(xml, "Iptc4xmpExt", "DigitalSourceType", IptcExt, metadata.Source is { } source ? DigitalSources.Address(source) : null);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetBytes(text.Append("<?xpacket end=\"r\"?>").ToString());
    }

    /// <summary>What a packet says in the fields that are known here; <see langword="null"/> when it is no sound XML.</summary>
    public static ImageMetadata? Read(ReadOnlyMemory<byte> packet)
    {
        if (packet.Length > MaxBytes)
        {
            return null;
        }

        var found = new Dictionary<(string Space, string Name), string>();
        try
        {
            using var stream = new MemoryStream(packet.ToArray(), writable: false);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxBytes, ConformanceLevel = ConformanceLevel.Fragment });
            var field = ("", "");
            while (xml.Read())
            {
                // A field stands below rdf:RDF/rdf:Description; its text is its own or that of its first list item.
                if (xml is { NodeType: XmlNodeType.Element, Depth: 3 })
                {
                    field = (xml.NamespaceURI, xml.LocalName);
                }
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && xml.Depth > 3)
                {
                    found.TryAdd(field, xml.Value);
                }
            }
        }
        catch (XmlException)
        {
            return null;
        }

        return new ImageMetadata
        {
            Description = found.GetValueOrDefault((Dc, "description")),
            Creator = found.GetValueOrDefault((Dc, "creator")),
            Credit = found.GetValueOrDefault((Photoshop, "Credit")),
            Rights = found.GetValueOrDefault((Dc, "rights")),
            RightsAddress = Uri.TryCreate(found.GetValueOrDefault((XmpRights, "WebStatement")), UriKind.Absolute, out var address) ? address : null,
            Source = DigitalSources.Of(found.GetValueOrDefault((IptcExt, "DigitalSourceType"))),
        };
    }

    private static void Value(XmlWriter xml, string prefix, string name, string space, string? value)
    {
        if (value is not null)
        {
            xml.WriteElementString(prefix, name, space, value);
        }
    }

    private static void List(XmlWriter xml, string prefix, string name, string space, string kind, string? value)
    {
        if (value is null)
        {
            return;
        }

        xml.WriteStartElement(prefix, name, space);
        xml.WriteStartElement("rdf", kind, Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        if (kind == "Alt")
        {
            xml.WriteAttributeString("xml", "lang", null, "x-default");
        }

        xml.WriteString(value);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
