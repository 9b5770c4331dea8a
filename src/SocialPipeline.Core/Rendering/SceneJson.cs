using System.Text;
using System.Text.Json;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Rendering;

/// <summary>Writes a scene as JSON: the same scene always gives the same text. Lengths are pixels with two decimals.</summary>
public static partial class SceneJson
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The scene as indented JSON.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="glyphs">Whether every run lists its glyphs, positions and clusters. Default: yes.</param>
    public static string Write(Scene scene, bool glyphs = true)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            new Writing(writer, glyphs).Scene(scene);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private sealed partial class Writing(Utf8JsonWriter json, bool glyphs)
    {
        public void Scene(Scene scene)
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", Layout.Scene.SchemaVersion);
            json.WriteString("template", scene.Template);
            json.WriteString("templateSha256", scene.TemplateSha256);
            json.WriteString("layout", scene.Layout);
            json.WriteString("brand", scene.Brand);
            json.WriteString("format", scene.Format);
            json.WriteNumber("width", scene.Width);
            json.WriteNumber("height", scene.Height);
            json.WriteString("direction", scene.Direction == LayoutDirection.RightToLeft ? "rtl" : "ltr");
            Color("ground", scene.Ground);
            Rectangle("content", scene.Content);
            Rectangle("safe", scene.Safe);
            Number("textFloor", scene.TextFloor);
            if (scene.Dropped.Count > 0)
            {
                json.WriteStartArray("dropped");
                foreach (var item in scene.Dropped)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
            }

            json.WriteStartArray("elements");
            foreach (var element in scene.Elements)
            {
                Element(element);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        private void Element(SceneElement element)
        {
            json.WriteStartObject();
            json.WriteString("type", element switch
            {
                SceneText => "text",
                SceneImage => "image",
                SceneShape => "shape",
                SceneLogo => "logo",
                SceneScrim => "scrim",
                _ => "qr",
            });
            json.WriteString("id", element.Id);
            if (element.Id != element.Layer)
            {
                json.WriteString("layer", element.Layer);
            }

            Rectangle("box", element.Box);
            if (element.Opacity < 1)
            {
                Number("opacity", element.Opacity);
            }

            if (element.Enter != EnterEffect.Auto)
            {
                json.WriteString("enter", TemplateNames.EnterEffects.First(pair => pair.Value == element.Enter).Key);
            }

            if (element.Clip is { } clip)
            {
                Rectangle("clip", clip);
            }

            switch (element)
            {
                case SceneText text:
                    Text(text);
                    break;
                case SceneImage image:
                    Image(image);
                    break;
                case SceneShape shape:
                    Shape(shape);
                    break;
                case SceneLogo logo:
                    json.WriteString("variant", logo.Variant.Id);
                    Rectangle("clearSpace", logo.ClearSpace);
                    Optional("contrast", logo.Contrast);
                    break;
                case SceneScrim scrim:
                    Color("color", scrim.Color);
                    json.WriteString("from", scrim.From);
                    Number("solid", scrim.Solid);
                    Optional("strength", scrim.Strength);
                    break;
                case SceneQr qr:
                    json.WriteString("value", qr.Value);
                    Color("dark", qr.Dark);
                    Color("light", qr.Light);
                    Number("moduleSize", qr.ModuleSize);
                    break;
            }

            json.WriteEndObject();
        }

        private void Text(SceneText text)
        {
            json.WriteString("text", text.Text);
            json.WriteString("role", text.Role);
            Number("size", text.Size);
            Number("minSize", text.MinSize);
            Color("color", text.Color);
            Rectangle("ink", text.Ink);
            Optional("contrast", text.Contrast);
            if (text.Overflows)
            {
                json.WriteBoolean("overflows", true);
            }

            if (text.Lines.Truncated)
            {
                json.WriteBoolean("truncated", true);
            }

            if (text.Lines.MissingGlyphs.Count > 0)
            {
                json.WriteStartArray("missingGlyphs");
                foreach (var missing in text.Lines.MissingGlyphs)
                {
                    json.WriteStartObject();
                    json.WriteString("codepoints", missing.ToString());
                    json.WriteNumber("index", missing.Index);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            Stroke("outline", text.Outline);
            Shadow(text.Shadow);
            Decorations("highlights", text, TextDecorationKind.Highlight);
            Decorations("underlines", text, TextDecorationKind.Underline);
            json.WriteStartArray("lines");
            foreach (var line in text.Lines.Lines)
            {
                json.WriteStartObject();
                Number("x", text.Origin.X + line.X);
                Number("baseline", text.Origin.Y + line.Baseline);
                Number("width", line.Width);
                json.WriteStartArray("runs");
                foreach (var run in line.Runs)
                {
                    Run(run);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Run(GlyphRun run)
        {
            json.WriteStartObject();
            json.WriteString("family", run.Face.Family);
            json.WriteNumber("weight", run.Face.Weight);
            if (run.Span.Weight != run.Face.Weight)
            {
                json.WriteNumber("askedWeight", run.Span.Weight);
            }

            if (run.Face.Italic)
            {
                json.WriteBoolean("italic", true);
            }

            json.WriteString("fontSha256", run.Face.Sha256);
            Number("size", run.Size);
            Color("color", run.Color);
            if (run.Span.Features is { Count: > 0 } features)
            {
                json.WriteString("features", string.Join(' ', features));
            }

            json.WriteString("direction", run.Direction == TextDirection.RightToLeft ? "rtl" : "ltr");
            json.WriteNumber("start", run.Start);
            json.WriteNumber("end", run.End);
            if (glyphs)
            {
                json.WriteString("glyphs", string.Join(' ', run.Glyphs));
                json.WriteString("x", string.Join(' ', run.Positions.Select(position => Round(position.X).ToString(System.Globalization.CultureInfo.InvariantCulture))));
                if (run.Positions.Any(position => position.Y != 0))
                {
                    json.WriteString("y", string.Join(' ', run.Positions.Select(position => Round(position.Y).ToString(System.Globalization.CultureInfo.InvariantCulture))));
                }

                json.WriteString("clusters", string.Join(' ', run.Clusters));
            }

            json.WriteEndObject();
        }

        private void Shape(SceneShape shape)
        {
            if (shape.Path is not null)
            {
                json.WriteString("path", shape.Path);
            }

            if (shape.Fill is { } fill)
            {
                json.WriteStartObject("fill");
                if (fill.Stops.Count == 1)
                {
                    Color("color", fill.Stops[0].Color);
                }
                else
                {
                    Number("angle", fill.Angle);
                    json.WriteStartArray("stops");
                    foreach (var (color, at) in fill.Stops)
                    {
                        json.WriteStartObject();
                        Color("color", color);
                        Number("at", at);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            Stroke("stroke", shape.Stroke);
            Shadow(shape.Shadow);
        }

        private void Stroke(string name, SceneStroke? stroke)
        {
            if (stroke is not null)
            {
                json.WriteStartObject(name);
                Color("color", stroke.Color);
                Number("width", stroke.Width);
                json.WriteEndObject();
            }
        }

        private void Decorations(string name, SceneText text, TextDecorationKind kind)
        {
            var found = text.Lines.Decorations.Where(each => each.Kind == kind).ToList();
            if (found.Count == 0)
            {
                return;
            }

            json.WriteStartArray(name);
            foreach (var (_, bounds, radius, color) in found)
            {
                json.WriteStartObject();
                Rectangle("box", new Box(text.Origin.X + bounds.Left, text.Origin.Y + bounds.Top, bounds.Width, bounds.Height));
                if (radius > 0)
                {
                    Number("radius", radius);
                }

                Color("color", color);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Shadow(SceneShadow? shadow)
        {
            if (shadow is null)
            {
                return;
            }

            json.WriteStartObject("shadow");
            Color("color", shadow.Color);
            Number("x", shadow.X);
            Number("y", shadow.Y);
            Number("blur", shadow.Blur);
            json.WriteEndObject();
        }

        private void Rectangle(string name, Box box)
        {
            json.WriteStartObject(name);
            Number("x", box.X);
            Number("y", box.Y);
            Number("width", box.Width);
            Number("height", box.Height);
            json.WriteEndObject();
        }

        private void Color(string name, Color color) => json.WriteString(name, color.ToHex());

        private void Optional(string name, double? value)
        {
            if (value is { } number)
            {
                Number(name, number);
            }
        }

        private void Number(string name, double value) => json.WriteNumber(name, Round(value));

        private static decimal Round(double value) => Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero) / 1.00m;
    }
}
