namespace SocialPipeline.Cli;

/// <summary>A design whose headline never shrinks, so that tests know what fits.</summary>
internal static class CardTemplate
{
    public const string Json = """
        {
          "schemaVersion": 1, "id": "card", "name": "Card", "surface": "paper",
          "inputs": { "headline": { "type": "text", "required": true }, "sub": { "type": "text" }, "eyebrow": { "type": "text" }, "photo": { "type": "image" } },
          "layers": [
            { "type": "image", "id": "photo", "source": "photo", "start": 0, "top": "75%", "width": "100%", "bottom": 0 },
            { "type": "text", "id": "headline", "text": "{{ headline }}", "size": "4u", "maxLines": 4, "area": "content", "top": 0, "height": "60vh" },
            { "type": "logo", "id": "logo", "area": "content", "bottom": "27vh", "start": 0, "height": "max(5vh, 40px)" }
          ]
        }
        """;
}
