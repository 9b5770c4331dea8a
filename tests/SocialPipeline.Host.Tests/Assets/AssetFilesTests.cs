using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SocialPipeline.Host.Storage;
using Xunit;

namespace SocialPipeline.Host.Assets;

public sealed class AssetFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("studio-data-").FullName;
    private readonly AssetFiles _files;

    public AssetFilesTests() => _files = new AssetFiles(Options.Create(new StorageOptions { DataDirectory = _folder }));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_is_found_by_its_content()
    {
        var hash = await _files.PutAsync("a", Encoding.UTF8.GetBytes("picture"), default);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("picture"u8)), hash);
        Assert.Equal("picture", await File.ReadAllTextAsync(_files.Find("a", hash)!));
    }

    [Fact]
    public async Task The_same_content_is_kept_once_and_nothing_else_lies_about()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _files.PutAsync("a", new byte[50_000], default)));

        Assert.Single(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_one_workspace_keeps_another_does_not_find()
    {
        var hash = await _files.PutAsync("a", new byte[] { 1 }, default);

        Assert.Null(_files.Find("b", hash));
    }

    [Fact]
    public async Task A_file_that_was_cut_short_is_written_anew()
    {
        var hash = await _files.PutAsync("a", new byte[] { 1, 2, 3 }, default);
        await File.WriteAllBytesAsync(_files.Find("a", hash)!, [1]);

        await _files.PutAsync("a", new byte[] { 1, 2, 3 }, default);

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(_files.Find("a", hash)!));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("AB")]
    public void A_name_that_is_no_hash_finds_nothing(string name) => Assert.Null(_files.Find("a", name));

    [Fact]
    public async Task A_workspace_is_never_a_path() => await Assert.ThrowsAsync<ArgumentException>(() => _files.PutAsync("../b", new byte[] { 1 }, default));
}
