using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SocialPipeline.Fuzz.Mutations;

/// <summary>Damage to an SVG file: attributes, elements, path data; mostly still XML, so that drawing is reached.</summary>
internal sealed class SvgMutations
{
    private static readonly string[] Values =
    [
        "0", "-1", "1e38", "-1e38", "3.4e38", "1e39", "1e-38", "NaN", "Infinity", "100%", "-50%", "1e9%", "0.0001", "99999999999", "", " ", "none", "inherit", "currentColor", "url(#a)", "url(#", "#a", "#", "red", "rgb(300,-1,1e9)", "hsl(1e9 50% 50%)",
        "M0 0", "M0 0A1e30 1e-30 1e9 1 1 5 5", "M0 0a1 1 0 0 0 0 0", "M1e38 1e38L-1e38 -1e38", "M0 0C1e20 1e20 -1e20 1e20 0 0z", "m0 0zzzzzz", "M.1.1.1.1-1-1e3e", "scale(0)", "scale(1e20) scale(1e-20)", "rotate(1e30)", "matrix(1 0 0 1 1e30 1e30)", "matrix(0 0 0 0 0 0)", "skewX(90)", "translate(", "0 0 0 0", "0 0 1e-30 1e30", "-1e9 -1e9 2e9 2e9", "0 0 24 24",
        "1 0.00001", "0 0 0", "1e-20", "xMidYMid slice", "nonzero", "evenodd", "reflect", "objectBoundingBox", "userSpaceOnUse", "fill:red;stroke:url(#a);stroke-width:1e20", "stroke-dasharray:.00001", "1000000",
    ];

    private static readonly byte[][] Tokens = [.. ((string[])["<", ">", "</g>", "<g>", "<path d='M0 0h9v9z'/>", "<use href='#a'/>", "<![CDATA[", "]]>", "<!DOCTYPE svg [<!ENTITY a \"b\">]>", "&a;", "&#0;", "&#x10FFFF;", "<style>*{fill:red}</style>", "{", "}", "\"", "'", "id=\"a\" ", "<!--", "-->", "<?xml version='1.0' encoding='UTF-16'?>", "\uFEFF"]).Select(Encoding.UTF8.GetBytes), [0xFF], [0]];

    private readonly byte[][] _files;
    private readonly XElement[] _elements;
    private readonly XAttribute[] _attributes;

    public SvgMutations(IEnumerable<byte[]> files)
    {
        _files = [.. files];
        _elements = [.. _files.Select(Parse).OfType<XDocument>().SelectMany(document => document.Descendants())];
        _attributes = [.. _elements.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)];
    }

    public byte[] Mutate(FuzzRandom random, byte[] file)
    {
        if (random.Once(4) || Parse(file) is not { Root: { } root } document)
        {
            return ByteMutations.Mutate(random, file, () => random.Of(_files), Tokens);
        }

        for (var times = 1 + random.Small(6); times > 0; times--)
        {
            Once(random, root);
        }

        return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
    }

    private void Once(FuzzRandom random, XElement root)
    {
        var element = random.Of(root.DescendantsAndSelf().ToList());
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        switch (random.Below(10))
        {
            case 0 when element != root:
                element.Remove();
                break;
            case 1 when element != root && root.Descendants().Count() < 3000:
                var copies = 1 + random.Small(random.Once(6) ? 400 : 3);
                element.AddAfterSelf(Enumerable.Repeat(element, copies).Select(each => new XElement(each)).ToArray<object>());
                break;
            case 2:
                element.Add(new XElement(random.Of(_elements)));
                break;
            case 3 when element != root:
                var inner = new XElement(element);
                for (var depth = 1 + random.Small(40); depth > 0; depth--)
                {
                    inner = new XElement(root.Name.Namespace + random.Of<string>(["g", "g", "clipPath", "symbol", "defs"]), new XAttribute("opacity", ".5"), inner);
                }

                element.ReplaceWith(inner);
                break;
            case 4 or 5 when attributes.Count > 0:
                random.Of(attributes).Value = random.Of(Values);
                break;
            case 6 when attributes.Count > 0:
                var changed = random.Of(attributes);
                changed.Value = Scratch(random, changed.Value);
                break;
            case 7 when attributes.Count > 0:
                random.Of(attributes).Remove();
                break;
            case 8 when _attributes.Length > 0:
                var stranger = random.Of(_attributes);
                element.SetAttributeValue(stranger.Name, stranger.Value);
                break;
            default:
                element.SetAttributeValue("id", "a");
                (root.Descendants().LastOrDefault() ?? root).Add(new XElement(root.Name.Namespace + "use", new XAttribute("href", "#a")));
                break;
        }
    }

    private static string Scratch(FuzzRandom random, string value)
    {
        var at = random.Below(value.Length + 1);
        return random.Below(4) switch
        {
            0 => value.Insert(at, random.Of(Values)),
            1 => value.Remove(at, Math.Min(value.Length - at, 1 + random.Small(10))),
            2 => value.Insert(at, string.Concat(Enumerable.Repeat(value[at..], Math.Min(random.Small(200), 200_000 / (value.Length + 1))))),
            _ => value.Insert(at, random.Of<string>(["-", ".", "e", "9", "0", ",", "%", "z", "A", "e-9", "#", "("])),
        };
    }

    private static XDocument? Parse(byte[] file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
