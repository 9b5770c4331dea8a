using Xunit;

namespace SocialPipeline.Generation;

public sealed class FolderImagerySourceTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public FolderImagerySourceTests()
    {
        foreach (var name in new[] { "harbour-at-dawn.bmp", "Harbour boats.BMP", "leaf.bmp", "harbour notes.txt" })
        {
            _folder.Write(name, SmallTemplates.Picture.Bytes);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_picture_that_shares_most_words_comes_first()
    {
        var found = await Find("A harbour at dawn, boats far away", count: 5);

        // Both share two words; the capital letter comes first in the order of names.
        Assert.Equal(["Harbour boats.BMP", "harbour-at-dawn.bmp"], found.Select(candidate => candidate.Id));
        Assert.All(found, candidate => Assert.Equal(("folder", "CC0-1.0"), (candidate.Source, candidate.Licence)));
        Assert.Equal("harbour-at-dawn.bmp", (await Find("Dawn over the harbours", count: 1))[0].Id);
    }

    [Fact]
    public async Task A_picture_that_shares_nothing_is_not_offered() => Assert.Empty(await Find("Mountains in snow"));

    [Fact]
    public async Task A_candidate_is_opened_and_a_foreign_name_is_not()
    {
        var source = new FolderImagerySource(_folder.Path);
        var found = await source.FindAsync(new ImageryQuery(["leaf"]));

        Assert.Equal(SmallTemplates.Picture.Sha256, (await source.OpenAsync(found[0])).Sha256);
        await Assert.ThrowsAsync<ArgumentException>(() => source.OpenAsync(found[0] with { Id = "../secret.bmp" }));
        await Assert.ThrowsAsync<ArgumentException>(() => source.OpenAsync(found[0] with { Source = "stock" }));
    }

    [Fact]
    public void A_missing_folder_is_an_error()
        => Assert.Throws<DirectoryNotFoundException>(() => new FolderImagerySource(Path.Combine(_folder.Path, "none")));

    private async Task<IReadOnlyList<ImageryCandidate>> Find(string words, int count = 1)
        => await new FolderImagerySource(_folder.Path, "CC0-1.0").FindAsync(ImageryQuery.For(new Brief { Title = "-", ContentBrief = words }) with { Count = count });
}
