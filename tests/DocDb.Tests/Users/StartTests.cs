using System.Diagnostics;
using EspaceFamille.DocDb.Tests.Servers;

namespace EspaceFamille.DocDb.Tests.Users;

/// <summary>What the server refuses to start with, in words that say what to do and give no password away.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docdb-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_AnywhereWithoutUsers_IsRefused() =>
        Assert.Contains("--listen any requires --users", await RefusalAsync("--listen", "any"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", "names no user")]
    [InlineData("""[{"user": "a", "password": "sesame", "database": "a"}, {"user": "a", "password": "sesame", "database": "b"}]""",
        "contains a twice")]
    [InlineData("""[{"user": "a", "password": "sésame", "database": "a"}]""", "the password of a must be of printable ASCII")]
    [InlineData("""[{"user": "a", "password": "", "database": "a"}]""", "the password of a must be")]
    [InlineData("""[{"user": "a", "password": "sesame", "database": "é"}]""", "the database of a must have a name")]
    [InlineData("""[{"user": "a", "password": "sesame"}]""", "not a readable JSON array")]
    [InlineData("""[{"user": "a", "password": "sesame", "database": "a", "roles": []}]""", "not a readable JSON array")]
    [InlineData("sesame", "not a readable JSON array")]
    public async Task Start_UsersNotToBeUsed_IsRefused(string users, string reason)
    {
        var file = Path.Combine(_folder, "users.json");
        await File.WriteAllTextAsync(file, users);
        var said = await RefusalAsync("--users", file);
        Assert.Contains(reason, said, StringComparison.Ordinal);
        Assert.DoesNotContain("same", said, StringComparison.Ordinal);
    }

    private async Task<string> RefusalAsync(params IReadOnlyList<string> more)
    {
        var start = new ProcessStartInfo(DocDbProcess.Executable(), ["--port", "0", "--data", Path.Combine(_folder, "data"), .. more])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(_folder, "data")));
        return said;
    }
}
