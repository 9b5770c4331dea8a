using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class SocialPipelineFeatureTests
{
    [Fact]
    public void The_engine_is_there_once()
    {
        using var provider = new ServiceCollection().AddSocialPipeline().AddSocialPipeline().BuildServiceProvider(validateScopes: true);

        Assert.Same(provider.GetRequiredService<ContentGenerator>(), provider.GetRequiredService<ContentGenerator>());
        Assert.Single(provider.GetServices<TemplateRenderer>());
        Assert.Same(PlatformCatalog.Default, provider.GetRequiredService<PlatformCatalog>());
    }

    [Fact]
    public void Templates_that_were_set_up_are_used_and_a_registered_library_stays()
    {
        var library = SmallTemplates.Library(SmallTemplates.Make("mine", "headline*"));
        using var configured = new ServiceCollection().AddSocialPipeline(options => options.Templates = library).BuildServiceProvider();
        using var registered = new ServiceCollection().AddSingleton(library).AddSocialPipeline().BuildServiceProvider();

        Assert.Same(library, configured.GetRequiredService<TemplateLibrary>());
        Assert.Same(library, registered.GetRequiredService<TemplateLibrary>());
    }

    [Fact]
    public async Task A_registered_imagery_source_is_asked()
    {
        var imagery = Substitute.For<IImagerySource>();
        imagery.FindAsync(Arg.Any<ImageryQuery>(), Arg.Any<CancellationToken>()).Returns([]);
        using var provider = new ServiceCollection().AddSingleton(imagery)
            .AddSocialPipeline(options => options.Templates = SmallTemplates.Library(SmallTemplates.Make("mine", "headline*"))).BuildServiceProvider();

        await provider.GetRequiredService<ContentGenerator>().PlanAsync(new Brief { Title = "T" });

        await imagery.Received(1).FindAsync(Arg.Any<ImageryQuery>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public void A_folder_of_templates_and_a_formats_file_are_added()
    {
        using var folder = new ScratchFolder();
        var formats = folder.Write("formats.json", """{ "schemaVersion": 1, "formats": [{ "id": "x-cover", "maxBytes": 1234 }] }""");
        var options = new SocialPipelineOptions().AddFormats(formats);

        Assert.Equal(1234, options.Catalog.Get(PlatformFormats.XCover).MaxBytes);
        Assert.Throws<DirectoryNotFoundException>(() => options.AddTemplates(Path.Combine(folder.Path, "none")));
    }
}
