namespace SocialPipeline.Imaging.Svg;

/// <summary>
/// The rules of the file's <c>style</c> elements: element, class and id selectors, joined or alone, in lists.
/// Puts the properties of every element in CSS's order: attribute, rule by specificity, <c>style</c>, <c>!important</c>.
/// </summary>
internal sealed class SvgStyleSheet
{
    /// <summary>How often declarations may be applied to elements in all; bounds a sheet of many rules over many elements.</summary>
    private const int Applications = 1_000_000;

    private readonly List<Rule> _rules = [];
    private readonly SvgLimits _limits;
    private int _applied;

    private SvgStyleSheet(SvgLimits limits) => _limits = limits;

    public static void Apply(SvgElement root, SvgLimits limits)
    {
        var sheet = new SvgStyleSheet(limits);
        sheet.Collect(root);
        // A stable order: later rules of the same weight win.
        var ordered = sheet._rules.OrderBy(rule => rule.Weight).ToArray();
        sheet.Apply(root, ordered);
    }

    private void Collect(SvgElement element)
    {
        if (element.Name == "style")
        {
            Parse(element);
        }
        element.Children.ForEach(Collect);
    }

    private void Parse(SvgElement element)
    {
        var css = WithoutComments(element, element.Text).AsSpan().Trim();
        while (css.Length > 0)
        {
            var open = css.IndexOf('{');
            var close = css.IndexOf('}');
            var selectors = (open < 0 ? css : css[..open]).Trim().ToString();
            if (selectors.StartsWith('@'))
            {
                throw element.Fault($"the rule \"{SvgElement.Shorten(selectors)}\" is not read; allowed: plain rules of this file.");
            }
            if (open < 0 || close < open)
            {
                throw element.Fault($"a rule has no braces: \"{SvgElement.Shorten(selectors)}\".");
            }
            var declarations = SvgDeclarations.Parse(element, css[(open + 1)..close].ToString());
            foreach (var selector in selectors.Split(','))
            {
                if (_rules.Count >= _limits.StyleRules)
                {
                    throw element.Fault($"the style sheets have more rules than allowed: {_limits.StyleRules}.");
                }
                _rules.Add(Rule.Parse(element, selector.Trim(), declarations));
            }
            css = css[(close + 1)..].TrimStart();
        }
    }

    private static string WithoutComments(SvgElement element, string css)
    {
        css = css.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal);
        var start = css.IndexOf("/*", StringComparison.Ordinal);
        if (start < 0)
        {
            return css;
        }
        var kept = new System.Text.StringBuilder();
        var from = 0;
        while (start >= 0)
        {
            kept.Append(css, from, start - from).Append(' ');
            var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                throw element.Fault("a comment in the style sheet has no end.");
            }
            from = end + 2;
            start = css.IndexOf("/*", from, StringComparison.Ordinal);
        }
        return kept.Append(css, from, css.Length - from).ToString();
    }

    private void Apply(SvgElement element, Rule[] rules)
    {
        foreach (var (attribute, value) in element.Attributes)
        {
            if (SvgVocabulary.PresentationAttributes.Contains(attribute))
            {
                element.Properties[attribute] = value.Trim();
            }
        }
        var classes = (element.Attribute("class") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var own = SvgDeclarations.Parse(element, element.Attribute("style") ?? "");
        var matching = rules.Where(rule => rule.Matches(element, classes)).SelectMany(rule => rule.Declarations).Concat(own).ToArray();
        _applied += matching.Length;
        if (_applied > Applications)
        {
            throw element.Fault($"the style rules apply more often than allowed: {Applications} declarations.");
        }
        foreach (var declaration in matching.Where(one => !one.Important).Concat(matching.Where(one => one.Important)))
        {
            element.Properties[declaration.Property] = declaration.Value;
        }
        RefuseUndrawable(element);
        foreach (var child in element.Children)
        {
            Apply(child, rules);
        }
    }

    private static void RefuseUndrawable(SvgElement element)
    {
        foreach (var (property, value) in element.Properties)
        {
            // An external reference is refused even where nothing would use it.
            _ = SvgReference.OfUrl(element, property, value, out _);
            if (SvgVocabulary.Neutral.TryGetValue(property, out var neutral) && !neutral.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                throw element.BadValue(property, value, neutral.Length == 0 ? "only as an attribute" : string.Join(" or ", neutral));
            }
        }
    }

    private sealed record Rule(string? Element, string[] Classes, string[] Ids, SvgDeclaration[] Declarations)
    {
        public int Weight => (Ids.Length * 10_000) + (Classes.Length * 100) + (Element is null ? 0 : 1);

        public static Rule Parse(SvgElement sheet, string selector, SvgDeclaration[] declarations)
        {
            var parts = new List<string>();
            var start = 0;
            for (var at = 1; at <= selector.Length; at++)
            {
                if (at == selector.Length || selector[at] is '.' or '#')
                {
                    parts.Add(selector[start..at]);
                    start = at;
                }
            }
            if (parts.Count is 0 or > 20 || parts.Any(part => !IsSimple(part)))
            {
                throw sheet.Fault($"the selector \"{SvgElement.Shorten(selector)}\" is not read; allowed: element, .class, #id, and these joined or in lists.");
            }
            return new Rule(
                parts.Find(part => part[0] is not ('.' or '#' or '*')),
                [.. parts.Where(part => part[0] == '.').Select(part => part[1..])],
                [.. parts.Where(part => part[0] == '#').Select(part => part[1..])],
                declarations);
        }

        public bool Matches(SvgElement element, HashSet<string> classes) =>
            (Element is null || Element == element.Name)
            && Classes.All(classes.Contains)
            && Ids.All(wanted => element.Attribute("id") == wanted);

        private static bool IsSimple(string part)
        {
            var name = part[0] is '.' or '#' ? part.AsSpan(1) : part;
            return name is "*" || (name.Length > 0 && name.IndexOfAnyExcept(NameCharacters) < 0) || IsInternational(name);
        }

        private static bool IsInternational(ReadOnlySpan<char> name)
        {
            foreach (var c in name)
            {
                if (c < 0x80 && !NameCharacters.Contains(c))
                {
                    return false;
                }
            }
            return name.Length > 0;
        }

        private static readonly System.Buffers.SearchValues<char> NameCharacters =
            System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
    }
}
