using System.Text;
using System.Xml;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Reads the bytes into elements, and refuses what is outside the subset while it reads.</summary>
internal sealed class SvgReader(string name, SvgLimits limits)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Values that are read again for every copy stay short.</summary>
    public const int LongestValue = 4096;

    private int _elements;

    public SvgElement Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > limits.Bytes)
        {
            throw Whole($"the file has {utf8.Length} bytes; allowed: {limits.Bytes}.");
        }
        var text = "";
        try
        {
            text = Utf8.GetString(utf8);
            // No resolver and no document type: neither entities nor anything outside the file can come in.
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
            };
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
            return ReadDocument(reader);
        }
        catch (DecoderFallbackException exception)
        {
            throw new SvgException(name, "svg", 0, "the file is not UTF-8.", exception);
        }
        catch (XmlException exception)
        {
            // The reader's exception for a document type has no line.
            var doctype = text.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
            throw exception.LineNumber == 0 && doctype >= 0
                ? new SvgException(name, "svg", 1 + text.AsSpan(0, doctype).Count('\n'), "a DOCTYPE is not allowed (entities could hide anything); delete it.", exception)
                : new SvgException(name, "svg", exception.LineNumber, "the XML is not well formed: " + exception.Message, exception);
        }
    }

    private SvgElement ReadDocument(XmlReader reader)
    {
        var open = new Stack<SvgElement>();
        SvgElement? root = null;
        var more = reader.Read();
        while (more)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (IsIgnored(reader, open))
                    {
                        reader.Skip();
                        continue;
                    }
                    var element = ReadElement(reader, open.Count);
                    root ??= element;
                    if (open.TryPeek(out var parent))
                    {
                        parent.Children.Add(element);
                    }
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    if (open.TryPeek(out var owner) && owner.Name == "style")
                    {
                        owner.Text += reader.Value;
                    }
                    break;
                case XmlNodeType.ProcessingInstruction when reader.Name == "xml-stylesheet":
                    throw new SvgException(name, "svg", LineOf(reader), "an external style sheet is not read; put the rules into a <style> element.");
            }
            more = reader.Read();
        }
        return root ?? throw Whole("the file has no <svg> element.");
    }

    private bool IsIgnored(XmlReader reader, Stack<SvgElement> open)
    {
        if (open.Count == 0)
        {
            return reader.LocalName == "svg" && reader.NamespaceURI == SvgVocabulary.Namespace
                ? false
                : throw new SvgException(name, SvgElement.Shorten(reader.LocalName), LineOf(reader),
                    $"the root must be <svg xmlns=\"{SvgVocabulary.Namespace}\">, found namespace \"{SvgElement.Shorten(reader.NamespaceURI)}\".");
        }
        return reader.NamespaceURI != SvgVocabulary.Namespace || SvgVocabulary.Descriptive.Contains(reader.LocalName);
    }

    private SvgElement ReadElement(XmlReader reader, int depth)
    {
        var element = new SvgElement(name, reader.LocalName, LineOf(reader));
        if (!SvgVocabulary.Elements.Contains(element.Name))
        {
            throw new SvgException(name, SvgElement.Shorten(element.Name), element.Line, SvgVocabulary.WhyRefused(element.Name));
        }
        if (++_elements > limits.Elements)
        {
            throw element.Fault($"the file has more elements than allowed: {limits.Elements}.");
        }
        if (depth >= limits.Nesting)
        {
            throw element.Fault($"elements stand deeper inside each other than allowed: {limits.Nesting}.");
        }
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            ReadAttribute(reader, element);
        }
        reader.MoveToElement();
        return element;
    }

    private static void ReadAttribute(XmlReader reader, SvgElement element)
    {
        var attribute = reader.LocalName;
        if (reader.NamespaceURI == SvgVocabulary.Xml && attribute == "base")
        {
            throw element.Fault("xml:base would make references external; delete it.");
        }
        if (reader.NamespaceURI == SvgVocabulary.XLink && attribute == "href")
        {
            // SVG 2: a plain href wins over xlink:href, whichever stands first.
            SvgReference.CheckLocal(element, "xlink:href", reader.Value);
            element.Attributes.TryAdd("href", reader.Value);
            return;
        }
        if (reader.NamespaceURI.Length > 0)
        {
            return;
        }
        if (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            throw element.Fault($"the event attribute {SvgElement.Shorten(attribute)} is not allowed; a drawing has no behaviour.");
        }
        if (reader.Value.Length > LongestValue && !SvgVocabulary.LongAttributes.Contains(attribute) && !attribute.StartsWith("data-", StringComparison.Ordinal))
        {
            throw element.Fault($"{SvgElement.Shorten(attribute)} has {reader.Value.Length} characters; allowed: {LongestValue}.");
        }
        if (attribute == "href")
        {
            SvgReference.CheckLocal(element, "href", reader.Value);
        }
        element.Attributes[attribute] = reader.Value;
    }

    private SvgException Whole(string message) => new(name, "svg", 0, message);

    private static int LineOf(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
