using Xunit;

namespace SocialPipeline.Templates;

public sealed class TemplateReaderTests
{
    [Fact]
    public void A_template_with_everything_reads_without_faults()
    {
        var template = SampleTemplate.Read();

        Assert.Equal("sample", template.Id);
        Assert.Equal(["post", "story"], template.ContentTypes);
        Assert.Equal(["headline", "eyebrow", "photo", "shade", "value", "loud", "tips", "names"], template.Inputs.Select(input => input.Name));
        Assert.Equal(["story", "wide", "base"], template.Layouts.Select(layout => layout.Name));
        Assert.Equal(64, template.Sha256.Length);
    }
}
