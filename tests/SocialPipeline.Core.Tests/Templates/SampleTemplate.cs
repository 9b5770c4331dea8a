using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Templates;

/// <summary>A template that uses everything the document format has, and the faults of changed ones.</summary>
internal static class SampleTemplate
{
    public const string Json = """
        {
          "$schema": "template.schema.json",
          "schemaVersion": 1,
          "id": "sample",
          "name": "Sample",
          "description": "Everything at once.",
          "contentTypes": ["post", "story"],
          "inputs": {
            "headline": { "type": "text", "required": true, "maxLength": 110, "label": "Headline", "example": "We've dropped anchor" },
            "eyebrow": { "type": "text", "default": "News" },
            "photo": { "type": "image" },
            "shade": { "type": "color", "default": "accent" },
            "value": { "type": "number", "min": 0, "max": 100, "default": 38 },
            "loud": { "type": "boolean", "default": false },
            "tips": { "type": "list", "fields": ["lead", "sentence"], "minItems": 2, "maxItems": 6, "example": [{ "lead": "One", "sentence": "Two" }] },
            "names": { "type": "list", "example": ["Ada", "Grace"] }
          },
          "surface": ["tips", "brand"],
          "margin": { "top": "7.4%", "end": 24, "bottom": "max(2u, 1f)", "start": "100% - 4u" },
          "dropOrder": ["eyebrow", { "layer": "rows", "keep": 4 }, { "layer": "badge" }],
          "layers": [
            { "type": "image", "id": "photo", "source": "photo", "when": "photo", "fit": "contain", "focus": [0.2, 0.8],
              "mask": { "shape": "art", "path": "M0,0L1,0L1,1Z", "keepAspect": true }, "treatment": "none", "fallback": "tone",
              "shadow": { "color": "tone", "x": "-8.5%", "y": "-10%" }, "anchor": [1, 1], "fade": [{ "side": "start", "size": "30%" }],
              "start": 0, "top": "10vh", "end": "1cw", "bottom": "1ch", "width": "fill", "height": "fill(2)", "aspect": 1.5 },
            { "type": "scrim", "id": "veil", "for": ["headline"], "color": "ground", "from": "start", "solid": 0.5, "minStrength": 0.1 },
            { "type": "frame", "id": "stack", "area": "content", "layout": "vertical", "gap": "2.4vh", "padding": ["1u", "2u"], "align": "stretch",
              "justify": "space-between", "columns": 3, "fill": { "angle": 90, "stops": [{ "color": "ground/0", "at": 0 }, { "color": "mix(ground, ink, 12)", "at": 1 }] },
              "corners": "brand", "clip": true, "surface": "paper",
              "children": [
                { "type": "text", "id": "eyebrow", "text": "{{ eyebrow | upcase }}", "role": "label", "color": "{{ shade }}", "when": { "input": "eyebrow" } },
                { "type": "text", "id": "headline", "text": ["BHD ", { "text": "{{ headline }}", "role": "strong", "weight": 700, "italic": false, "color": "highlight",
                  "scale": 0.42, "align": "cap-top", "features": ["tnum", "-liga", "ss01=2"], "underline": true, "highlight": { "color": "spot", "shape": "marker", "padding": [0.1, 0.2], "corners": 0.3 }, "when": { "class": ["story", "portrait"], "not": { "platform": "x" } } }],
                  "role": "display", "size": { "max": "12.8u", "min": "5u" }, "maxLines": 3, "fit": "shrink", "color": "ink", "align": "center", "verticalAlign": "end",
                  "balance": true, "hangQuote": true, "bind": false, "lineHeight": 1.1, "tracking": -0.01, "features": ["smcp"], "outline": { "color": "ground", "width": "2%" }, "shadow": { "color": "black/40", "y": "4%", "blur": "3%" }, "hangPunctuation": true, "hyphenate": true, "mayOverlap": ["badge"], "spaceBefore": "1u" },
                { "type": "frame", "id": "rows", "repeat": { "over": "tips", "most": 4 }, "layout": "horizontal", "height": "hug", "enter": "slide",
                  "children": [
                    { "type": "text", "id": "lead", "text": "{{ number }} {{ item.lead }}", "size": "lead", "when": "item.lead" },
                    { "type": "shape", "id": "rule", "shape": "line", "stroke": { "color": "line", "width": "0.2u" }, "height": 2, "when": { "liquid": "index > 0" } }
                  ] },
                { "type": "shape", "id": "dots", "repeat": { "times": 100 }, "shape": "ellipse", "fill": "spot", "opacity": 0.5, "turn": 1, "mirror": false }
              ] },
            { "type": "shape", "id": "badge", "shape": "path", "outline": "badge", "fill": "spot", "visible": true, "alignSelf": "end",
              "minWidth": "4u", "maxWidth": "10u", "minHeight": 4, "maxHeight": "20%", "width": "hug" },
            { "type": "logo", "id": "logo", "lockup": "mark", "height": "5vh" },
            { "type": "qr", "id": "code", "value": "https://example.org/{{ headline | url_encode }}", "dark": "ink", "light": "white", "quietZone": 4, "minModule": 4.5 }
          ],
          "variants": [
            { "name": "story", "when": { "class": "story" }, "surface": "brand", "margin": "8%", "dropOrder": ["eyebrow"],
              "set": { "lead": { "size": { "max": "8u" } }, "badge": { "visible": false }, "headline": { "maxLines": 4, "color": null } } },
            { "name": "wide", "when": { "any": [{ "aspect": { "min": 2 } }, { "format": ["x-header"] }], "all": [{ "input": "loud", "equals": true }] },
              "layers": [ { "type": "text", "id": "headline", "text": "{{ headline }}", "size": 40 } ] }
          ]
        }
        """;

    public static Template Read(string? json = null) => TemplateReader.Read(json ?? Json, "sample.json");

    /// <summary>The sample with one piece of its text changed.</summary>
    public static string With(string found, string put)
    {
        Assert.Contains(found, Json, StringComparison.Ordinal);
        var at = Json.IndexOf(found, StringComparison.Ordinal);
        return string.Concat(Json.AsSpan(0, at), put, Json.AsSpan(at + found.Length));
    }

    /// <summary>The line on which a piece of the sample stands, from 1.</summary>
    public static int LineOf(string found) => Json[..Json.IndexOf(found, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

    public static IReadOnlyList<DocumentProblem> Faults(string json) => Assert.Throws<DocumentException>(() => Read(json)).Problems;

    public static IReadOnlyList<DocumentProblem> Faults(string found, string put) => Faults(With(found, put));

    public static DocumentProblem Fault(string found, string put) => Assert.Single(Faults(found, put));
}
