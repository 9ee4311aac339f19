using System.Formats.Tar;
using System.IO.Compression;
using EspaceFamille.TestKit;
using EspaceFamille.Tool.Places;
using Xunit;

namespace EspaceFamille.Tool.Tests.Backup;

/// <summary>A backup never has secrets and keys in clear: they are encrypted to a certificate, or left out by name.</summary>
public sealed class KeyEnvelopeTests : IAsyncLifetime
{
    private const string Secret = "the pepper of this town";
    private readonly string _folder = Directory.CreateTempSubdirectory("envelope-").FullName;
    private DataFolder _data = null!;

    private string Archive => At("backup.tar.gz");

    [Fact]
    public async Task Backup_Recipient_EncryptsSecretsThatOnlyTheKeyRestores()
    {
        await SucceedAsync("backup", Archive, "--recipient", At("own.crt"), "--data", _data.Path);

        Assert.Equal(["docdb.sqlite", "keys.cms"], await ContentAsync());
        var (code, output) = await ToolProcess.RunAsync("restore", Archive, "--data", At("elsewhere"));
        Assert.Equal((1, true), (code, output.Contains("--key FILE is required", StringComparison.Ordinal)));
        (code, _) = await ToolProcess.RunAsync("restore", Archive, "--key", At("other.key"), "--data", At("elsewhere"));
        Assert.Equal(1, code);
        Assert.False(Directory.Exists(At("elsewhere/secrets")));

        await SucceedAsync("restore", Archive, "--key", At("own.key"), "--data", At("elsewhere"));
        Assert.Equal(Secret, await File.ReadAllTextAsync(At("elsewhere/secrets/receipts")));
        Assert.Equal(Secret, await File.ReadAllTextAsync(At("elsewhere/keys/pepper")));
        Assert.True(File.Exists(At("elsewhere/secrets.list")));
    }

    [Fact]
    public async Task Backup_WithoutKeys_RestoresOnlyBesideSecretsThatAreThere()
    {
        await SucceedAsync("backup", Archive, "--without-keys", "--data", _data.Path);

        Assert.Equal(["docdb.sqlite"], await ContentAsync());
        var (code, output) = await ToolProcess.RunAsync("restore", Archive, "--data", At("elsewhere"));
        Assert.Equal((1, true), (code, output.Contains("copy the folders secrets and keys", StringComparison.Ordinal)));

        foreach (var name in new[] { "secrets", "keys" })
            Directory.Move(_data.At(name), At($"elsewhere/{name}"));
        await SucceedAsync("restore", Archive, "--data", At("elsewhere"));
        Assert.Equal(Secret, await File.ReadAllTextAsync(At("elsewhere/secrets/receipts")));
    }

    [Theory]
    [InlineData]
    [InlineData("--without-keys", "--recipient", "town.crt")]
    public async Task Backup_NeitherOrBothChoices_IsRefused(params string[] options)
    {
        var (code, output) = await ToolProcess.RunAsync(["backup", Archive, "--data", _data.Path, .. options]);

        Assert.NotEqual(0, code);
        Assert.Contains("choose --recipient CERTIFICATE", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Archive));
    }

    public async Task InitializeAsync()
    {
        foreach (var name in new[] { "own", "other" })
            await MakeCertificateAsync(name);
        _data = new DataFolder(At("data"));
        _data.Prepare();
        await using (var counters = await Counters.OpenAsync(_data.At("docdb")))
            await counters.SetAsync(40);
        foreach (var file in new[] { "secrets/receipts", "keys/pepper" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_data.At(file))!);
            await File.WriteAllTextAsync(_data.At(file), Secret);
        }

        await File.WriteAllTextAsync(_data.At("secrets.list"), "");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static async Task SucceedAsync(params string[] arguments)
    {
        var (code, output) = await ToolProcess.RunAsync(arguments);
        Assert.True(code == 0, output);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private async Task<IReadOnlyList<string>> ContentAsync()
    {
        var names = new List<string>();
        await using var compressed = new GZipStream(File.OpenRead(Archive), CompressionMode.Decompress);
        await using var tar = new TarReader(compressed);
        while (await tar.GetNextEntryAsync() is { } entry)
            names.Add(entry.Name);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private async Task MakeCertificateAsync(string name)
    {
        string[] command =
        [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=backup", "-days", "2",
            "-keyout", At($"{name}.key"), "-out", At($"{name}.crt"),
        ];
        using var openssl = ChildProcess.Start("openssl", command, new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.Equal(0, await openssl.WaitForExitAsync());
    }
}
