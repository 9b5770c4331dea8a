using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Templates;

public sealed class TemplateLibraryTests
{
    [Fact]
    public void Every_template_that_comes_with_the_package_reads_without_faults()
        => Assert.All(TemplateLibrary.BuiltIn.Templates, template => Assert.Same(template, TemplateLibrary.BuiltIn.Get(template.Id)));

    [Fact]
    public void An_unknown_id_is_refused_with_the_nearest()
    {
        var library = TemplateLibrary.Empty.With(SampleTemplate.Read());
        var fault = Assert.Throws<UnknownTemplateException>(() => library.Get("smaple"));
        Assert.Equal("smaple", fault.Id);
        Assert.Contains("Did you mean 'sample'?", fault.Message, StringComparison.Ordinal);
        Assert.False(library.TryGet("smaple", out _));
        Assert.True(library.TryGet("sample", out _));
    }

    [Fact]
    public void A_folder_adds_its_templates_and_replaces_those_of_the_same_id()
    {
        var folder = Directory.CreateTempSubdirectory("templates");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "b.json"), SampleTemplate.With("\"name\": \"Sample\"", "\"name\": \"Mine\""));
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), SampleTemplate.With("\"id\": \"sample\"", "\"id\": \"first\""));
            File.WriteAllText(Path.Combine(folder.FullName, "readme.txt"), "no template");
            var library = TemplateLibrary.Empty.With(SampleTemplate.Read()).WithFolder(folder.FullName);
            Assert.Equal(["sample", "first"], library.Templates.Select(template => template.Id));
            Assert.Equal("Mine", library.Get("sample").Name);

            File.WriteAllText(Path.Combine(folder.FullName, "c.json"), "{");
            Assert.Equal("c.json", Assert.Throws<DocumentException>(() => TemplateLibrary.Empty.WithFolder(folder.FullName)).SourceName);
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
