using SocialPipeline.Documents;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class BriefReaderTests
{
    [Fact]
    public void Everything_that_a_brief_may_say_is_read()
    {
        var brief = Read(
            """
            "description": "More.", "contentBrief": "Calm.", "platforms": ["instagram", "x"], "contentType": "story", "template": "quote",
            "inputs": { "price": 29.5, "loud": true, "photo": { "src": "a.jpg", "alt": "A boat", "focus": [0.2, 0.8] }, "tips": ["One", { "text": "Two", "icon": { "src": "b.jpg" } }] },
            "locale": "en-GB", "altText": "Alt.", "caption": "Post.", "hashtags": ["#one", "two"]
            """);

        Assert.Equal(("Title", "More.", "Calm.", "story", "quote"), (brief.Title, brief.Description, brief.ContentBrief, brief.ContentType, brief.Template));
        Assert.Equal(["instagram", "x"], brief.Platforms);
        Assert.Equal(("en-GB", "Alt.", "Post."), (brief.Locale, brief.AltText, brief.Caption));
        Assert.Equal(["#one", "#two"], brief.Hashtags);
        Assert.Equal(new InputValue.Number(29.5), brief.Inputs["price"]);
        Assert.Equal(new InputValue.Flag(true), brief.Inputs["loud"]);
        var photo = Assert.IsType<InputValue.Image>(brief.Inputs["photo"]);
        Assert.Equal(("a.jpg", "A boat", new FocusPoint(0.2, 0.8)), (photo.Source.Name, photo.AltText, photo.Focus));
        var tips = Assert.IsType<InputValue.List>(brief.Inputs["tips"]).Items;
        Assert.Equal(new InputValue.Text("One"), tips[0]["text"]);
        Assert.IsType<InputValue.Image>(tips[1]["icon"]);
    }

    [Fact]
    public void A_brief_of_a_title_alone_has_the_written_defaults()
    {
        var brief = Read("");

        Assert.Equal((ContentTypes.Post, null, false), (brief.ContentType, brief.Template, brief.AllFormats));
        Assert.Empty(brief.Platforms);
        Assert.Empty(brief.Formats);
    }

    [Theory]
    [InlineData("\"formats\": \"all\"", true, 0)]
    [InlineData("\"formats\": [\"x-cover\", \"youtube-cover\"]", false, 2)]
    public void Formats_are_all_or_a_list(string json, bool all, int count)
    {
        var brief = Read(json);

        Assert.Equal((all, count), (brief.AllFormats, brief.Formats.Count));
    }

    [Fact]
    public void Shorter_wordings_are_read_and_keep_what_they_leave_out()
    {
        var brief = Read("""
            "description": "More.", "inputs": { "price": 3, "place": "Harbour" },
            "shorter": [{ "title": "Short", "description": "", "inputs": { "place": "Quay" } }, { "description": "Less." }]
            """);

        Assert.Equal(2, brief.Shorter.Count);
        var (first, second) = (brief.InWording(1), brief.InWording(2));
        Assert.Equal(("Short", ""), (first.Title, first.Description));
        Assert.Equal((new InputValue.Number(3), new InputValue.Text("Quay")), (first.Inputs["price"], first.Inputs["place"]));
        Assert.Equal(("Title", "Less.", new InputValue.Text("Harbour")), (second.Title, second.Description, second.Inputs["place"]));
    }

    [Fact]
    public void Translations_are_read_by_their_language()
    {
        var brief = Read("""
            "caption": "Come.", "hashtags": ["one"],
            "translations": {
              "de": { "title": "Titel" },
              "ar": { "title": "عنوان", "description": "المزيد.", "altText": "رصيف", "caption": "تعال.", "hashtags": [], "shorter": [{ "title": "قصير" }] }
            }
            """);

        var (german, arabic) = (brief.Translations["de"], brief.Translations["ar"]);
        Assert.Equal(("Titel", null, null, null), (german.Copy.Title, german.Copy.Description, german.Caption, german.Hashtags));
        Assert.Equal(("عنوان", "المزيد.", "رصيف", "تعال."), (arabic.Copy.Title, arabic.Copy.Description, arabic.AltText, arabic.Caption));
        Assert.Empty(arabic.Hashtags!);
        Assert.Equal("قصير", Assert.Single(arabic.Shorter).Title);
    }

    [Theory]
    [InlineData("\"translations\": { \"not a tag\": { \"title\": \"T\" } }", "no language")]
    [InlineData("\"translations\": { \"de\": { \"titel\": \"T\" } }", "unknown")]
    [InlineData("\"shorter\": [{ \"subtitle\": \"T\" }]", "unknown")]
    [InlineData("\"shorter\": [\"T\"]", "wrong kind")]
    public void Faults_of_other_wordings_are_told(string json, string told) =>
        Assert.Contains(told, Assert.Throws<DocumentException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_template_auto_is_no_template() => Assert.Null(Read("\"template\": \"auto\"").Template);

    [Fact]
    public void Every_fault_is_reported_at_once_with_its_line()
    {
        var error = Assert.Throws<DocumentException>(() => BriefReader.Read(
            """
            {
              "schemaVersion": 1,
              "titel": "Typo",
              "contentType": "poster",
              "formats": "some",
              "inputs": { "photo": "harbour.jpg", "not a name": "x" },
              "locale": "english please",
              "hashtags": ["two words"]
            }
            """,
            name => throw new InvalidOperationException(name)));

        Assert.Equal([1, 3, 4, 5, 6, 6, 7, 8], error.Problems.Select(problem => problem.Line));
        Assert.All(
            ["'title' is missing", "The property is unknown", "no such name", "no list of formats", "given as an object", "cannot be the name", "no language", "no hashtag"],
            part => Assert.Single(error.Problems, problem => problem.Message.Contains(part, StringComparison.Ordinal)));
        Assert.Contains("Did you mean 'title'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_found_beside_the_brief_and_a_missing_one_is_a_fault_with_its_line()
    {
        using var folder = new ScratchFolder();
        folder.Write("pictures/boat.bmp", SmallTemplates.Picture.Bytes);
        var path = folder.Write("brief.json", """{ "schemaVersion": 1, "title": "T", "inputs": { "photo": { "src": "pictures/boat.bmp" } } }""");

        var photo = Assert.IsType<InputValue.Image>(BriefReader.ReadFile(path).Inputs["photo"]);
        Assert.Equal(SmallTemplates.Picture.Sha256, photo.Source.Sha256);

        var wrong = folder.Write("wrong.json", "{ \"schemaVersion\": 1, \"title\": \"T\",\n \"inputs\": { \"photo\": { \"src\": \"boot.bmp\" } } }");
        var problem = Assert.Single(Assert.Throws<DocumentException>(() => BriefReader.ReadFile(wrong)).Problems);
        Assert.Equal((2, "$.inputs.photo.src"), (problem.Line, problem.Path));
        Assert.Contains("boot.bmp", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harbour")]
    [InlineData("balcony")]
    public void The_sample_briefs_are_sound(string name)
    {
        var brief = BriefReader.ReadFile(Path.Combine(SamplePaths.Root, "samples", "briefs", name + ".json"));

        Assert.NotNull(brief.ContentBrief);
        Assert.IsType<InputValue.Image>(brief.Inputs["photo"]);
    }

    private static Brief Read(string rest)
        => BriefReader.Read($"{{ \"schemaVersion\": 1, \"title\": \"Title\"{(rest.Length > 0 ? ", " + rest : "")} }}", name => ImageSource.FromBytes(new byte[] { 1 }, name));
}
