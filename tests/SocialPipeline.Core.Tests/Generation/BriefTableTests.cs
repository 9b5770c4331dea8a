using SocialPipeline.Documents;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class BriefTableTests
{
    [Fact]
    public void Every_column_becomes_its_part_of_the_brief()
    {
        var row = Read(
            ("Title", "Open on Sunday"), ("description", "From noon."), ("contentBrief", "Calm."), ("PLATFORMS", "instagram, x"), ("contentType", "story"), ("template", "quote"),
            ("locale", "en-GB"), ("altText", "A jetty"), ("caption", "Come."), ("hashtags", "#one; two"), ("formats", "x-cover,youtube-cover"), ("photo", "a.jpg"), ("photoAlt", "A boat"), ("price", " 29 "), ("tag", ""));

        Assert.Null(row.Error);
        var brief = row.Brief!;
        Assert.Equal(("Open on Sunday", "From noon.", "Calm.", "story", "quote"), (brief.Title, brief.Description, brief.ContentBrief, brief.ContentType, brief.Template));
        Assert.Equal(("en-GB", "A jetty", "Come."), (brief.Locale, brief.AltText, brief.Caption));
        Assert.Equal(["instagram", "x"], brief.Platforms);
        Assert.Equal(["x-cover", "youtube-cover"], brief.Formats);
        Assert.Equal(["#one", "#two"], brief.Hashtags);
        Assert.Equal(["photo", "price"], brief.Inputs.Keys.Order());
        Assert.Equal(new InputValue.Text("29"), brief.Inputs["price"]);
        var photo = Assert.IsType<InputValue.Image>(brief.Inputs["photo"]);
        Assert.Equal(("a.jpg", "A boat"), (photo.Source.Name, photo.AltText));
    }

    [Fact]
    public void An_empty_cell_is_not_given()
    {
        var brief = Read(("title", "T"), ("description", " "), ("locale", ""), ("formats", "")).Brief!;

        Assert.Equal((null, null, ContentTypes.Post), (brief.Description, brief.Locale, brief.ContentType));
        Assert.Empty(brief.Formats);
    }

    [Fact]
    public void All_formats_are_one_word() => Assert.True(Read(("title", "T"), ("formats", "all")).Brief!.AllFormats);

    [Fact]
    public void A_row_with_faults_has_its_error_with_the_rows_number()
    {
        var row = Read(("description", "No title."), ("contentType", "poster"));

        Assert.Null(row.Brief);
        var error = Assert.IsType<DocumentException>(row.Error);
        Assert.Contains("row 3", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Problems.Count);
    }

    [Fact]
    public void Columns_that_differ_only_in_their_letters_are_a_fault_of_the_row() =>
        Assert.Contains("twice", Assert.IsType<DocumentException>(Read(("title", "One"), ("TITLE", "Two")).Error).Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_that_can_be_no_input_is_a_fault_of_the_row() =>
        Assert.Contains("not a name", Read(("title", "T"), ("not a name", "x")).Error!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "Open on Sunday!", "0001-open-on-sunday")]
    [InlineData(12, "Čapi létají", "0012-capi-letaji")]
    [InlineData(3, "مفتوح", "0003")]
    [InlineData(4, "../../etc/passwd", "0004-etc-passwd")]
    [InlineData(10000, "A title that is much longer than any file's name needs to be", "10000-a-title-that-is-much-longer-than-any-fil")]
    public void A_name_is_a_number_and_plain_letters(int number, string text, string expected) => Assert.Equal(expected, BriefTable.NameOf(number, text));

    [Fact]
    public void The_name_column_names_the_row_before_its_title() => Assert.Equal("0003-spring", Read(("title", "T"), ("name", "Spring")).Name);

    private static BriefRow Read(params (string Column, string Cell)[] cells) =>
        BriefTable.Read(3, cells.ToDictionary(cell => cell.Column, cell => cell.Cell), name => ImageSource.FromBytes(new byte[] { 1 }, name));
}
