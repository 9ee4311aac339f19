using EspaceFamille.Tool.Images;
using Xunit;

namespace EspaceFamille.Tool.Tests.Images;

public sealed class ReproducibleImageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("images-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Two publishings differ in the times of their files, in their order and in the history.</summary>
    [Fact]
    public async Task Rewrite_TwoPublishingsOfOneCommit_GivesTheSameArchive()
    {
        var one = await RewriteAsync(
            "one", new PublishedImage(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero), ["app/a.dll", "app/b.dll"]));
        var other = await RewriteAsync(
            "other", new PublishedImage(new DateTimeOffset(2026, 11, 9, 8, 0, 0, TimeSpan.Zero), ["app/b.dll", "app/a.dll"]));
        Assert.Equal(one.Digest, other.Digest);
        Assert.Equal(await File.ReadAllBytesAsync(one.Archive), await File.ReadAllBytesAsync(other.Archive));
    }

    [Fact]
    public async Task Rewrite_OtherContent_GivesAnotherDigest()
    {
        var time = new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
        var one = await RewriteAsync("one", new PublishedImage(time, ["app/a.dll"]));
        var other = await RewriteAsync("other", new PublishedImage(time, ["app/b.dll"]));
        Assert.NotEqual(one.Digest, other.Digest);
    }

    [Fact]
    public async Task Rewrite_Layer_KeepsOwnersAndModes()
    {
        var (archive, _) = await RewriteAsync(
            "one", new PublishedImage(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero), ["app/a.dll"]));
        var entry = Assert.Single(PublishedImage.LayerEntries(archive, Path.Combine(_folder, "again")));
        Assert.Equal(("app/a.dll", 10001, PublishedImage.Mode), (entry.Name, entry.Uid, entry.Mode));
        Assert.Equal(PublishedImage.CommitTime, entry.ModificationTime);
    }

    private async Task<(string Archive, string Digest)> RewriteAsync(string name, PublishedImage image)
    {
        var archive = Path.Combine(_folder, $"{name}.tar");
        image.Write(archive, Directory.CreateDirectory(Path.Combine(_folder, $"{name}-source")).FullName);
        var layout = Directory.CreateDirectory(Path.Combine(_folder, $"{name}-layout")).FullName;
        return (archive, await ReproducibleImage.RewriteAsync(archive, layout, CancellationToken.None));
    }
}
