using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <content>Pictures.</content>
public static partial class SceneJson
{
    private sealed partial class Writing
    {
        private void Image(SceneImage image)
        {
            json.WriteString("input", image.Input);
            json.WriteString("source", image.Source.Name);
            json.WriteString("sha256", image.Source.Sha256);
            Rectangle("crop", image.Crop);
            if (image.Focus is { } focus)
            {
                json.WriteStartObject("focus");
                Number("x", focus.X);
                Number("y", focus.Y);
                json.WriteString("from", image.FocusOrigin switch { FocusOrigin.Given => "given", FocusOrigin.Template => "template", FocusOrigin.Adjusted => "adjusted", _ => "found" });
                json.WriteEndObject();
            }

            Number("scale", image.Scale);
            if (image.AltText is not null)
            {
                json.WriteString("altText", image.AltText);
            }

            if (image.Duotone is { } duotone)
            {
                json.WriteStartObject("duotone");
                Color("dark", duotone.Dark);
                Color("light", duotone.Light);
                json.WriteEndObject();
            }

            if (image.Tint is { } tint)
            {
                json.WriteStartObject("tint");
                Color("color", tint.Color);
                Number("strength", tint.Strength);
                json.WriteEndObject();
            }

            Optional("darken", image.Darken > 0 ? image.Darken : null);
            Optional("blur", image.Blur > 0 ? image.Blur : null);
            if (image.Extension is { } extension)
            {
                json.WriteStartObject("extension");
                json.WriteString("side", extension.Edge.ToString().ToLowerInvariant());
                Rectangle("room", extension.Room);
                Number("seam", extension.Seam);
                if (extension.Color is { } color)
                {
                    Color("color", color);
                }

                json.WriteEndObject();
            }

            if (image.Mask is not null)
            {
                json.WriteString("mask", image.Mask);
            }

            Shadow(image.Shadow);
            foreach (var fade in image.Fades)
            {
                json.WriteStartObject($"fade-{fade.Side}");
                Number("depth", fade.Depth);
                Color("color", fade.Color);
                json.WriteEndObject();
            }
        }
    }
}
