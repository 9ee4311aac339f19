using EspaceFamille.Tool.Backup;
using EspaceFamille.Tool.Places;
using Xunit;

namespace EspaceFamille.Tool.Tests.Backup;

public sealed class BackupTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;

    private string Archive => Path.Combine(_folder, "backup.tar.gz");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Restore_Backup_BringsBackDatabasesAndKeysForTheOwnerAlone()
    {
        var data = await ArchiveAsync();
        var (code, output) = await ToolProcess.RunAsync("restore", Archive, "--data", data.Path);
        Assert.True(code == 0, output);
        Assert.True(File.Exists(data.Databases));
        Assert.Equal("pepper", await File.ReadAllTextAsync(data.At("secrets/pepper")));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(data.At("secrets/pepper")));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Archive));
        Assert.Empty(Directory.EnumerateDirectories(data.Path, "work-*"));
    }

    [Fact]
    public async Task Restore_Backup_SkipsTheNumbersGivenOutAfterTheBackup()
    {
        var data = await ArchiveAsync();
        var (code, output) = await ToolProcess.RunAsync("restore", Archive, "--data", data.Path);
        Assert.True(code == 0, output);
        await using var counters = await Counters.OpenAsync(data.At("docdb"));
        Assert.Equal(10_040, await counters.GetAsync());
    }

    [Fact]
    public async Task Restore_DatabasesThatAreUnreadable_ChangesNothing()
    {
        var data = await ArchiveAsync("not a database");
        var (code, output) = await ToolProcess.RunAsync("restore", Archive, "--data", data.Path);
        Assert.Equal(1, code);
        Assert.Contains("could not be increased", output, StringComparison.Ordinal);
        Assert.False(File.Exists(data.Databases));
        Assert.False(File.Exists(data.At("secrets/pepper")));
    }

    [Fact]
    public async Task Restore_DataThatHaveDatabases_ChangesNothing()
    {
        var data = await ArchiveAsync();
        Directory.CreateDirectory(data.At("docdb"));
        await File.WriteAllTextAsync(data.Databases, "other");
        await File.WriteAllTextAsync(data.At("espace-data"), "");
        var (code, output) = await ToolProcess.RunAsync("restore", Archive, "--data", data.Path);
        Assert.Equal(1, code);
        Assert.Contains("has databases already", output, StringComparison.Ordinal);
        Assert.Equal("other", await File.ReadAllTextAsync(data.Databases));
    }

    [Fact]
    public async Task Restore_OtherFile_IsRefused()
    {
        await File.WriteAllTextAsync(Archive, "not a backup");
        var (code, output) = await ToolProcess.RunAsync("restore", Archive, "--data", Path.Combine(_folder, "data"));
        Assert.Equal(1, code);
        Assert.Contains("is not a backup", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_NoDatabases_IsRefused()
    {
        var (code, output) = await ToolProcess.RunAsync("backup", Archive, "--without-keys", "--data", Path.Combine(_folder, "data"));
        Assert.Equal(1, code);
        Assert.StartsWith("espace: there are no databases in", output, StringComparison.Ordinal);
    }

    /// <summary>Of a system that has given out numbers up to 40.</summary>
    private async Task<DataFolder> ArchiveAsync(string? unreadable = null)
    {
        var content = Directory.CreateDirectory(Path.Combine(_folder, "content")).FullName;
        await using (var counters = await Counters.OpenAsync(content))
            await counters.SetAsync(40);
        if (unreadable is not null)
            await File.WriteAllTextAsync(Path.Combine(content, BackupArchive.Databases), unreadable);
        foreach (var name in BackupArchive.KeyFolders)
        {
            Directory.CreateDirectory(Path.Combine(content, name));
            await File.WriteAllTextAsync(Path.Combine(content, name, "pepper"), "pepper");
            File.SetUnixFileMode(Path.Combine(content, name, "pepper"), OwnerOnly);
        }

        await BackupArchive.WriteAsync(content, Archive, CancellationToken.None);
        return new DataFolder(Path.Combine(_folder, "data"));
    }
}
